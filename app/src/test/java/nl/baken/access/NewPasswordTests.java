package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTests {

    @Test
    void hasTwelveCharactersOrMoreAndMayBeLong() {
        assertThat(isRight("x".repeat(11))).isFalse();
        assertThat(isRight("x".repeat(12))).isTrue();
        assertThat(isRight("x".repeat(64))).isTrue();
        assertThat(isRight("x".repeat(200))).isTrue();
        assertThat(isRight("x".repeat(201))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alleen kleine letters",
                "ALLEEN GROTE LETTERS",
                "123456789012",
                "!!!!????####",
                "            ",
                "مرحبا بالعالم كله",
                "😀😀😀😀😀😀😀😀😀😀😀😀"
            })
    void mayBeOfAnyCharacters(String password) {
        assertThat(isRight(password)).isEqualTo(!password.isBlank());
    }

    @Test
    void isNeverPrinted() {
        assertThat(new NewPassword("een lange zin", "een lange zin")).hasToString("NewPassword[]");
        assertThat(new OwnPassword("een oude zin", "een lange zin", "een lange zin"))
                .hasToString("OwnPassword[]");
    }

    private static boolean isRight(String password) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            boolean invited =
                    validator.validate(new NewPassword(password, password)).isEmpty();
            assertThat(validator
                            .validate(new OwnPassword("het wachtwoord van nu", password, password))
                            .isEmpty())
                    .as("a password is chosen and changed by one rule")
                    .isEqualTo(invited);
            return invited;
        }
    }
}
