package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as far as known: every part may be empty.
 *
 * @param phone one or more numbers with commas between them
 */
public record Person(String name, @Nullable LocalDate birthDate, String phone, String email, String other) {

    /** Somebody of whom nothing is known. */
    public static final Person UNKNOWN = new Person("", null, "", "", "");

    public Person {
        requireNonNull(name, "name is null");
        requireNonNull(phone, "phone is null");
        requireNonNull(email, "email is null");
        requireNonNull(other, "other is null");
    }

    boolean isNamed() {
        return !name.isBlank();
    }

    /** Tells nothing: who somebody is belongs in no log. */
    @Override
    public String toString() {
        return "Person[]";
    }
}
