package nl.baken.handovers;

import java.util.Set;

/** Which of the shared texts are under medical secrecy, and on what conditions their supplier gives them. */
public record Secrecy(Set<String> fields, String conditions) {

    static final Secrecy NONE = new Secrecy(Set.of(), "");

    public Secrecy {
        fields = Set.copyOf(fields);
        if (!fields.isEmpty() && conditions.isBlank()) {
            throw new IllegalArgumentException("what is under medical secrecy has conditions");
        }
    }

    boolean covers(String field) {
        return fields.contains(field);
    }

    /** Tells nothing: the conditions are personal data. */
    @Override
    public String toString() {
        return "Secrecy[" + fields.size() + "]";
    }
}
