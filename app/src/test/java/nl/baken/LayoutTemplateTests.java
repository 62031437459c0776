package nl.baken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class LayoutTemplateTests {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>${7*7}";

    private final Templates templates = new Templates();

    record Item(String href, String labelKey, @Nullable Integer count, boolean current, boolean overdue) {}

    record Event(Object when, String text, @Nullable String who, String kind) {}

    private static final Map<String, Object> MODEL = Map.of(
            "text",
            HOSTILE,
            "day",
            LocalDate.of(2019, 11, 3),
            "menu",
            List.of(new Item("/", "sample.work", 7, true, true), new Item("/list", "sample.list", null, false, false)),
            "events",
            List.of(
                    new Event(LocalDateTime.of(2019, 11, 3, 9, 5), HOSTILE, "Anna", "person"),
                    new Event(LocalDate.of(2019, 11, 2), "Toegewezen", null, "system")));

    @Test
    void writesNothingThatTheContentSecurityPolicyForbids() {
        String page = templates.render("sample/parts", Templates.DUTCH, MODEL);
        assertThat(page).doesNotContain("<style", " style=", "javascript:", "data:image", "<img src=x");
        assertThat(page).doesNotContainPattern("<script(?! defer src=)").doesNotContainPattern("\\son[a-z]+=\"");
    }

    @Test
    void saysInWordsThatATermHasPassed() {
        assertThat(templates.render("sample/parts", Templates.DUTCH, MODEL))
                .contains("3 nov 2019", "Te laat", "Niemand", "Niet ingevuld", "3 nov 2019, 09:05");
    }

    @Test
    void offersTheWayOutInBothLanguages() {
        assertThat(templates.render("sample/parts", Templates.DUTCH, MODEL))
                .contains("lang=\"nl\"", "Snel weg", "Bel 112");
        assertThat(templates.render("sample/parts", Locale.ENGLISH, MODEL))
                .contains("<html lang=\"en\"", "Leave quickly", "Call 112");
    }

    @Test
    void answersNotYoursAsNotThere() {
        String absent = templates.render("error", Templates.DUTCH, Map.of("status", 404));
        assertThat(templates.render("error", Templates.DUTCH, Map.of("status", 403)))
                .isEqualTo(absent);
    }

    @Test
    void tellsEveryFailureApart() {
        assertThat(List.of(400, 404, 405, 500, 503))
                .extracting(status -> templates.render("error", Templates.DUTCH, Map.of("status", status)))
                .doesNotHaveDuplicates()
                .noneMatch(page -> page.contains("frame.error"));
    }

    @Test
    void knowsEveryTextInBothLanguages() throws IOException {
        assertThat(keys("frame_en")).isEqualTo(keys("frame"));
    }

    private static Set<String> keys(String bundle) throws IOException {
        try (var file = new ClassPathResource("messages/" + bundle + ".properties").getInputStream()) {
            return new PropertyResourceBundle(file).keySet();
        }
    }
}
