package nl.baken.signals;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.signals.ReportMother.HILVERSUM;
import static nl.baken.signals.ReportMother.HUIZEN;
import static nl.baken.signals.ReportMother.involved;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.baken.access.PersonId;
import nl.baken.access.TestRegion;
import nl.baken.handovers.Colleague;
import nl.baken.intake.Report;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignalPagesTests {

    private static final List<String> PAGES = List.of(
            "",
            "/check",
            "/indicators",
            "/assessment",
            "/note",
            "/involved",
            "/assign",
            "/close",
            "/merge",
            "/split",
            "/apart",
            "/people",
            "/reporter");

    private final Visits visits;
    private final SignalDesk desk;
    private final int port;

    @Autowired
    SignalPagesTests(Visits visits, SignalDesk desk, @LocalServerPort int port) {
        this.visits = visits;
        this.desk = desk;
        this.port = port;
        TestRegion.found();
    }

    @Test
    void walksFromPickingUpByWayOfTheChecksToClosing() {
        String signal = address(visits.report(ReportMother.from(HILVERSUM)));
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);

        hanna.open(signal);
        assertThat(hanna.send(signal + "/pick-up").body()).contains("U hebt het signaal opgepakt", "Wordt verrijkt");
        assertThat(hanna.send(
                                signal + "/check",
                                "question",
                                "PERMITS",
                                "outcome",
                                "NO",
                                "checked",
                                "geen vergunning voor logies",
                                "place",
                                "vergunningenarchief",
                                "checkedOn",
                                "2019-03-04",
                                "basis",
                                "SUPERVISION_PERMITS")
                        .body())
                .contains("geen vergunning voor logies", "(1 van 12 beantwoord)");
        assertThat(hanna.send(
                                signal + "/indicators",
                                "lines[0].indicator",
                                "LABOUR_CROWDED_HOUSING",
                                "lines[0].certainty",
                                "OBSERVED")
                        .body())
                .contains("Veel werknemers slapen samen", "Zelf gezien of gehoord");
        assertThat(hanna.send(signal + "/note", "certainty", "ASSUMED", "text", "zelfde groep als vorig jaar")
                        .body())
                .contains("zelfde groep als vorig jaar");
        assertThat(hanna.send(signal + "/close", "reason", "NO_INDICATION", "feedback", "CLOSED_THANK_YOU")
                        .body())
                .contains("Gesloten: Geen aanwijzing voor mensenhandel", "Opnieuw openen");
        assertThat(hanna.send(signal + "/reopen").body()).contains("Het signaal is weer open");
    }

    @Test
    void keepsTheDraftAndSaysBesideTheFieldWhatIsMissing() {
        String signal = address(visits.report(ReportMother.from(HILVERSUM)));
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        hanna.open(signal);

        assertThat(hanna.send(signal + "/check", "checked", "al getypt", "checkedOn", "31-31")
                        .body())
                .contains("Vul een datum in.", "al getypt");
        HttpResponse<String> page = hanna.send(
                signal + "/check",
                "question",
                "geen-vraag",
                "checked",
                "<b>&\"getypt",
                "checkedOn",
                "2019-03-04",
                "place",
                "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("&lt;b&gt;&amp;&quot;getypt", "Kies een antwoord uit de lijst", "Vul dit in.");
    }

    @Test
    void tellsTheSecondOfTwoWhoActAtOnce() {
        SignalId signal = visits.report(ReportMother.from(HILVERSUM));
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        hanna.open(address(signal) + "/assessment");
        visits.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.pickUp(signal));

        assertThat(hanna.send(address(signal) + "/pick-up").body()).contains("al opgepakt");
        assertThat(hanna.send(
                                address(signal) + "/assessment",
                                "version",
                                "1",
                                "municipality",
                                HUIZEN,
                                "subject",
                                "PERSON",
                                "exploitation",
                                "SEXUAL",
                                "priority",
                                "HIGH")
                        .body())
                .contains("Een collega was u net voor", "id=\"exploitation-1\" value=\"SEXUAL\"");
    }

    @Test
    void answersTheSameForWhatIsNotYoursAndWhatIsNotThere() {
        SignalId signal = visits.report(ReportMother.from(HILVERSUM));
        Colleague hugo = colleague(HUGO_FOCAL_POINT_HUIZEN);

        for (String page : PAGES) {
            HttpResponse<String> others = hugo.open(address(signal) + page);
            HttpResponse<String> none = hugo.open("/signals/" + UUID.randomUUID() + page);
            assertThat(others.statusCode()).as(page).isEqualTo(404);
            assertThat(others.body()).as(page).isEqualTo(none.body());
        }
    }

    @Test
    void offersAReaderNothingThatIsTheHoldersAlone() {
        String signal = address(visits.report(ReportMother.from(HILVERSUM)));
        assertThat(ways(colleague(HANNA_FOCAL_POINT_HILVERSUM).open(signal), signal))
                .contains(signal + "/pick-up", signal + "/note", signal + "/close", signal + "/reporter");

        HttpResponse<String> seen = colleague(KARIM_CHAIN_DIRECTOR).open(signal);

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(ways(seen, signal))
                .as("which changes nothing")
                .containsExactly(signal + "/links", signal + "/network");
        assertThat(seen.body()).doesNotContain("/handovers/new");
    }

    // the pages and forms about this signal to which its page leads
    private static List<String> ways(HttpResponse<String> seen, String signal) {
        return Pattern.compile("(?:href|action)=\"(" + signal + "/[^\"#?]+)")
                .matcher(seen.body())
                .results()
                .map(way -> way.group(1))
                .toList();
    }

    @Test
    void showsTheReporterToTheHolderAlone() {
        SignalId signal = visits.report(new Report(
                new Report.Origin("WEB", "CITIZEN", "PLACE", "LABOUR", "NORMAL"),
                new Report.Occasion(HILVERSUM, "ONGOING"),
                new Report.Story("een schuur", "", ""),
                List.of(),
                new Report.Contact(true, "Mevrouw De Wit", "", "", "alleen overdag")));

        assertThat(colleague(HANNA_FOCAL_POINT_HILVERSUM)
                        .open(address(signal) + "/reporter")
                        .body())
                .contains("Mevrouw De Wit", "alleen overdag");
        Colleague karim = colleague(KARIM_CHAIN_DIRECTOR);
        assertThat(karim.open(address(signal)).body()).contains("een schuur").doesNotContain("Mevrouw De Wit");
        assertThat(karim.open(address(signal) + "/reporter").statusCode()).isEqualTo(404);
    }

    @Test
    void findsByNameAndShowsNumbersOnly() {
        String name = "Zwaantje" + UUID.randomUUID().toString().substring(0, 8);
        SignalId signal =
                visits.report(ReportMother.about(HILVERSUM, "in de keuken", List.of(involved(name, "0612345678"))));
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        hanna.open("/signals/search");

        String found = hanna.send("/signals/search", "name", name, "phone", "", "number", "")
                .body();

        assertThat(found).contains(address(signal), "1 gevonden").doesNotContain("in de keuken", "0612345678");
        assertThat(hanna.send("/signals/search", "name", "", "phone", "", "number", "")
                        .body())
                .contains("Vul een naam, een telefoonnummer of een nummer in");
    }

    @Test
    void mergesByNumberAndSplitsByText() {
        SignalId one = visits.report(ReportMother.telling(HILVERSUM, "een busje om zes uur"));
        SignalId two = visits.report(ReportMother.telling(HILVERSUM, "elke dag een busje"));
        String number =
                visits.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.card(two)).number();
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        hanna.open(address(one) + "/merge");

        assertThat(hanna.send(address(one) + "/merge", "number", "S-0000-001").body())
                .contains("Er is geen signaal van u met dit nummer");
        assertThat(hanna.send(address(one) + "/merge", "number", number).body())
                .contains("een busje om zes uur", "elke dag een busje");
        assertThat(hanna.open(address(two) + "/split").body()).contains("een busje om zes uur");
        assertThat(hanna.send(address(two) + "/split").body()).contains("Kies een of meer teksten");
    }

    private static String address(SignalId signal) {
        return "/signals/" + signal.value();
    }

    private Colleague colleague(PersonId person) {
        return new Colleague(port, visits.token(person));
    }
}
