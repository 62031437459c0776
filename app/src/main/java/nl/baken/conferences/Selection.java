package nl.baken.conferences;

import java.util.Set;

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

    boolean isSecret() {
        return fields.stream().anyMatch(secret::contains);
    }

    /** Tells nothing: why it is necessary is personal data. */
    @Override
    public String toString() {
        return "Selection[" + fields.size() + "]";
    }
}
