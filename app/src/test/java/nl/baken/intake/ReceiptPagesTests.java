package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.shared.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntakeTest
class ReceiptPagesTests {

    private static final String TAKEN_UP = "Wij zijn met uw melding aan de slag.";

    private final Browser browser;
    private final RememberedReports register;
    private final ReporterDesk desk;
    private final SignIn signIn;

    @Autowired
    ReceiptPagesTests(@LocalServerPort int port, RememberedReports register, ReporterDesk desk, SignIn signIn) {
        this.browser = new Browser(port);
        this.register = register;
        this.desk = desk;
        this.signIn = signIn;
        TestRegion.found();
    }

    @Test
    void theReporterComesBackWithTheCodeAndReadsThatTheReportCameIn() {
        String code = reported();
        HttpResponse<String> answer =
                comeBack(code.toLowerCase(Locale.ROOT).replace("0", "o").replace(' ', '-'));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Wij hebben uw melding ontvangen.");
        assertThat(answer.uri().toString()).doesNotContain(code.substring(0, 4));
    }

    @Test
    void theReporterReadsWhatTheHolderOfTheSignalLetsThemKnow() {
        String code = reported();
        Id signal = register.signals.getLast();
        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> desk.tell(signal, "TAKEN_UP"));

        assertThat(comeBack(code).body()).contains(TAKEN_UP);
        as(
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
                () -> assertThat(desk.conversation(signal))
                        .satisfies(conversation ->
                                assertThat(conversation.reachable()).isTrue())
                        .satisfies(conversation -> assertThat(conversation.told())
                                .extracting(Conversation.Told::code)
                                .containsExactly("RECEIVED", "TAKEN_UP")));
    }

    @Test
    void whoHasNoTieToTheSignalTellsTheReporterNothingAndReadsNothing() {
        String code = reported();
        Id signal = register.signals.getLast();
        as(TestRegion.HUGO_FOCAL_POINT_HUIZEN, () -> {
            desk.tell(signal, "TAKEN_UP");
            assertThat(desk.conversation(signal).told()).isEmpty();
        });

        assertThat(comeBack(code).body()).doesNotContain(TAKEN_UP);
    }

    @Test
    void aWrongCodeIsAFieldErrorThatSaysNoMore() {
        for (String wrong : new String[] {"0000 0000 0000 00000", "fout", "' or 1=1 --", "<b>", "\u202eABCD", "🙂"}) {
            HttpResponse<String> answer = comeBack(wrong);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("id=\"code-error\"", "Deze code kennen wij niet.")
                    .doesNotContain("<b>");
        }
    }

    @Test
    void whatTheReporterAddsGoesToTheRegisterOnce() {
        comeBack(reported());
        int before = register.supplements.size();
        Map<String, String> fields = Map.of("submission", "B".repeat(24), "text", "Er staat nu een wit busje.");
        HttpResponse<String> answer = browser.send("/report/receipt/supplement", fields);
        browser.send("/report/receipt/supplement", fields);

        assertThat(answer.body()).contains("Wij hebben dit bij uw melding gezet.", "U hebt iets toegevoegd.");
        assertThat(register.supplements).hasSize(before + 1).endsWith("Er staat nu een wit busje.");
    }

    @Test
    void anEmptySupplementIsAFieldErrorOnTheSamePage() {
        comeBack(reported());

        assertThat(browser.send("/report/receipt/supplement", Map.of("text", " "))
                        .body())
                .contains("id=\"text-error\"", "Wij hebben uw melding ontvangen.");
    }

    @Test
    void anotherLanguageKeepsTheCodeAndTheText() {
        comeBack(reported());
        HttpResponse<String> answer =
                browser.send("/report/receipt/language", Map.of("lang", "en", "text", "Een wit busje"));

        assertThat(answer.body()).contains("We have received your report.", "Een wit busje");
    }

    @Test
    void whoLosesTheCodeOnTheWayStartsAgain() {
        browser.open("/report/receipt");

        assertThat(browser.send("/report/receipt/supplement", Map.of("code", "", "text", "Iets"))
                        .statusCode())
                .isEqualTo(302);
    }

    private String reported() {
        browser.open("/report/new");
        return ReportPagesTests.code(browser.send("/report/new", Map.of("story.seen", "Iets gezien")));
    }

    private HttpResponse<String> comeBack(String code) {
        browser.open("/report/receipt?lang=nl");
        return browser.send("/report/receipt", Map.of("code", code));
    }

    private void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }
}
