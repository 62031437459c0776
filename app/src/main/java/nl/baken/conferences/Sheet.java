package nl.baken.conferences;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.logbook.Opened;
import nl.baken.signals.Aspect;
import nl.baken.vault.SealedText;
import org.jspecify.annotations.Nullable;

/** What one party may know of one item, its texts sealed; the position is that of the item. */
record Sheet(SheetId id, ItemId item, PartyId party, int position, Basis basis, Reasons reasons, List<Part> parts) {

    Sheet {
        requireNonNull(id, "id is null");
        requireNonNull(basis, "basis is null");
        parts = List.copyOf(parts);
    }

    List<SealedText> texts() {
        List<SealedText> texts = parts.stream().map(Part::text).collect(Collectors.toList());
        texts.add(reasons.necessity());
        SealedText conditions = reasons.conditions();
        if (conditions != null) {
            texts.add(conditions);
        }
        return texts;
    }

    Set<String> fields() {
        return parts.stream().map(Part::field).collect(Collectors.toSet());
    }

    Set<String> secret() {
        return parts.stream().filter(Part::secret).map(Part::field).collect(Collectors.toSet());
    }

    /** The sheet as its reader sees it. */
    Shown shown(Opened opened) {
        SealedText conditions = reasons.conditions();
        return new Shown(
                position,
                parts.stream()
                        .map(part -> new ShownPart(
                                part.aspect(), opened.text(part.text().place()).orElse(""), part.secret()))
                        .toList(),
                opened.text(reasons.necessity().place()).orElse(""),
                conditions == null ? "" : opened.text(conditions.place()).orElse(""));
    }

    /** Why the party must know this, and what it may do with what is under medical secrecy. */
    record Reasons(SealedText necessity, @Nullable SealedText conditions) {}

    /** One chosen part. */
    record Part(String field, Aspect aspect, SealedText text, boolean secret) {}

    /** An opened sheet. */
    record Shown(int position, List<ShownPart> parts, String necessity, String conditions) {

        Shown {
            parts = List.copyOf(parts);
        }

        /** Tells how much is on it, never what. */
        @Override
        public String toString() {
            return "Shown[" + parts.size() + "]";
        }
    }

    /** One opened part; its text is empty when the key of its subject was destroyed. */
    record ShownPart(Aspect aspect, String text, boolean secret) {

        /** Tells what it is, never what it says. */
        @Override
        public String toString() {
            return "ShownPart[" + aspect.labelKey() + "]";
        }
    }
}
