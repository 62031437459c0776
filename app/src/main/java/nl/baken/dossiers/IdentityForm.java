package nl.baken.dossiers;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who somebody is, as typed; every field may stay empty. */
record IdentityForm(
        @Size(max = 200) String name,

        @PastOrPresent @Nullable LocalDate birthDate,

        @Size(max = 200) String phone,
        @Email @Size(max = 200) String email,
        @Size(max = 2_000) String other) {

    static IdentityForm of(Person person) {
        return new IdentityForm(person.name(), person.birthDate(), person.phone(), person.email(), person.other());
    }

    Person person() {
        return new Person(name, birthDate, phone, email, other);
    }
}
