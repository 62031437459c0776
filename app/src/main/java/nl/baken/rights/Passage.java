package nl.baken.rights;

import static java.util.Objects.requireNonNull;

/**
 * One part of what a record says.
 *
 * @param label what it is, in words
 * @param whose the reference of whom it is about; empty when it is about the record
 */
public record Passage(String key, String label, Sort sort, String whose, String text) {

    /** About whoever told it: never given to anybody. */
    public static final String SOURCE = "source";

    public Passage {
        requireNonNull(sort, "sort is null");
        requireNonNull(text, "text is null");
        if (key.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("a passage without a key or a label");
        }
    }

    boolean isOfSource() {
        return whose.equals(SOURCE);
    }

    /** Whether it is about somebody else than this person. */
    boolean isOfAnother(String person) {
        return !whose.isEmpty() && !whose.equals(person);
    }

    /** Tells which part it is, never what it says. */
    @Override
    public String toString() {
        return "Passage[" + key + "]";
    }

    /** What sort of text it is: it decides how its words are found in other texts, and whether somebody must read it first. */
    public enum Sort {
        NAME,
        NUMBER,
        FACT,
        TOLD
    }
}
