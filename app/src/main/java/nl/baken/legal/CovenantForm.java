package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.baken.legal.Covenant.Scope;
import org.jspecify.annotations.Nullable;

/** A covenant as it is typed. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record CovenantForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String purpose,
        @NotBlank @Pattern(regexp = "[A-Z]?") String regime,
        @NotEmpty List<String> categories,
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate last) {

    CovenantForm {
        categories = List.copyOf(categories);
    }

    static CovenantForm from(LocalDate today) {
        return new CovenantForm("", "", "", List.of(), today, null);
    }

    Scope scope() {
        return new Scope(title, purpose, regime, Set.copyOf(categories));
    }

    LocalDate begin() {
        return requireNonNull(from);
    }

    LocalDate end() {
        return requireNonNull(last);
    }
}
