package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LogbookPagesTests {

    private static final UUID DOSSIER = UUID.randomUUID();

    private final SignIn signIn;

    @LocalServerPort
    private int port;

    @Autowired
    LogbookPagesTests(SignIn signIn) {
        this.signIn = signIn;
        TestRegion.found();
    }

    @Test
    void theSupervisorSeesWhoReadWhatAndFromWhichPost() throws SQLException {
        UUID dossier = UUID.randomUUID();
        read(TestRegion.ZOE_CARE_COORDINATOR, Action.READ_DOSSIER, dossier, "2026-03-01T10:15:30+01:00");

        assertThat(fred().get("/logbook?about=" + dossier).body())
                .contains(
                        "Zoë",
                        "Zorgcoördinator, ",
                        "Dossier lezen",
                        "1 mrt 2026, 10:15:30",
                        dossier.toString().substring(0, 8));
    }

    @Test
    void theChoiceNarrowsWhatIsShown() throws SQLException {
        read(TestRegion.ZEF_CARE_COORDINATOR, Action.KEEP_DOSSIER, DOSSIER, "2025-03-01T23:59:00+01:00");
        String about = "about=" + DOSSIER;

        assertThat(shown(about + "&from=2025-03-01&last=2025-03-01")).isTrue();
        assertThat(shown(about + "&from=2025-03-02")).isFalse();
        assertThat(shown(about + "&last=2025-02-28")).isFalse();
        assertThat(shown(about + "&action=KEEP_DOSSIER")).isTrue();
        assertThat(shown(about + "&action=READ_SIGNAL")).isFalse();
        assertThat(shown(about + "&actor=" + TestRegion.ZEF_CARE_COORDINATOR.value()))
                .isTrue();
        assertThat(shown(about + "&actor=" + TestRegion.ZOE_CARE_COORDINATOR.value()))
                .isFalse();
        assertThat(shown("about=" + DOSSIER.toString().substring(0, 13))).isTrue();
        assertThat(shown(about + "&page=2")).isFalse();
    }

    @Test
    void theFileHoldsTheSameLines() throws SQLException {
        UUID dossier = UUID.randomUUID();
        read(TestRegion.ZOE_CARE_COORDINATOR, Action.READ_DOSSIER, dossier, "2026-03-01T10:15:30+01:00");

        var file = fred().get("/logbook.csv?about=" + dossier);

        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body().lines()).hasSize(2).first().isEqualTo("tijd,naam,rol,handeling,stuk,betrokkene,verzoek");
        assertThat(file.body()).contains("2026-03-01T10:15:30,Zoë,", dossier.toString());
    }

    @Test
    void noCellOfTheFileIsAFormula() {
        var line = new Line(
                OffsetDateTime.parse("2026-03-01T10:15:30Z").toLocalDateTime(), "=1+1", "@x", "+", "-", "\tx", "a");

        assertThat(line.cells()).containsExactly("2026-03-01T10:15:30", "'=1+1", "'@x", "'+", "'-", "'\tx", "a");
    }

    @Test
    void nobodyElseReadsTheLogbook() {
        for (PersonId person : new PersonId[] {TestRegion.ADA_ADMINISTRATOR, TestRegion.KARIM_CHAIN_DIRECTOR}) {
            assertThat(Browser.of(port, signIn.callAs(person)).get("/logbook").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void noChoiceBreaksThePage() {
        for (String choice : new String[] {
            "actor=x",
            "from=x",
            "from=%2B999999999-01-01",
            "action=x",
            "page=-5",
            "page=x",
            "page=99999999999",
            "about=%25_%27%22",
            "about=" + "x".repeat(2000),
            "actor=&from=&last=&action=&about=&page="
        }) {
            assertThat(fred().get("/logbook?" + choice).statusCode()).as(choice).isLessThan(500);
            assertThat(fred().get("/logbook.csv?" + choice).statusCode())
                    .as(choice)
                    .isLessThan(500);
        }
    }

    private boolean shown(String choice) {
        return fred().get("/logbook?" + choice).body().contains("<tbody>");
    }

    private Browser fred() {
        return Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR));
    }

    private static void read(PersonId actor, Action action, UUID record, String at) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                var row = owner.prepareStatement(
                        "insert into logbook.reading (trace, at, actor, activity, record, subject) values (?, ?, ?, ?, ?, ?)")) {
            row.setObject(1, UUID.randomUUID());
            row.setObject(2, OffsetDateTime.parse(at));
            row.setObject(3, actor.value());
            row.setString(4, action.name());
            row.setObject(5, record);
            row.setObject(6, UUID.randomUUID());
            row.executeUpdate();
        }
    }
}
