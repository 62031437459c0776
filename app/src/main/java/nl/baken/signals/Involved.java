package nl.baken.signals;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.PersonId;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.jspecify.annotations.Nullable;

/** Somebody named in a signal: coded facts, and a sealed name and telephone number when known. */
record Involved(
        UUID id,
        SignalId signal,
        SubjectId subject,
        Profile profile,
        @Nullable Sealed name,
        @Nullable Sealed phone,
        Naming named) {

    static Place namePlace(UUID id) {
        return new Place("signals.involved", "name", id);
    }

    static Place phonePlace(UUID id) {
        return new Place("signals.involved", "phone", id);
    }

    List<SealedText> sealedTexts() {
        return Stream.of(text(namePlace(id), name), text(phonePlace(id), phone))
                .flatMap(List::stream)
                .toList();
    }

    private List<SealedText> text(Place place, @Nullable Sealed sealed) {
        return sealed == null ? List.of() : List.of(new SealedText(subject, place, sealed));
    }

    /** When and by whom somebody was written down. */
    record Naming(OffsetDateTime at, PersonId by) {}

    /** Codes of INVOLVED_ROLE, SEX, AGE_BAND and NATIONALITY_GROUP. */
    record Profile(String role, String sex, String ageBand, String nationalityGroup) {}
}
