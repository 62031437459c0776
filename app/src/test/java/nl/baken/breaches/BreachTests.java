package nl.baken.breaches;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.PETRA_CONTACT_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.breaches.Assessment.Capacity;
import nl.baken.breaches.Assessment.Reasons;
import nl.baken.breaches.BreachView.Shown;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A breach is reported by anybody, known to few, handled in order, and told within 72 hours or with a reason. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BreachTests {

    private static final Reasons REASONS =
            new Reasons("gevolg-kanarie", "maatregel-kanarie", "melden-kanarie", "vertellen-kanarie");

    private static final int DRAWN = 40;

    @LocalServerPort
    int port;

    @Autowired
    BreachDesk desk;

    @Autowired
    HandlingDesk handling;

    @Autowired
    Breaches breaches;

    @Autowired
    BreachViews views;

    @Autowired
    RegisterFile file;

    @Autowired
    Records records;

    @Autowired
    SignIn signIn;

    @BeforeEach
    void aRegion() {
        TestRegion.found();
    }

    @Test
    void anyColleagueReportsInOnePageAndTheRightTwoAreTold() {
        Browser paul = browser(PAUL_POLICE);
        assertThat(paul.get("/breaches/new").body()).contains("Datalek melden");

        HttpResponse<String> reported = paul.post(
                "/breaches",
                Map.of(
                        "story",
                        "Map in de trein laten liggen",
                        "day",
                        "2026-03-04",
                        "time",
                        "09:30",
                        "kinds",
                        "CONFIDENTIALITY",
                        "records",
                        ""));
        String page = reported.headers().firstValue("location").orElseThrow();

        assertThat(page).startsWith("/breaches/");
        assertThat(paul.get(page).body()).contains("Map in de trein", "4 mrt 2026, 09:30");
        assertThat(duties(PETRA_CONTACT_POINT)).contains("BREACH_ASSESS " + page);
        assertThat(duties(FRED_AUDITOR)).contains("BREACH_LATE " + page);
        assertThat(browser(PETRA_CONTACT_POINT).get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSupervisesIsToldAlsoOfABreachInTimeUntilTheyRead() {
        BreachId id = reported(Duration.ofHours(1));
        String page = page(id);
        assertThat(duties(FRED_AUDITOR)).contains("BREACH_TOLD " + page);

        assertThat(browser(FRED_AUDITOR).post(page + "/seen", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(duties(FRED_AUDITOR)).noneMatch(duty -> duty.endsWith(page));
        assertThat(refusal(FRED_AUDITOR, () -> desk.see(id))).isEqualTo("breaches.refused.seen");
    }

    @Test
    void isNotThereForAColleagueEvenIfItIsAboutThemNorForAnAdministrator() throws SQLException {
        BreachId id = reported(Duration.ofHours(1));
        for (PersonId other : List.of(HUGO_FOCAL_POINT_HUIZEN, ADA_ADMINISTRATOR)) {
            Browser browser = browser(other);
            assertThat(browser.get(page(id)).statusCode()).isEqualTo(404);
            assertThat(browser.get(page(id)).body().replace(id.value().toString(), ""))
                    .isEqualTo(browser.get(page(BreachId.next())).body().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", ""));
            assertThat(browser.get("/breaches").body())
                    .doesNotContain(id.value().toString());
            assertThat(duties(other)).isEmpty();
            try (Connection app = connectAs(other)) {
                assertThat(asked(app, "select id::text from breaches.breach where id = ?", id.value()))
                        .isEmpty();
                assertThat(asked(app, "select id::text from breaches.word where breach = ?", id.value()))
                        .isEmpty();
            }
        }
    }

    @Test
    void whoeverReportedItReadsTheirOwnWordsAndNotWhatWasMadeOfThem() throws SQLException {
        BreachId id = reported(Duration.ofHours(1));
        assess(id, true, true);

        assertThat(browser(HANNA_FOCAL_POINT_HILVERSUM).get(page(id)).body())
                .contains("verhaal-kanarie")
                .doesNotContain("gevolg-kanarie", "melden-kanarie", "Melden bij de Autoriteit");
        assertThat(browser(PETRA_CONTACT_POINT).get(page(id)).body()).contains("verhaal-kanarie", "gevolg-kanarie");
        try (Connection app = connectAs(HANNA_FOCAL_POINT_HILVERSUM)) {
            assertThat(asked(app, "select kind from breaches.word where breach = ?", id.value()))
                    .containsExactly("STORY");
        }
    }

    @Test
    void isHandledInOrderAndClosedWhenNothingIsLeftToDo() {
        BreachId id = reported(Duration.ofHours(50));
        assertThat(refusal(PETRA_CONTACT_POINT, () -> handling.close(id, "les")))
                .isEqualTo("breaches.refused.step");
        assess(id, true, true);
        assertThat(duties(PETRA_CONTACT_POINT)).contains("BREACH_NOTIFY " + page(id));
        assertThat(refusal(PETRA_CONTACT_POINT, () -> handling.close(id, "les")))
                .isEqualTo("breaches.refused.step");

        as(PETRA_CONTACT_POINT, () -> handling.notifyAuthority(id, Instant.now(), ""));
        assertThat(duties(PETRA_CONTACT_POINT)).contains("BREACH_TELL " + page(id));
        assertThat(refusal(PETRA_CONTACT_POINT, () -> assessed(id, false, true)))
                .isEqualTo("breaches.refused.done");
        as(PETRA_CONTACT_POINT, () -> handling.tell(id, Instant.now(), "met een brief"));
        as(PETRA_CONTACT_POINT, () -> handling.supplement(id, "nog een map"));
        assertThat(duties(PETRA_CONTACT_POINT)).contains("BREACH_CLOSE " + page(id));
        as(PETRA_CONTACT_POINT, () -> handling.close(id, "les-kanarie"));

        assertThat(duties(PETRA_CONTACT_POINT)).noneMatch(duty -> duty.endsWith(page(id)));
        assertThat(browser(FRED_AUDITOR).get(page(id)).body()).contains("les-kanarie", "Afgerond", "nog een map");
        as(PETRA_CONTACT_POINT, () -> handling.reopen(id));
        assertThat(duties(PETRA_CONTACT_POINT)).contains("BREACH_CLOSE " + page(id));
    }

    @Test
    void whoTellsTheAuthorityAfter72HoursSaysWhatDelayedIt() {
        BreachId late = reported(Duration.ofHours(100));
        assess(late, true, false);
        Instant discovered = breach(late).told().discovered();
        Instant last = discovered.plus(Duration.ofDays(3));

        assertThat(refusal(PETRA_CONTACT_POINT, () -> handling.notifyAuthority(late, last.plusSeconds(1), " ")))
                .isEqualTo("breaches.refused.delay");
        assertThat(refusal(PETRA_CONTACT_POINT, () -> handling.notifyAuthority(late, discovered.minusSeconds(1), "x")))
                .isEqualTo("breaches.refused.moment");
        assertThat(refusal(
                        PETRA_CONTACT_POINT,
                        () -> handling.notifyAuthority(late, Instant.now().plusSeconds(60), "x")))
                .isEqualTo("breaches.refused.moment");
        assertThat(browser(PETRA_CONTACT_POINT).get(page(late)).body()).contains("28 uur en");

        as(PETRA_CONTACT_POINT, () -> handling.notifyAuthority(late, last.plusSeconds(1), "pas laat begrepen"));

        assertThat(browser(PETRA_CONTACT_POINT).get(page(late) + "/authority").body())
                .contains("pas laat begrepen", "gevolg-kanarie", "maatregel-kanarie", "verhaal-kanarie");
        BreachId inTime = reported(Duration.ofHours(100));
        assess(inTime, true, false);
        Instant lastMoment = breach(inTime).told().discovered().plus(Duration.ofDays(3));
        as(PETRA_CONTACT_POINT, () -> handling.notifyAuthority(inTime, lastMoment, ""));
    }

    @Test
    void theDeadlineLinksToHowItsHoursWereCounted() {
        BreachId id = reported(Duration.ofHours(100));
        Browser petra = browser(PETRA_CONTACT_POINT);
        String why = Jsoup.parse(petra.get(page(id)).body())
                .select("a[href^=/deadlines/why]")
                .attr("href");
        LocalDateTime due = LocalDateTime.ofInstant(
                breach(id).told().discovered().plus(Duration.ofDays(3)), ZoneId.of("Europe/Amsterdam"));

        assertThat(Jsoup.parse(petra.get(why).body()).text())
                .contains("Uiterlijk "
                        + due.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.of("nl"))))
                .contains("AVG artikel 33 lid 1");
    }

    @Test
    void whomNobodyTellsIsNotToldOnAGroundOfTheLaw() {
        BreachId id = reported(Duration.ofHours(1));
        HttpResponse<String> refused = browser(PETRA_CONTACT_POINT)
                .post(
                        page(id) + "/assess",
                        Map.of(
                                "version", "0",
                                "what.capacity", "CONTROLLER",
                                "what.categories", "CONTACT",
                                "what.size", "ONE",
                                "what.consequences", "weinig",
                                "what.measures", "gebeld",
                                "authority.notified", "false",
                                "authority.why", "geen risico",
                                "subjects.told", "false",
                                "subjects.why", "weet het al"));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("Kies een grond als betrokkenen het niet horen.", "weet het al");
        assertThat(breach(id).stage()).isEqualTo(Stage.REPORTED);
    }

    @Test
    void ofTwoWhoAssessAtOnceTheSecondIsTold() {
        BreachId id = reported(Duration.ofHours(1));
        as(PETRA_CONTACT_POINT, () -> assessed(id, true, true));

        assertThat(refusal(PETRA_CONTACT_POINT, () -> handling.assess(id, 0, assessment(false, false), REASONS)))
                .isEqualTo("breaches.refused.changed");
    }

    @Test
    void onlyTheContactPointDecidesAndWhoSupervisesDoesNot() throws SQLException {
        BreachId id = reported(Duration.ofHours(1));
        for (PersonId other : List.of(FRED_AUDITOR, HANNA_FOCAL_POINT_HILVERSUM)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(other, () -> assessed(id, true, true)));
            try (Connection app = connectAs(other)) {
                assertThat(changed(app, "update breaches.breach set version = 9 where id = ?", id.value()))
                        .isZero();
            }
        }
    }

    @Test
    void aFormulaIsNoneInTheFileAndWhatPeopleSaidStaysOut() {
        BreachId id = reported(Duration.ofHours(1));
        BreachView view = Callers.as(signIn.callAs(FRED_AUDITOR), () -> views.of(id));
        Shown typed = new Shown(
                "=HYPERLINK(1)", "@a", "", null, null, null, view.shown().since());

        assertThat(file.of(List.of(
                        new BreachView(view.breach(), view.hours(), typed, view.reporter(), view.said(), List.of()))))
                .contains(";'=HYPERLINK(1);'@a;")
                .doesNotContain("verhaal-kanarie");
        assertThat(browser(FRED_AUDITOR).get("/breaches.csv").body())
                .contains(breach(id).number())
                .doesNotContain("verhaal-kanarie");
    }

    @Test
    void whereNumbersAreAskedNoNameIsTaken() {
        HttpResponse<String> refused = browser(PAUL_POLICE)
                .post(
                        "/breaches",
                        Map.of(
                                "story", "Verkeerd gemaild",
                                "day", "2026-03-04",
                                "time", "09:30",
                                "kinds", "CONFIDENTIALITY",
                                "records", "Jansen"));

        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("Vul alleen nummers in", "Jansen", "Verkeerd gemaild");
    }

    @Test
    void whoSupervisesGoesToWhoReadTheRecordInThoseDays() {
        String signal = records.of(Kind.SIGNAL, Persona.HANNA.holder());
        String number = asked("select number from signals.signal where id = ?", UUID.fromString(signal))
                .getFirst();
        BreachId id = reportedAbout(number);

        assertThat(browser(FRED_AUDITOR).get(page(id)).body()).contains("/logbook?about=" + signal);
        assertThat(browser(PETRA_CONTACT_POINT).get(page(id)).body())
                .contains(number)
                .doesNotContain(signal);
    }

    @Test
    void aReadingOfABreachIsWrittenDownAndFlagsNobody() {
        BreachId id = reported(Duration.ofHours(1));
        browser(PETRA_CONTACT_POINT).get(page(id));

        assertThat(asked("select actor::text from logbook.act where record = ? and action = 'READ_BREACH'", id.value()))
                .contains(PETRA_CONTACT_POINT.value().toString());
        assertThat(asked("select id::text from logbook.flagged where record = ?", id.value()))
                .isEmpty();
    }

    @Test
    void overRandomHistoriesNoOpenBreachIsWithoutOwnerAndDateAndNoneIsClosedWithSomethingLeftToDo() {
        Random random = new Random(72);
        List<BreachId> all = new ArrayList<>();
        for (int more = 0; more < 6; more++) {
            all.add(reported(Duration.ofHours(1 + random.nextInt(120))));
        }
        for (int step = 0; step < DRAWN; step++) {
            BreachId id = all.get(random.nextInt(all.size()));
            refusal(PETRA_CONTACT_POINT, () -> handle(random, id));
            Breach now = breach(id);
            boolean open = now.stage() != Stage.CLOSED;
            assertThat(duties(PETRA_CONTACT_POINT).stream().anyMatch(duty -> duty.endsWith(page(id))))
                    .isEqualTo(open);
            assertThat(open || isDone(now)).isTrue();
        }
        assertThat(all.stream().map(this::breach).map(Breach::stage)).contains(Stage.CLOSED);
    }

    private static boolean isDone(Breach breach) {
        Assessment assessed = breach.assessment();
        return assessed != null
                && assessed.notifies() == (breach.done().notified() != null)
                && assessed.tells() == (breach.done().told() != null);
    }

    private void handle(Random random, BreachId id) {
        switch (random.nextInt(6)) {
            case 0 -> assessed(id, random.nextBoolean(), random.nextBoolean());
            case 1 -> handling.notifyAuthority(id, Instant.now(), random.nextBoolean() ? "druk" : "");
            case 2 -> handling.tell(id, Instant.now(), "");
            case 3 -> handling.supplement(id, "meer");
            case 4 -> handling.close(id, "les");
            default -> handling.reopen(id);
        }
    }

    private BreachId reported(Duration ago) {
        return Callers.as(
                signIn.callAs(HANNA_FOCAL_POINT_HILVERSUM),
                () -> desk.report(new Report(
                        "verhaal-kanarie",
                        Instant.now().minus(ago),
                        null,
                        List.of(BreachKind.CONFIDENTIALITY),
                        List.of())));
    }

    private BreachId reportedAbout(String number) {
        return Callers.as(
                signIn.callAs(HANNA_FOCAL_POINT_HILVERSUM),
                () -> desk.report(new Report(
                        "verhaal-kanarie",
                        Instant.now().minusSeconds(60),
                        null,
                        List.of(BreachKind.CONFIDENTIALITY),
                        List.of(RecordNumber.parse(number).orElseThrow()))));
    }

    private void assess(BreachId id, boolean notifies, boolean tells) {
        as(PETRA_CONTACT_POINT, () -> assessed(id, notifies, tells));
    }

    private void assessed(BreachId id, boolean notifies, boolean tells) {
        handling.assess(id, breach(id).version(), assessment(notifies, tells), REASONS);
    }

    private static Assessment assessment(boolean notifies, boolean tells) {
        return new Assessment(
                Capacity.CONTROLLER, List.of("CONTACT"), "ONE", notifies, tells, tells ? "" : "NO_HIGH_RISK");
    }

    private Breach breach(BreachId id) {
        return Callers.as(signIn.callAs(PETRA_CONTACT_POINT), () -> breaches.find(id));
    }

    private String refusal(PersonId person, Runnable work) {
        try {
            as(person, work);
            return "";
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }

    private static String page(BreachId id) {
        return "/breaches/" + id.value();
    }

    private List<String> duties(PersonId person) {
        try (Connection app = connectAs(person)) {
            return asked(
                    app, "select kind || ' ' || href from breaches.duties where owner is not null and due is not null");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connectAs(PersonId person) throws SQLException {
        Connection connection = TestDatabase.connectAsApp();
        connection.setAutoCommit(false);
        asked(
                connection,
                "select set_config('baken.session', ?, true)",
                signIn.callAs(person).token());
        return connection;
    }

    private static int changed(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = filled(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static List<String> asked(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            return asked(owner, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> asked(Connection connection, String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = filled(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
