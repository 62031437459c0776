package nl.baken.network;

import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.MAUD_MANAGER;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Help that was not there is counted over a year, and nobody is told by it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GapTests {

    private static final Pattern ROW = Pattern.compile("(?s)<tr>(.*?)</tr>");

    @LocalServerPort
    int port;

    @Autowired
    Haven haven;

    @Autowired
    NeedDesk desk;

    @Autowired
    PlacementDesk placements;

    @Autowired
    SignIn signIn;

    @BeforeEach
    void aYearWithNothing() {
        haven.shelter();
        Haven.done("delete from network.need");
    }

    @Test
    void whatWasNotFoundForSomebodyIsWrittenDownWithoutThem() {
        ClientId client = haven.client("MALE");
        PlacementId placement = haven.waiting(client);
        Haven.done("update network.placement set asked_on = current_date - 9 where id = ?", placement.value());

        haven.zoeDoes(() -> placements.giveUp(placement, "NOT_ELIGIBLE"));

        assertThat(
                        haven.asked(
                                MAUD_MANAGER,
                                "select concat_ws(' ', need, place_kind, client_group, reason, waited, met) from network.facts"))
                .containsExactly("SHELTER EMERGENCY MEN NOT_ELIGIBLE 9 f");
        assertThat(
                        Haven.text(
                                "select count(*) from information_schema.columns where table_schema = 'network' and table_name = 'need' and data_type = 'uuid' and column_name not in ('id', 'post')"))
                .as("nothing that leads to whom")
                .isEqualTo("0");
    }

    @Test
    void whatWasFoundIsCountedToo() {
        PlacementId placement = haven.waiting();
        PlaceId place = haven.emergencyPlace();
        haven.zoeDoes(() -> placements.hold(placement, place, Duration.ofHours(24), Haven.PLEA));
        haven.zoeDoes(() -> placements.place(placement, Haven.today(), Haven.today()));

        assertThat(haven.asked(MAUD_MANAGER, "select met::text from network.facts"))
                .containsExactly("true");
    }

    @Test
    void smallNumbersAndSumsThatWouldTellThemAreHiddenFromWhoDoesNotSeeTheCases() {
        miss(ZOE_CARE_COORDINATOR, 6, "MEN", "NO_OFFER");
        miss(ZOE_CARE_COORDINATOR, 2, "WOMEN", "FULL");

        assertThat(rows(MAUD_MANAGER))
                .containsExactly(
                        "Dagbesteding 8 <5 0",
                        "Dagbesteding Dit is er niet in de regio Mannen 6",
                        "Dagbesteding Alles was bezet Vrouwen <5");
        assertThat(rows(ZOE_CARE_COORDINATOR))
                .as("who wrote them all down")
                .containsExactly(
                        "Dagbesteding 8 8 0",
                        "Dagbesteding Dit is er niet in de regio Mannen 6",
                        "Dagbesteding Alles was bezet Vrouwen 2");
    }

    @Test
    void aCareCoordinatorKnowsNoMoreOfOthersThanAnybody() {
        miss(KARIM_CHAIN_DIRECTOR, 3, "MEN", "NO_OFFER");

        assertThat(rows(ZOE_CARE_COORDINATOR))
                .containsExactly("Dagbesteding <5 <5", "Dagbesteding Dit is er niet in de regio Mannen <5");
    }

    @Test
    void isOfItsYear() {
        miss(ZOE_CARE_COORDINATOR, 5, "MEN", "NO_OFFER");
        LocalDate lastYear = Haven.today().minusYears(1);
        Haven.done("update network.need set noted_on = ?", lastYear);

        assertThat(rows(MAUD_MANAGER)).isEmpty();
        assertThat(browser(MAUD_MANAGER).get("/gaps?year=" + lastYear.getYear()).body())
                .contains("Dagbesteding");
        assertThat(browser(MAUD_MANAGER).get("/gaps?year=99999").body())
                .contains("Ontbrekend aanbod in " + Haven.today().getYear());
    }

    @Test
    void isWrittenDownByWhoBuildsTheNetworkAndSeenByWhoSteers() {
        for (PersonId other : List.of(HANNA_FOCAL_POINT_HILVERSUM, MAUD_MANAGER, FRED_AUDITOR)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> miss(other, 1, "MEN", "FULL"));
        }
        assertThat(haven.asked(HANNA_FOCAL_POINT_HILVERSUM, "select need from network.facts"))
                .isEmpty();
        assertThat(haven.asked(FRED_AUDITOR, "select need from network.facts")).isEmpty();
    }

    private void miss(PersonId person, int times, String group, String reason) {
        for (int time = 0; time < times; time++) {
            haven.as(person, () -> {
                desk.miss("DAY_ACTIVITIES", group, reason);
                return UUID.randomUUID();
            });
        }
    }

    private List<String> rows(PersonId person) {
        String page = browser(person).get("/gaps").body();
        return ROW.matcher(page)
                .results()
                .map(row -> row.group(1))
                .filter(row -> row.contains("scope=\"row\""))
                .map(row -> String.join(" ", cells(row)))
                .toList();
    }

    private static List<String> cells(String row) {
        return Stream.of(row.split("</t[hd]>"))
                .map(cell ->
                        cell.replaceAll("(?s)<[^>]*>", "").replace("&lt;", "<").strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }
}
