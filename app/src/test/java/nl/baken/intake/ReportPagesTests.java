package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.access.TestRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntakeTest
class ReportPagesTests {

    private static final Pattern CODE = Pattern.compile("id=\"receipt-code\">([^<]+)<");

    private final int port;
    private final Browser browser;
    private final RememberedReports register;

    @Autowired
    ReportPagesTests(@LocalServerPort int port, RememberedReports register) {
        this.port = port;
        this.browser = new Browser(port);
        this.register = register;
        TestRegion.found();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report", "/report/new", "/report/receipt", "/report/privacy"})
    void everyPublicPageSpeaksDutchAndEnglish(String path) {
        assertThat(browser.open(path + "?lang=nl").body())
                .contains("<html lang=\"nl\"")
                .doesNotContain("??");
        assertThat(browser.open(path + "?lang=en").body())
                .contains("<html lang=\"en\"", "Leave quickly")
                .doesNotContain("??", "Snel weg");
    }

    @Test
    void theFirstPageSaysToCall112AndOffersTheTwoWaysOn() {
        assertThat(browser.open("/report").body())
                .contains("tel:112", "Bel 112", "Snel weg", "Ik wil iets melden", "Ik heb een ontvangstcode");
    }

    @Test
    void aReportNeedsNothingButWhatWasSeen() {
        browser.open("/report/new");
        HttpResponse<String> answer = browser.send("/report/new", Map.of("story.seen", "Alleen dit."));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Dank u wel", "Uw ontvangstcode");
        Report report = register.reports.getLast();
        assertThat(report.origin()).isEqualTo(new Report.Origin("WEB", "UNKNOWN", "UNKNOWN", "NOT_SURE", "NORMAL"));
        assertThat(report.occasion()).isEqualTo(new Report.Occasion("", "NOT_SURE"));
        assertThat(report.contact()).isEqualTo(Report.Contact.NONE);
        assertThat(report.involved()).isEmpty();
    }

    @Test
    void aReportIsNotLostWhenTheBrowserKeepsNoCookies() throws IOException, InterruptedException {
        HttpRequest bare = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/report/new"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("story.seen=Zonder+koekje."))
                .build();

        try (HttpClient forgetful = HttpClient.newHttpClient()) {
            assertThat(forgetful.send(bare, BodyHandlers.ofString()).body()).contains("Uw ontvangstcode");
        }
        assertThat(register.reports.getLast().story().seen()).isEqualTo("Zonder koekje.");
    }

    @Test
    void whoeverReportsCanLeaveQuicklyFromAPageThatIsNotThere() {
        assertThat(browser.open("/report/nowhere").body()).contains("Deze pagina is er niet", "Snel weg", "/report");
    }

    @Test
    void aFullReportArrivesAsItWasTold() {
        browser.open("/report/new");
        browser.send("/report/new", fullReport());

        Report report = register.reports.getLast();
        assertThat(report.origin()).isEqualTo(new Report.Origin("WEB", "HOSPITALITY", "PLACE", "LABOUR", "DANGER_NOW"));
        assertThat(report.occasion()).isEqualTo(new Report.Occasion("GM0402", "NOW"));
        assertThat(report.story())
                .isEqualTo(new Report.Story("Zij slapen in de keuken.", "Kerkstraat 1", "Drie mannen"));
        assertThat(report.involved())
                .containsExactly(
                        new Report.Involved("POSSIBLE_OFFENDER", "Baas", "0612345678", "MALE", "AGE_40_49", "UNKNOWN"));
        assertThat(report.contact())
                .isEqualTo(new Report.Contact(
                        true, "Sam", "0687654321", "", "Bellen, Sms of chatbericht\nNooit na zes uur"));
    }

    @Test
    void whoStaysAnonymousLeavesNoNameBehind() {
        browser.open("/report/new");
        browser.send(
                "/report/new",
                Map.of(
                        "story.seen",
                        "Iets",
                        "contact.allowed",
                        "NO",
                        "contact.name",
                        "Sam",
                        "contact.phone",
                        "0687654321"));

        assertThat(register.reports.getLast().contact()).isEqualTo(Report.Contact.NONE);
    }

    @Test
    void aDoubleClickMakesOneReportAndShowsOneCode() throws Exception {
        browser.open("/report/new");
        int before = register.reports.size();
        Callable<HttpResponse<String>> click = () -> browser.send("/report/new", Map.of("story.seen", "Twee keer"));

        List<Future<HttpResponse<String>>> answers;
        try (ExecutorService fingers = Executors.newFixedThreadPool(2)) {
            answers = fingers.invokeAll(List.of(click, click));
        }

        assertThat(register.reports).hasSize(before + 1);
        assertThat(code(answers.getFirst().get()))
                .isEqualTo(code(answers.getLast().get()));
    }

    @Test
    void aFormThatWasChangedAndSentAgainIsAReportOfItsOwn() {
        browser.open("/report/new");
        Map<String, String> fields = new HashMap<>(Map.of("submission", "A".repeat(24), "story.seen", "Eerst dit"));
        String first = code(browser.send("/report/new", fields));
        browser.open("/report/new");
        fields.put("story.seen", "En toen dat");

        assertThat(code(browser.send("/report/new", fields))).isNotEqualTo(first);
    }

    @Test
    void aMistakeLosesNothingThatWasTyped() {
        browser.open("/report/new");
        Map<String, String> fields = new HashMap<>(fullReport());
        fields.remove("story.seen");
        fields.put("contact.email", "geen adres");
        HttpResponse<String> answer = browser.send("/report/new", fields);

        assertThat(answer.body())
                .contains(
                        "id=\"story.seen-error\"",
                        "Vul dit in.",
                        "id=\"contact.email-error\"",
                        "Vul een e-mailadres in")
                .contains("Kerkstraat 1", "Drie mannen", "Baas", "0612345678", "geen adres", "Nooit na zes uur")
                .contains("value=\"GM0402\" selected", "value=\"NOW\" selected");
    }

    @Test
    void whoMayBeCalledSaysWhere() {
        browser.open("/report/new?lang=en");
        HttpResponse<String> answer =
                browser.send("/report/new", Map.of("lang", "en", "story.seen", "Something", "contact.allowed", "YES"));

        assertThat(answer.body())
                .contains("id=\"contact.phone-error\"", "Fill in a telephone number or an email address");
    }

    @Test
    void anotherLanguageKeepsWhatWasTyped() {
        browser.open("/report/new");
        HttpResponse<String> answer = browser.send("/report/new/language", inEnglish(fullReport()));

        assertThat(answer.body())
                .contains("<html lang=\"en\"", "Zij slapen in de keuken.", "Baas", "value=\"GM0402\" selected")
                .doesNotContain("-error\"");
    }

    @Test
    void aReportLeavesNoCookieButTheOneThatProtectsTheForm() {
        browser.open("/report");
        browser.open("/report/new");
        HttpResponse<String> answer = browser.send("/report/new", Map.of("story.seen", "Geen sporen"));

        assertThat(answer.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    private static Map<String, String> inEnglish(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("lang", "en");
        return all;
    }

    static Map<String, String> fullReport() {
        return Map.ofEntries(
                Map.entry("about.subject", "PLACE"),
                Map.entry("about.exploitation", "LABOUR"),
                Map.entry("about.source", "HOSPITALITY"),
                Map.entry("about.danger", "YES"),
                Map.entry("story.seen", "Zij slapen in de keuken."),
                Map.entry("story.place", "Kerkstraat 1"),
                Map.entry("story.people", "Drie mannen"),
                Map.entry("occasion.municipality", "GM0402"),
                Map.entry("occasion.seenWhen", "NOW"),
                Map.entry("involved[0].role", "POSSIBLE_OFFENDER"),
                Map.entry("involved[0].name", "Baas"),
                Map.entry("involved[0].phone", "0612345678"),
                Map.entry("involved[0].sex", "MALE"),
                Map.entry("involved[0].ageBand", "AGE_40_49"),
                Map.entry("contact.allowed", "YES"),
                Map.entry("contact.name", "Sam"),
                Map.entry("contact.phone", "0687654321"),
                Map.entry("contact.channels", "PHONE,TEXT"),
                Map.entry("contact.safely", "Nooit na zes uur"));
    }

    static String code(HttpResponse<String> page) {
        Matcher code = CODE.matcher(page.body());
        assertThat(code.find()).as("a code on the page: " + page.body()).isTrue();
        return code.group(1);
    }
}
