package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

/** Somebody near to the person: a code of RELATION, a name, a number, and whether they may be contacted. */
public record Relative(String relation, Answer mayContact, String name, String phone) {

    public Relative {
        requireNonNull(mayContact, "mayContact is null");
        requireNonNull(phone, "phone is null");
        if (relation.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a relative has a relation and a name");
        }
    }

    /** Tells the relation, not who it is. */
    @Override
    public String toString() {
        return "Relative[" + relation + "]";
    }
}
