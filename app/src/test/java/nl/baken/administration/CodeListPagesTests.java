package nl.baken.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import nl.baken.access.Browser;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CodeListPagesTests {

    private static final String LIST = "/admin/codes/SUBJECT";

    private final SignIn signIn;

    @LocalServerPort
    private int port;

    @Autowired
    CodeListPagesTests(SignIn signIn) {
        this.signIn = signIn;
        TestRegion.found();
    }

    @Test
    void anAnswerIsAddedRenamedAndRetired() {
        add("BARBER");
        assertThat(ada().get(LIST).body()).contains("Kapper BARBER");

        relabel("BARBER", "Barbier", "Kapper BARBER|Barber");
        assertThat(ada().get(LIST).body()).contains("Barbier").doesNotContain("Kapper BARBER");

        ada().post(LIST + "/BARBER/end", Map.of("from", "2100-01-01"));
        assertThat(ada().get(LIST).body()).contains("tot 1 jan 2100");
    }

    @Test
    void whoComesLastIsToldThatAnotherRenamedItFirst() {
        add("SALON");

        assertThat(relabel("SALON", "Schoonheidssalon", "Iets anders|Something else")
                        .body())
                .contains("Iemand anders heeft de tekst net gewijzigd", "Schoonheidssalon");
    }

    @Test
    void aCodeThatIsThereIsNotAddedTwice() {
        add("TWICE");

        assertThat(add("TWICE").body()).contains("De code TWICE staat al in deze lijst");
    }

    @Test
    void aListThatTheRulesRelyOnCannotGrow() {
        HttpResponse<String> answer = ada().post(
                        "/admin/codes/CERTAINTY/new",
                        Map.of("code", "GUESSED", "labelNl", "Geraden", "labelEn", "Guessed", "from", "2020-01-01"));

        assertThat(answer.body()).contains("kunt u alleen de namen veranderen");
    }

    private HttpResponse<String> add(String code) {
        return ada().post(
                        LIST + "/new",
                        Map.of("code", code, "labelNl", "Kapper " + code, "labelEn", "Barber", "from", "2020-01-01"));
    }

    private HttpResponse<String> relabel(String code, String text, String seen) {
        return ada().post(LIST + "/" + code + "/label", Map.of("labelNl", text, "labelEn", "Barber", "seen", seen));
    }

    private Browser ada() {
        return Browser.of(port, signIn.callAs(TestRegion.ADA_ADMINISTRATOR));
    }
}
