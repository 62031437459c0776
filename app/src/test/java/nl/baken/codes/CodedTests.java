package nl.baken.codes;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class CodedTests {

    private static final Locale DUTCH = Locale.of("nl");

    private final Validator validator;
    private final Labels labels;

    @Autowired
    CodedTests(Validator validator, Labels labels) {
        this.validator = validator;
        this.labels = labels;
    }

    @BeforeEach
    void readDutch() {
        LocaleContextHolder.setLocale(DUTCH);
    }

    @AfterEach
    void resetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void acceptsAnswersFromTheListAndNoAnswer() {
        assertThat(errors(new Form("POLICE", List.of("SEXUAL", "LABOUR"), "GM0402")))
                .isEmpty();
        assertThat(errors(new Form("", List.of(), ""))).isEmpty();
    }

    @Test
    void refusesAnAnswerThatIsNotInTheList() {
        assertThat(errors(new Form("FEMALE", List.of("SEXUAL", "<b>"), "GM9999")))
                .containsExactlyInAnyOrder(
                        "Kies een antwoord uit de lijst",
                        "Kies een antwoord uit de lijst",
                        "Kies een gemeente uit de lijst");
    }

    @Test
    void showsLabelsInTheLanguageOfThePage() {
        assertThat(labels.of("SEX", "FEMALE")).isEqualTo("Vrouw");
        assertThat(labels.of("SEX", null)).isEmpty();
        assertThat(labels.choices("IDENTITY"))
                .containsExactly(new Choice("NAMED", "Naam bekend"), new Choice("NAMELESS", "Zonder naam"));
        assertThat(labels.municipality("GM0402")).isEqualTo("Hilversum");
        assertThat(labels.municipalities()).contains(new Choice("GM0402", "Hilversum"));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(labels.of("SEX", "FEMALE")).isEqualTo("Female");
    }

    private List<String> errors(Form form) {
        return validator.validate(form).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    private record Form(
            @Coded(CodeList.SOURCE) String source,
            List<@Coded(CodeList.EXPLOITATION) String> forms,
            @KnownMunicipality String municipality) {}
}
