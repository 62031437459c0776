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
    private final Reads reads;

    @LocalServerPort
    private int port;

    @Autowired
    LogbookPagesTests(SignIn signIn, Reads reads) {
        this.signIn = signIn;
        this.reads = reads;
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
        assertThat(file.body().lines())
                .hasSize(2)
                .first()
                .isEqualTo("tijd,naam,rol,handeling,verwerking,stuk,betrokkene,verzoek");
        assertThat(file.body()).contains("2026-03-01T10:15:30,Zoë,", dossier.toString());
    }

    @Test
    void aFileThatHoldsNotAllOfThemSaysSo() throws SQLException {
        UUID dossier = UUID.randomUUID();
        read(TestRegion.ZOE_CARE_COORDINATOR, Action.READ_DOSSIER, dossier, "2026-03-01T10:15:30+01:00");
        asOwner("""
                insert into logbook.reading_before (trace, at, actor, activity, record, subject)
                select gen_random_uuid(), r.at, r.actor, r.activity, r.record, r.subject
                from logbook.reading_before r, generate_series(1, 10000) where r.record = ?
                """, dossier);
        try {
            assertThat(fred().get("/logbook.csv?about=" + dossier).body().lines())
                    .hasSize(Readings.EXPORT + 2)
                    .last()
                    .asString()
                    .contains("Dit is niet alles");
        } finally {
            asOwner("delete from logbook.reading_before where record = ?", dossier);
        }
    }

    @Test
    void noCellOfTheFileIsAFormula() {
        var line = new Line(
                OffsetDateTime.parse("2026-03-01T10:15:30Z").toLocalDateTime(),
                "=1+1",
                "@x",
                "+",
                "\rz",
                "-",
                "\tx",
                "a",
                true);

        assertThat(line.cells())
                .containsExactly("2026-03-01T10:15:30", "'=1+1", "'@x", "'+", "'\rz", "'-", "'\tx", "a");
    }

    @Test
    void nobodyElseReadsTheLogbook() {
        for (PersonId person : new PersonId[] {TestRegion.ADA_ADMINISTRATOR, TestRegion.KARIM_CHAIN_DIRECTOR}) {
            for (String page : new String[] {"/logbook", "/logbook/acts", "/logbook/subject", "/logbook/activities"}) {
                assertThat(Browser.of(port, signIn.callAs(person)).get(page).statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void onePageTellsInPlainWordsWhoReadAboutSomebody() throws SQLException {
        UUID subject = reads.by(TestRegion.ZOE_CARE_COORDINATOR, Action.READ_DOSSIER, 1)
                .getFirst();

        assertThat(fred().get("/logbook/subject?subject=" + subject).body())
                .contains("Zorgcoördinator, ", "Dossier lezen", "Slachtoffers begeleiden", "1 keer", subject.toString())
                .doesNotContain("Zoë", "voor de beveiliging");
        assertThat(fred().get("/logbook/subject?names=true&subject=" + subject).body())
                .contains("Zoë");
        assertThat(fred().get("/logbook/subject?subject=" + UUID.randomUUID()).body())
                .contains("Niemand las gegevens over deze persoon.");
        assertThat(fred().get("/logbook/subject?subject=half").body()).contains("Vul het hele kenmerk in");
    }

    @Test
    void aLineFromBeforeTheProtectionIsShownAsSuch() throws SQLException {
        UUID subject = UUID.randomUUID();
        read(
                TestRegion.ZOE_CARE_COORDINATOR,
                Action.READ_DOSSIER,
                UUID.randomUUID(),
                subject,
                "2025-03-01T10:15:30+01:00");

        assertThat(fred().get("/logbook/subject?subject=" + subject).body()).contains("van voor de beveiliging");
    }

    @Test
    void theAuditLogTellsWhatWasDoneAndWhoWasRefused() {
        UUID nobodys = UUID.randomUUID();
        Browser.of(port, signIn.callAs(TestRegion.ZEF_CARE_COORDINATOR)).get("/dossiers/" + nobodys);

        assertThat(fred().get("/logbook/acts?about=" + nobodys).body())
                .contains("Zef", "Dossier lezen", "GET /dossiers/{id}", "geweigerd");
    }

    @Test
    void aWitnessWhoKnowsNothingForLongIsToldToTheSupervisor() throws SQLException {
        String since =
                "update logbook.witness set failing_since = now() - interval '%d minutes' where name = 'the notary'";
        owner("insert into logbook.witness (name) values ('the notary')");
        try {
            owner(since.formatted(10));
            assertThat(fred().get("/logbook").body()).doesNotContain("the notary");

            owner(since.formatted(16));
            assertThat(fred().get("/logbook").body()).contains("the notary");
        } finally {
            owner("delete from logbook.witness where name = 'the notary'");
        }
    }

    @Test
    void whoAsksForNobodyIsAskedForNothing() {
        assertThat(fred().get("/logbook/subject").body())
                .doesNotContain("Vul het hele kenmerk in", "Niemand las gegevens");
        assertThat(fred().get("/logbook/subject?subject=" + "x".repeat(40)).body())
                .doesNotContain("Vul het hele kenmerk in", "Niemand las gegevens")
                .contains("Niet alles is goed ingevuld");
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
            assertThat(fred().get("/logbook/acts?" + choice).statusCode())
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

    private static void owner(String sql) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void asOwner(String sql, UUID record) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                var row = owner.prepareStatement(sql)) {
            row.setObject(1, record);
            row.executeUpdate();
        }
    }

    private static void read(PersonId actor, Action action, UUID record, String at) throws SQLException {
        read(actor, action, record, UUID.randomUUID(), at);
    }

    private static void read(PersonId actor, Action action, UUID record, UUID subject, String at) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                var row = owner.prepareStatement(
                        "insert into logbook.reading_before (trace, at, actor, activity, record, subject) values (?, ?, ?, ?, ?, ?)")) {
            row.setObject(1, UUID.randomUUID());
            row.setObject(2, OffsetDateTime.parse(at));
            row.setObject(3, actor.value());
            row.setString(4, action.name());
            row.setObject(5, record);
            row.setObject(6, subject);
            row.executeUpdate();
        }
    }
}
