package nl.baken.linkage;

import static java.util.Objects.requireNonNull;

/**
 * What by itself tells who or what somebody or something is, in one spelling: a number in full, or a name with a whole date of
 * birth. A name alone is none. It holds personal data.
 */
public record Identifier(Sort sort, String text) {

    public Identifier {
        requireNonNull(sort, "sort is null");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an identifier says something");
        }
    }

    /** What it is. */
    public enum Sort {
        PERSON,
        PHONE,
        EMAIL,
        PLATE,
        BUSINESS
    }

    /** Tells nothing: what it says is personal data. */
    @Override
    public String toString() {
        return "Identifier[" + sort + "]";
    }
}
