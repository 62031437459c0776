package nl.baken.rights;

import java.util.List;

/** What a record says, part by part, and the people in it of whom one may be who asks. */
public record Material(String number, List<Somebody> people, List<Passage> passages) {

    public Material {
        people = List.copyOf(people);
        passages = List.copyOf(passages);
        if (number.isBlank()) {
            throw new IllegalArgumentException("a record has a number");
        }
    }

    /** Tells how much it is, never what. */
    @Override
    public String toString() {
        return "Material[" + passages.size() + "]";
    }

    /** Somebody in a record: a reference that means nothing outside it, and how the page calls them. */
    public record Somebody(String reference, String called) {

        /** The reference of the person whom a record follows. */
        public static final String RECORDED = "person";

        /** Tells nothing. */
        @Override
        public String toString() {
            return "Somebody[]";
        }
    }
}
