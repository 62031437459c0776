package nl.baken.trajectories;

import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.trajectories.Lanes.HOUSING;
import static nl.baken.trajectories.Lanes.REPORT;
import static nl.baken.trajectories.Lanes.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import nl.baken.access.Browser;
import nl.baken.access.SignIn;
import nl.baken.dossiers.DossierId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sheet with which somebody knows their next steps, and with which nobody else learns who they are. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NextStepsTests {

    private final Lanes lanes;
    private final SignIn signIn;
    private final int port;

    @Autowired
    NextStepsTests(Lanes lanes, SignIn signIn, @LocalServerPort int port) {
        this.lanes = lanes;
        this.signIn = signIn;
        this.port = port;
    }

    @Test
    void theStepsInWhichSomebodyMeetsThePersonAreOnItTheFirstOneFirst() {
        DossierId id = lanes.housed();
        lanes.planned(id, REPORT, "Aangifte opnemen", "POLICE", today().plusDays(9));
        lanes.planned(id, HOUSING, "Kamer bekijken", "SHELTER", today().plusDays(3));

        Document page = Jsoup.parse(zoe().get(at(id)).body());

        assertThat(page.select("select[name$=meeting] option[selected]").eachAttr("value"))
                .startsWith("HOME", "APPOINTMENT");
        assertThat(page.select("input[name$=day]").eachAttr("value"))
                .startsWith(today().plusDays(3).toString(), today().plusDays(9).toString());
        assertThat(page.text())
                .as("what is planned is in words that may tell too much")
                .doesNotContain("Aangifte opnemen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLICE",
                "MARECHAUSSEE",
                "PUBLIC_PROSECUTOR",
                "LABOUR_INSPECTORATE",
                "IND",
                "NIDOS",
                "COMENSHA",
                "OTHER"
            })
    void whoWouldTellTooMuchIsAnAppointmentLikeAnyOther(String party) {
        assertThat(Meeting.with(party)).isEqualTo(Meeting.APPOINTMENT);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasEverySentence(Locale language) throws IOException {
        String suffix = language.getLanguage().equals("nl") ? "" : "_" + language.getLanguage();
        Properties ours = texts(suffix);

        assertThat(ours.stringPropertyNames()).isEqualTo(texts("").stringPropertyNames());
        assertThat(ours.values()).doesNotContain("").doesNotHaveDuplicates();
        assertThat(ours.getProperty("next-steps.change")).contains("{0}", "{1}");
        assertThat(ours.getProperty("next-steps.danger")).contains("112");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theSheetIsInTheLanguageOfThePersonAndTellsNothingElse(Locale language) throws IOException {
        DossierId id = lanes.housed();
        String number = Jsoup.parse(zoe().get(at(id)).body())
                .select("nav.crumbs a")
                .get(1)
                .text();

        Element sheet = sheet(id, typed(language.getLanguage())).expectFirst("article.carried");

        assertThat(sheet.attr("lang")).isEqualTo(language.getLanguage());
        assertThat(sheet.attr("dir")).isEqualTo(language.getLanguage().equals("ar") ? "rtl" : "ltr");
        String suffix = language.getLanguage().equals("nl") ? "" : "_" + language.getLanguage();
        assertThat(sheet.text())
                .contains(
                        texts(suffix).getProperty("next-steps.meeting.DOCTOR"),
                        "14:30",
                        "Markt 1",
                        "Sanne",
                        "0612345678",
                        "112")
                .doesNotContain(number, "Baken", "Zoë");
        assertThat(sheet.select("img, a, svg"))
                .as("no logo and nothing to follow")
                .isEmpty();
    }

    @Test
    void withoutAnAppointmentThereIsNoSheetAndWhatWasTypedStays() {
        DossierId id = lanes.housed();
        Map<String, String> typed = typed("nl");
        typed.put("appointments[0].meeting", "");

        Document page = sheet(id, typed);

        assertThat(page.select("article.carried")).isEmpty();
        assertThat(page.select("#error-summary").text()).contains("Vul ten minste één afspraak in.");
        assertThat(page.select("input[name=name]").val()).isEqualTo("Sanne");
    }

    @Test
    void aDayThatIsOverAnHourThatIsNoneAndAStrangeLanguageAreRefusedBesideTheField() {
        DossierId id = lanes.housed();
        for (Map.Entry<String, String> wrong : Map.of(
                        "appointments[0].day", today().minusDays(1).toString(),
                        "appointments[0].time", "25:00",
                        "language", "xx",
                        "phone", "bel mij")
                .entrySet()) {
            Map<String, String> typed = typed("nl");
            typed.put(wrong.getKey(), wrong.getValue());

            Document page = sheet(id, typed);

            assertThat(page.select("article.carried")).as(wrong.getKey()).isEmpty();
            assertThat(page.select("[name='" + wrong.getKey() + "'][aria-invalid=true]"))
                    .as(wrong.getKey())
                    .hasSize(1);
        }
    }

    private static List<Locale> languages() {
        return SheetLanguages.all();
    }

    private static Map<String, String> typed(String language) {
        return new HashMap<>(Map.of(
                "language", language,
                "appointments[0].meeting", "DOCTOR",
                "appointments[0].day", today().plusDays(2).toString(),
                "appointments[0].time", "14:30",
                "appointments[0].place", "Markt 1",
                "name", "Sanne",
                "phone", "0612345678"));
    }

    private Document sheet(DossierId id, Map<String, String> typed) {
        return Jsoup.parse(zoe().post(at(id), typed).body());
    }

    private static Properties texts(String suffix) throws IOException {
        Properties texts = new Properties();
        try (InputStream file =
                NextStepsTests.class.getResourceAsStream("/messages/next-steps" + suffix + ".properties")) {
            assertThat(file).as(suffix).isNotNull();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static String at(DossierId id) {
        return "/dossiers/" + id.value() + "/trajectories/next-steps";
    }

    private Browser zoe() {
        return Browser.of(port, signIn.callAs(ZOE_CARE_COORDINATOR));
    }
}
