package nl.baken.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import nl.baken.access.Browser;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WhyPagesTests {

    private final SignIn signIn;

    @LocalServerPort
    private int port;

    @Autowired
    WhyPagesTests(SignIn signIn) {
        this.signIn = signIn;
        TestRegion.found();
    }

    @Test
    void aMonthThatEndsOnASaturdayIsExplainedStepByStep() {
        assertThat(why("term=AVG-12-3&start=2026-01-31"))
                .containsSubsequence(
                        "Uiterlijk maandag 2 maart 2026",
                        "1 maand, valt op zaterdag → maandag 2 maart; AVG artikel 12 lid 3",
                        "De dag zelf, zaterdag 31 januari 2026, telt niet mee. De eerste dag is zondag 1 februari 2026.",
                        "1 maand vanaf zaterdag 31 januari 2026: dat is zaterdag 28 februari 2026.",
                        "Die maand heeft zo'n datum niet. Dan telt de laatste dag van de maand: zaterdag 28 februari 2026.",
                        "Zaterdag 28 februari 2026 is weekend.",
                        "Zondag 1 maart 2026 is weekend.",
                        "De termijn loopt door tot de eerste werkdag: maandag 2 maart 2026.",
                        "Verordening (EEG, Euratom) nr. 1182/71, artikel 3",
                        "Eén keer, met 2 maanden");
    }

    @Test
    void theHolidaysThatATermMeetsAreNamed() {
        assertThat(why("term=WMO-2.3.2&start=2026-02-20"))
                .contains(
                        "Uiterlijk dinsdag 7 april 2026",
                        "Vrijdag 3 april 2026 is Goede Vrijdag, een feestdag.",
                        "Maandag 6 april 2026 is Tweede Paasdag, een feestdag.");
    }

    @Test
    void anExtensionByTwoReadingsEndsOnTheEarlierOne() {
        assertThat(why("term=AVG-12-3&start=2026-01-31&told=2026-02-10"))
                .contains(
                        "Uiterlijk dinsdag 28 april 2026",
                        "1 maand en nog 2 maanden",
                        "Verlengd met 2 maanden, gemeld op dinsdag 10 februari 2026",
                        "tot donderdag 30 april 2026 of tot dinsdag 28 april 2026");
    }

    @Test
    void whatStoodStillRunsOnAfterwards() {
        assertThat(why("term=WMO-2.3.5&start=2026-09-01&still=2026-09-08&stillLast=2026-09-17"))
                .contains(
                        "Uiterlijk vrijdag 25 september 2026",
                        "De termijn stond stil van dinsdag 8 september 2026 tot en met donderdag 17 september 2026: 10 dagen.",
                        "Awb artikel 4:15");
    }

    @Test
    void hoursPassOverAChangeOfTheClock() {
        assertThat(why("term=AVG-33&start=2026-03-27&time=16:30"))
                .contains(
                        "Uiterlijk maandag 30 maart 2026, 17:30 uur",
                        "In die tijd is de klok verzet. Daarom is het niet weer 16:30 uur, maar 17:30 uur.",
                        "Uren tellen gewoon door");
    }

    @Test
    void aHardEndStaysOnASunday() {
        assertThat(why("term=B8-BEDENK&start=2026-01-26"))
                .contains(
                        "Uiterlijk zondag 26 april 2026",
                        "Zondag 26 april 2026 is weekend.",
                        "Dit is een harde einddatum.",
                        "Kan niet");
    }

    @Test
    void whatIsDoneAtOnceHasNoDate() {
        assertThat(why("term=AVG-34&start=2026-01-26")).contains("Meteen De", "De wet noemt hier geen aantal dagen");
    }

    @Test
    void aYearBeyondTheListIsSaidToFollowFromTheLawOfNow() {
        assertThat(why("term=WMO-2.3.2&start=2041-03-08"))
                .contains(
                        "dinsdag 23 april 2041",
                        "Vrijdag 19 april 2041 is Goede Vrijdag",
                        "De feestdagen van 2041 volgen uit de wet zoals die nu is.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Termijn: ",
                "term=AVG-12-3|Begint op: ",
                "term=AVG-12-3&start=|Begint op: ",
                "term=AVG-12-3&start=2026-02-30|Begint op: ",
                "term=AVG-12-3&start=0001-01-01|Begint op: ",
                "term=AVG-12-3&start=9999-12-31|Begint op: ",
                "term=AVG-12-3&start=2017-01-01|Deze termijn gold op die dag niet.",
                "term=NIETS&start=2026-01-01|Deze termijn gold op die dag niet.",
                "term=WMO-2.3.2&start=2099-12-01|Baken kent de feestdagen van 2014 tot en met 2099.",
                "term=AVG-33&start=2026-01-01&time=25:00|Tijd: ",
                "term=AVG-33&start=2026-01-01&told=2026-01-02|Deze termijn kan niet worden verlengd.",
                "term=AVG-33&start=2026-01-01&still=2026-01-02|staat in de wet niet dat hij kan stilstaan",
                "term=B8-BEDENK&start=2026-01-26&told=2026-02-01|Deze termijn kan niet worden verlengd.",
                "term=AVG-12-3&start=2026-01-31&told=2026-03-03|De verlenging is te laat gemeld",
                "term=AVG-12-3&start=2026-01-31&told=2026-01-30|voordat de termijn begon",
                "term=AVG-12-3&start=2026-01-31&still=2026-02-03&stillLast=2026-02-04|niet dat hij kan stilstaan",
                "term=WMO-2.3.5&start=2026-09-01&still=2026-09-08|Vul allebei in",
                "term=WMO-2.3.5&start=2026-09-01&still=2026-09-08&stillLast=2026-09-07|ligt voor de eerste",
                "term=WMO-2.3.5&start=2026-09-01&still=2026-09-16&stillLast=2026-09-17|hij was toen al voorbij",
                "term=WMO-2.3.5&start=2026-09-01&still=2026-09-01&stillLast=2026-09-03|pas stilstaan nadat hij is begonnen"
            })
    void whatCannotBeCountedIsSaidInASentence(String asked, String sentence) {
        assertThat(why(asked == null ? "" : asked))
                .contains("Niet alles is goed ingevuld", sentence)
                .doesNotContain("Stap voor stap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31"})
    void aYearOfNobodySaysNothingOfACalendar(String start) {
        assertThat(why("term=WGS-1.8-7&start=" + start)).doesNotContain("Stap voor stap");
    }

    @Test
    void everyTermStandsInTheListWithItsSource() {
        assertThat(text("/deadlines/terms"))
                .contains("Antwoord op een verzoek", "1 maand", "AVG artikel 12 lid 3", "Geldt vanaf 25 mei 2018")
                .contains("Bedenktijd slachtoffer mensenhandel", "3 maanden", "Harde einddatum", "Vc 2000 B8/3")
                .contains("72 uur", "42 dagen", "20 jaar", "Een oudere tekst is gelezen.");
    }

    @Test
    void everyTermAnswersForADayOfThisYear() {
        Jsoup.parse(ada().get("/deadlines").body()).select("#term option[value~=.+]").stream()
                .map(option -> option.val())
                .forEach(term -> assertThat(why("term=" + term + "&start=2026-02-28"))
                        .as(term)
                        .doesNotContain("Niet alles is goed ingevuld")
                        .containsAnyOf("Stap voor stap", "Meteen"));
    }

    private String why(String asked) {
        return text("/deadlines/why?" + asked);
    }

    private String text(String address) {
        return Jsoup.parse(ada().get(address).body()).text();
    }

    private Browser ada() {
        return Browser.of(port, signIn.callAs(TestRegion.ADA_ADMINISTRATOR));
    }
}
