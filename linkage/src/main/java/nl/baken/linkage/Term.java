package nl.baken.linkage;

/** A text that may be rare or common, with its place in a vocabulary, or -1 outside of it. */
record Term(String text, int place) {

    boolean isSame(Term other) {
        return text.equals(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
