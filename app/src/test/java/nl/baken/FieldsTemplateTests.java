package nl.baken;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class FieldsTemplateTests {

    private static final String HOSTILE =
            "\"><script>alert(1)</script>${7*7}__${7*7}__'; drop table x;-- \u202eesrever مرحبا 😀 ".repeat(50);

    private final Templates templates = new Templates();

    record Option(String code, String label) {}

    record Line(String text) {}

    record Form(
            String subject,
            String phone,
            @Nullable Integer age,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate seenOn,

            String story,
            String place,
            String certainty,
            List<String> forms,
            boolean urgent,
            String secret,
            List<Line> lines) {}

    private static final Form FILLED = new Form(
            "Pand",
            "06",
            17,
            LocalDate.of(2019, 11, 3),
            "Een\nTwee",
            "b",
            "a",
            List.of("a", "b"),
            true,
            "hush",
            List.of(new Line("eerste"), new Line("tweede")));

    private static final Form TYPED_BY_AN_ATTACKER = new Form(
            HOSTILE,
            HOSTILE,
            null,
            null,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            List.of(HOSTILE),
            false,
            HOSTILE,
            List.of(new Line(HOSTILE)));

    private String page(Form form, List<String> wrong) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("options", List.of(new Option("a", "Ja"), new Option("b", "Nee")));
        var result = new BeanPropertyBindingResult(form, "form");
        result.initConversion(new DefaultFormattingConversionService());
        wrong.forEach(field -> result.rejectValue(field, "NotBlank"));
        model.put(BindingResult.MODEL_KEY_PREFIX + "form", result);
        return templates.render("sample/fields", Templates.DUTCH, model);
    }

    @Test
    void showsWhatWasFilledIn() {
        assertThat(page(FILLED, List.of()))
                .contains("value=\"Pand\"", "value=\"17\"", "value=\"2019-11-03\"", "Een\nTwee</textarea>")
                .contains("<option value=\"b\" selected=\"selected\">Nee</option>")
                .contains("name=\"lines[1].text\" value=\"tweede\"")
                .contains("name=\"urgent\" value=\"true\" checked=\"checked\"")
                .doesNotContain("error-summary", "aria-invalid", "utrecht-form-field--invalid");
    }

    @Test
    void neverRepeatsAPassword() {
        assertThat(page(FILLED, List.of("subject"))).doesNotContain("hush");
    }

    @Test
    void givesEveryControlALabel() {
        String page = page(FILLED, List.of());
        List<String> controls = found("<(?:input type=\"(?!hidden)|select|textarea)[^>]* id=\"([^\"]+)\"", page);
        assertThat(controls).hasSize(14);
        assertThat(found("<label[^>]* for=\"([^\"]+)\"", page)).containsAll(controls);
    }

    @Test
    void leadsFromEachErrorToItsField() {
        String page = page(FILLED, List.of("subject", "place", "certainty", "forms", "urgent", "lines[0].text"));
        List<String> targets = found("<a href=\"#([^\"]+)\">[^<]*Vul dit in", page);
        assertThat(targets)
                .containsExactlyInAnyOrder("subject", "place", "certainty", "forms", "urgent", "lines0.text");
        assertThat(found(" id=\"([^\"]+)\"", page)).doesNotHaveDuplicates().containsAll(targets);
    }

    @Test
    void tiesHintAndErrorToTheField() {
        assertThat(page(FILLED, List.of("subject")))
                .contains("aria-invalid=\"true\" aria-describedby=\"subject-hint subject-error\"")
                .contains("id=\"subject-hint\"", "id=\"subject-error\"");
    }

    @Test
    void takesHostileTextForText() {
        String page = page(TYPED_BY_AN_ATTACKER, List.of("subject", "story", "place"));
        assertThat(page).doesNotContain("<script>", "49").contains("${7*7}__${7*7}__", "مرحبا 😀");
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
