package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntakeTest
class HostileInputTests {

    private static final List<String> NASTY = List.of(
            "",
            "x".repeat(40_000),
            "\u0000\u0001\u001b[2J\u007f",
            "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
            "'; drop table intake.receipt; --",
            "👩‍👩‍👧‍👦🏴‍☠️\uD800",
            "\u202eשלום عربى\u2066",
            "${7*7}__${7*7}__*{x}[[${7*7}]]");

    private final Browser browser;

    @Autowired
    HostileInputTests(@LocalServerPort int port, SignIn signIn) {
        this.browser = new Browser(port);
        TestRegion.found();
        signIn.setPassword(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, "geheim");
    }

    @Test
    void noFieldOfThePublicReportBreaksThePage() {
        Set<String> fields = new HashSet<>(ReportPagesTests.fullReport().keySet());
        survives("/report/new", fields);
        fields.add("submission");
        survives("/report/new/language", fields);
    }

    @Test
    void noFieldOfTheWayBackBreaksThePage() {
        survives("/report/receipt", Set.of("code"));
        survives("/report/receipt/supplement", Set.of("text", "submission"));
        survives("/report/receipt/language", Set.of("code", "text"));
    }

    @Test
    void noFieldOfAColleagueBreaksThePage() {
        browser.open("/login");
        browser.send("/login", Map.of("login", "test-hanna", "password", "geheim"));
        Set<String> fields = new HashSet<>(ReportPagesTests.fullReport().keySet());
        fields.addAll(Set.of("about.priority", "about.certainty", "agreed", "involved[4].name", "involved[4].sex"));
        survives("/reports/new", fields);
        survives("/reports/phone", fields);
        fields.add("more");
        survives("/reports/new", fields);
    }

    @Test
    void noIndexBreaksThePage() {
        List.of(
                        "involved[2147483647].name",
                        "involved[-1].name",
                        "involved[x].name",
                        "involved[].name",
                        "involved[7].name",
                        "contact.channels[900]",
                        "about.subject.bytes",
                        "class.module.name")
                .forEach(field -> assertThat(sent("/report/new", field, "iets").statusCode())
                        .as(field)
                        .isLessThan(500));
    }

    @Test
    void aTextThatIsTooLongStaysOnThePageWithItsMistakeBesideIt() {
        String text = "lang ".repeat(20_000).strip();
        List.of("story.seen", "story.place", "story.people", "contact.name", "contact.phone", "contact.safely")
                .forEach(field -> assertThat(sent("/report/new", field, text).body())
                        .contains("id=\"" + field + "-error\"", "Gebruik hoogstens", text));
        assertThat(sent("/report/new", "involved[1].name", text).body()).contains("id=\"involved1.name-error\"", text);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        assertThat(sent("/report/new", "story.seen", "x".repeat(3_000_000)).statusCode())
                .isBetween(400, 499);
    }

    private void survives(String path, Set<String> fields) {
        for (String nasty : NASTY) {
            HttpResponse<String> answer = sent(path, fields, nasty);
            assertThat(answer.statusCode()).as("%s of %s", nasty, path).isLessThan(500);
            assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x");
        }
    }

    private HttpResponse<String> sent(String path, String field, String value) {
        return sent(path, Set.of(field), value);
    }

    private HttpResponse<String> sent(String path, Set<String> fields, String value) {
        browser.open(path.startsWith("/report/receipt") ? "/report/receipt" : path.replace("/language", ""));
        return browser.send(path, fields.stream().collect(Collectors.toMap(field -> field, field -> value)));
    }
}
