package nl.baken.administration;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import nl.baken.codes.Code;
import nl.baken.codes.CodeList;
import nl.baken.shared.Period;
import org.jspecify.annotations.Nullable;

/** A new answer for a list. */
@SuppressWarnings("MultipleNullnessAnnotations") // a browser may leave it out, the form then asks for it
record CodeForm(
        @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String code,
        @NotBlank @Size(max = 120) String labelNl,
        @NotBlank @Size(max = 120) String labelEn,
        @NotNull @Nullable LocalDate from) {

    CodeForm {
        code = code.toUpperCase(Locale.ROOT);
    }

    static CodeForm from(LocalDate today) {
        return new CodeForm("", "", "", today);
    }

    Code in(CodeList list) {
        return new Code(list, code, labelNl, labelEn, code, Period.since(requireNonNull(from)));
    }
}
