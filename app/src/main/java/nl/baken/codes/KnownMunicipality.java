package nl.baken.codes;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The code of a municipality, of today or of the past; blank is fine. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownMunicipalityCheck.class)
public @interface KnownMunicipality {

    String message() default "{codes.choose_municipality}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
