package nl.baken.conferences;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.signals.Disclosable;

/**
 * What the chair chose for a sheet.
 *
 * @param fields the keys of what is shown, and nothing else is
 * @param secret those of them that are under medical secrecy
 * @param conditions what the party may do with that, as its supplier said
 */
public record Selection(Set<String> fields, String necessity, Set<String> secret, String conditions) {

    public Selection {
        fields = Set.copyOf(fields);
        secret = Set.copyOf(secret);
        if (fields.isEmpty() || necessity.isBlank()) {
            throw new IllegalArgumentException("a sheet shows something and says why");
        }
        if (secret.stream().anyMatch(fields::contains) && conditions.isBlank()) {
            throw new IllegalArgumentException("what is under medical secrecy has conditions");
        }
    }

    /** Of which nothing is under medical secrecy. */
    public Selection(Set<String> fields, String necessity) {
        this(fields, necessity, Set.of(), "");
    }

    /** The same choice, with all that is under medical secrecy by itself: nobody has to remember to tick it. */
    Selection carrying(List<Disclosable> chosen) {
        List<Disclosable> own = chosen.stream().filter(Disclosable::isSecret).toList();
        if (own.isEmpty()) {
            return this;
        }
        Set<String> keys = new HashSet<>(secret);
        own.forEach(part -> keys.add(part.key()));
        String all = Stream.concat(Stream.of(conditions), own.stream().map(Disclosable::conditions))
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
        return new Selection(fields, necessity, keys, all);
    }

    boolean isSecret() {
        return fields.stream().anyMatch(secret::contains);
    }

    /** Tells nothing: why it is necessary is personal data. */
    @Override
    public String toString() {
        return "Selection[" + fields.size() + "]";
    }
}
