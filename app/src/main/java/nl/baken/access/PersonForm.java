package nl.baken.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** A colleague as an administrator fills them in. */
record PersonForm(
        @NotBlank @Size(max = 120) String name,

        @NotBlank @Pattern(regexp = Colleague.LOGIN) String login,

        boolean active,
        int version) {

    PersonForm {
        login = login.toLowerCase(Locale.ROOT);
    }

    static PersonForm empty() {
        return new PersonForm("", "", true, 0);
    }

    static PersonForm of(Colleague known) {
        return new PersonForm(known.name(), known.login(), known.active(), known.version());
    }

    Colleague changed(PersonId id) {
        return new Colleague(id, version, name, login, active);
    }
}
