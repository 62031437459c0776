package nl.baken.reports;

import static nl.baken.access.TestRegion.BEA_REGIONAL_COORDINATION;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.MAUD_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.handovers.Colleague;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OverviewPagesTests {

    private final SignIn signIn;
    private final Records records;
    private final int port;

    @Autowired
    OverviewPagesTests(SignIn signIn, Records records, @LocalServerPort int port) {
        this.signIn = signIn;
        this.records = records;
        this.port = port;
    }

    @BeforeEach
    void region() {
        TestRegion.found();
    }

    @Test
    void isOnePageFromWhereTheManagerBeginsAndShowsNoCase() {
        UUID handover = UUID.fromString(records.of(Kind.HANDOVER, Persona.PAUL.holder()));
        Colleague maud = colleague(MAUD_MANAGER);

        assertThat(maud.open("/").body()).contains("Werkvoorraad");
        HttpResponse<String> page = maud.open("/overview");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Overzicht", "Bij de ketenregisseur", "te laat zijn")
                .doesNotContain(handover.toString())
                .doesNotContainPattern("\\b[SOD]-[0-9A-Z]{4}-[0-9A-Z]{3}\\b");
    }

    @Test
    void countsWhatWaitsTooLongByTheMonthInWhichItShouldHaveBeenDone() throws SQLException {
        UUID handover = UUID.fromString(records.of(Kind.HANDOVER, Persona.PAUL.holder()));
        letPass(handover);
        Colleague maud = colleague(MAUD_MANAGER);

        assertThat(maud.open("/overview?from=2003-05-01&until=2003-05-31&municipality=")
                        .body())
                .containsPattern("mei 2003</th><td class=\"number\">&lt;5<");
        assertThat(maud.open("/overview?from=2003-06-01&until=2003-06-30&municipality=")
                        .body())
                .contains("wacht er geen overdracht te lang");
    }

    @Test
    void figuresToTakeAlongSayWhatTheyAreAboutAndHideSmallNumbers() {
        records.of(Kind.DOSSIER, Persona.ZOE.holder());

        String csv = colleague(MAUD_MANAGER)
                .open("/figures.csv?from=2019-01-01&until=2100-12-31&municipality=GM0402")
                .body();

        assertThat(csv.lines().findFirst().orElseThrow())
                .endsWith("Van;Tot en met;Gemeente;Geteld op;Naar;Soort;Dossiers");
        assertThat(csv.lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("2019-01-01;2100-12-31;Hilversum;20"))
                .noneMatch(line -> line.matches(".*;[1-4]"));
    }

    @Test
    void onlyMunicipalitiesOfTheRegionCanBeChosen() {
        Colleague maud = colleague(MAUD_MANAGER);
        String hilversum = "<option value=\"GM0402\"";

        assertThat(maud.open("/figures?from=2019-01-01&until=2019-12-31&municipality=")
                        .body())
                .contains(hilversum)
                .doesNotContain("<option value=\"GM0363\"");
    }

    private static void letPass(UUID handover) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement change = owner.prepareStatement(
                        "update handovers.handover set offered_on = '2003-05-01', due_on = '2003-05-08' where id = ?")) {
            change.setObject(1, handover);
            change.executeUpdate();
        }
    }

    @Test
    void isThereForTheManagerAlone() {
        for (PersonId other : new PersonId[] {KARIM_CHAIN_DIRECTOR, BEA_REGIONAL_COORDINATION}) {
            assertThat(colleague(other).open("/overview").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void saysBesideTheFieldWhatIsWrongWithThePeriod() {
        HttpResponse<String> page =
                colleague(MAUD_MANAGER).open("/overview?from=2020-01-01&until=2019-01-01&municipality=");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("De laatste dag ligt voor de eerste dag");
    }

    private Colleague colleague(PersonId person) {
        return new Colleague(port, signIn.callAs(person).token());
    }
}
