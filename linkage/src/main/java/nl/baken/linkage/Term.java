package nl.baken.linkage;

import java.io.Serializable;

/** A text that may be rare or common, with its place in a vocabulary, or -1 outside of it, and which letters it has. */
record Term(String text, int place, long letters) implements Serializable {

    static Term of(String text, int place) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        return new Term(text, place, letters);
    }

    boolean isSame(Term other) {
        return letters == other.letters && text.equals(other.text);
    }

    int length() {
        return text.length();
    }

    /** How many letters at least one of the two has that the other has not: so many slips there are at the least. */
    int apart(Term other) {
        return Math.max(Long.bitCount(letters & ~other.letters), Long.bitCount(other.letters & ~letters));
    }

    @Override
    public String toString() {
        return text;
    }
}
