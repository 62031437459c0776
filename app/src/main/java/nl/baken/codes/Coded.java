package nl.baken.codes;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An answer from a code list that can be chosen today; blank is fine, add {@code @NotBlank} where it is not. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CodedCheck.class)
public @interface Coded {

    CodeList value();

    String message() default "{codes.choose}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
