package nl.baken.codes;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks a municipality against the classification. */
class KnownMunicipalityCheck implements ConstraintValidator<KnownMunicipality, String> {

    private final Municipalities municipalities;

    KnownMunicipalityCheck(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
        return code == null || code.isBlank() || municipalities.knows(code);
    }
}
