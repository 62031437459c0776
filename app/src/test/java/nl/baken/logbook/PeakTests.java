package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.Browser;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.DoorUsed;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** More refusals than people's mistakes are a duty of administrators and supervisors, each of whom looks for themselves. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class PeakTests {

    private static final PersonId PAUL = TestRegion.PAUL_POLICE;
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final DataSource door;
    private final JdbcClient app;
    private final TransactionTemplate transaction;
    private final Numbers numbers;
    private final Scribe scribe;
    private final SignIn signIn;
    private final Connection connection = connected();
    private final JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));

    // Long after anything that other tests count: a quarter that is nobody else's.
    private Instant now = Instant.parse("2150-01-01T12:00:00Z")
            .plus(Duration.ofHours(3 * Math.abs(UUID.randomUUID().getMostSignificantBits() % 100_000)));

    @LocalServerPort
    private int port;

    @Autowired
    PeakTests(
            @Qualifier("door") DataSource door,
            JdbcClient app,
            PlatformTransactionManager transactions,
            Numbers numbers,
            Scribe scribe,
            SignIn signIn) {
        this.door = door;
        this.app = app;
        this.transaction = new TransactionTemplate(transactions);
        this.numbers = numbers;
        this.scribe = scribe;
        this.signIn = signIn;
        TestRegion.found();
    }

    @AfterEach
    void forgetIt() throws SQLException {
        owner.sql("delete from logbook.peak where begun_at > '2150-01-01'").update();
        owner.sql("delete from logbook.rebuff where minute > '2150-01-01'").update();
        connection.close();
    }

    @Test
    void aThousandTriesAreOneLineAndOneNumber() {
        long before = linesOf(PAUL);

        refuse(How.BRAKED, PAUL, 1000);

        assertThat(linesOf(PAUL)).isEqualTo(before + 1);
        assertThat(owner.sql("select times from logbook.rebuff where minute > '2150-01-01'")
                        .query(Integer.class)
                        .list())
                .containsExactly(1000);
    }

    @Test
    void theNextLineIsOneOfTheNextQuarter() {
        long before = linesOf(PAUL);
        Rebuffs rebuffs = rebuffs();
        for (int minute : List.of(0, 14, 1)) {
            now = now.plus(Duration.ofMinutes(minute));
            lines(rebuffs).write(new DoorUsed(How.BRAKED, PAUL, null));
            rebuffs.write();
        }

        assertThat(linesOf(PAUL)).isEqualTo(before + 2);
    }

    @Test
    void whatCostsWhoeverDoesItSomethingIsOneLineEachTime() {
        long before = linesOf(PAUL, "DOOR_PASSWORD_REFUSED");

        refuse(How.PASSWORD_REFUSED, PAUL, 3);

        assertThat(linesOf(PAUL, "DOOR_PASSWORD_REFUSED")).isEqualTo(before + 3);
    }

    @Test
    void whatCannotBeWrittenStaysForTheNextTime() {
        long before = linesOf(PAUL);
        Outage outage = new Outage(door);
        Rebuffs rebuffs = rebuffs(outage);
        lines(rebuffs).write(new DoorUsed(How.BRAKED, PAUL, null));
        rebuffs.writeInTurn();
        assertThat(linesOf(PAUL)).isEqualTo(before);

        outage.ends();
        rebuffs.writeInTurn();

        assertThat(linesOf(PAUL)).isEqualTo(before + 1);
    }

    @Test
    void whatWasWrittenDownIsNotWrittenDownAgain() {
        long before = linesOf(PAUL);
        Rebuffs rebuffs = rebuffs();
        lines(rebuffs).write(new DoorUsed(How.BRAKED, PAUL, null));

        rebuffs.write();
        rebuffs.write();
        lines(rebuffs).write(new DoorUsed(How.BRAKED, PAUL, null));
        rebuffs.write();

        assertThat(owner.sql("select times from logbook.rebuff where minute > '2150-01-01'")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(linesOf(PAUL)).isEqualTo(before + 1);
    }

    @Test
    void whoeverStopsWritesDownWhatWasCounted() {
        long before = linesOf(PAUL);
        Rebuffs rebuffs = rebuffs();
        lines(rebuffs).write(new DoorUsed(How.BRAKED, PAUL, null));

        rebuffs.destroy();

        assertThat(linesOf(PAUL)).isEqualTo(before + 1);
    }

    @Test
    void aDatabaseThatIsGoneIsSaidOnceAndAgainTheNextTime(CapturedOutput output) {
        String said = "who was turned away cannot be written down: ";
        Outage outage = new Outage(door);
        Rebuffs rebuffs = rebuffs(outage);
        lines(rebuffs).write(new DoorUsed(How.BRAKED, PAUL, null));

        rebuffs.writeInTurn();
        rebuffs.writeInTurn();
        assertThat(output).containsOnlyOnce(said);
        outage.ends();
        rebuffs.writeInTurn();
        outage.beginsAgain();
        lines(rebuffs).write(new DoorUsed(How.BRAKED, PAUL, null));
        rebuffs.writeInTurn();

        assertThat(output.getOut().split(said, -1)).hasSize(3);
    }

    @Test
    void nineAtOneAccountAreNoPeakAndTenAreOne() {
        refuse(How.PASSWORD_REFUSED, PAUL, 5);
        refuse(How.BRAKED, PAUL, 4);
        assertThat(peaks()).isEmpty();

        refuse(How.FACTOR_REFUSED, PAUL, 1);

        assertThat(peaks()).containsExactly("ACCOUNT " + PAUL.value() + " 10");
    }

    @Test
    void whatWasAQuarterAgoCountsNoMore() {
        refuse(How.BRAKED, PAUL, 9);
        now = now.plus(Duration.ofMinutes(16));
        refuse(How.BRAKED, PAUL, 9);

        assertThat(peaks()).isEmpty();
    }

    @Test
    void fewAtEachOfManyAccountsAreOnePeakOfTheRegion() {
        refuse(How.PASSWORD_REFUSED, null, 31);
        refuse(How.PASSWORD_REFUSED, TestRegion.ADA_ADMINISTRATOR, 4);
        refuse(How.PROVIDER_REFUSED, PAUL, 4);
        assertThat(peaks()).isEmpty();

        refuse(How.WELCOME_CODE_REFUSED, TestRegion.FRED_AUDITOR, 1);

        assertThat(peaks()).containsExactly("REGION null 40");
    }

    @Test
    void whoeverGoesOnWhileBeingToldToWaitIsOne() {
        refuse(How.HURRIED, PAUL, 29);
        assertThat(peaks()).isEmpty();

        refuse(How.HURRIED, PAUL, 1);

        assertThat(peaks()).containsExactly("HURRY " + PAUL.value() + " 30");
    }

    @Test
    void strangeRequestsCountInASessionAndOfNobodyTheyDoNot() {
        refuse(How.ADDRESS_REFUSED, null, 1000);
        refuse(How.ADDRESS_REFUSED, PAUL, 4);
        refuse(How.FORM_FORGED, PAUL, 3);
        assertThat(peaks()).isEmpty();

        refuse(How.FIELD_REFUSED, PAUL, 3);

        assertThat(peaks()).containsExactly("SESSION " + PAUL.value() + " 10");
    }

    @Test
    void manyWrongReceiptCodesAreKnownAndOneIsNowhere() {
        long before = linesOf(null);
        Rebuffs rebuffs = rebuffs();
        for (int time = 0; time < 29; time++) {
            lines(rebuffs).write(new DoorUsed(How.RECEIPT_REFUSED, null, null));
        }
        rebuffs.write();
        assertThat(peaks()).isEmpty();

        lines(rebuffs).write(new DoorUsed(How.RECEIPT_REFUSED, null, null));
        rebuffs.write();

        assertThat(peaks()).containsExactly("RECEIPTS null 30");
        assertThat(owner.sql("select count(*) from logbook.rebuff where minute > '2150-01-01'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(linesOf(null)).isEqualTo(before);
    }

    @Test
    void aPeakOfReceiptCodesIsOverWhenNobodyTypesOneAnyMore() {
        Rebuffs rebuffs = rebuffs();
        for (int time = 0; time < 30; time++) {
            lines(rebuffs).write(new DoorUsed(How.RECEIPT_REFUSED, null, null));
        }
        rebuffs.write();
        String last = lastAt();

        now = now.plusSeconds(5);
        rebuffs.write();
        assertThat(lastAt()).as("nothing came").isEqualTo(last);
        now = now.plus(Duration.ofHours(25));
        rebuffs.write();

        assertThat(peaks()).containsExactly("RECEIPTS null 30");
    }

    @Test
    void wrongReceiptCodesOfAQuarterAgoAreForgotten() {
        Rebuffs rebuffs = rebuffs();
        for (int time = 0; time < 58; time++) {
            if (time == 29) {
                now = now.plus(Rebuffs.WINDOW);
            }
            lines(rebuffs).write(new DoorUsed(How.RECEIPT_REFUSED, null, null));
        }
        rebuffs.write();

        assertThat(peaks()).isEmpty();
    }

    @Test
    void manyWrongReceiptCodesThatNobodyCouldBeToldOfInTimeAreForgottenToo() {
        Rebuffs rebuffs = rebuffs();
        for (int time = 0; time < 30; time++) {
            lines(rebuffs).write(new DoorUsed(How.RECEIPT_REFUSED, null, null));
        }

        now = now.plus(Rebuffs.WINDOW);
        rebuffs.write();

        assertThat(peaks()).isEmpty();
    }

    @Test
    void aPeakThatGoesOnStaysOneUntilTheNextDay() {
        refuse(How.BRAKED, PAUL, 10);
        now = now.plus(Duration.ofMinutes(50));
        refuse(How.BRAKED, PAUL, 25);
        assertThat(peaks()).containsExactly("ACCOUNT " + PAUL.value() + " 25");

        now = now.plus(Duration.ofMinutes(61));
        refuse(How.BRAKED, PAUL, 12);

        assertThat(peaks()).as("after an hour of quiet").hasSize(2);
    }

    @Test
    void oneThatGoesOnForADayHasToBeSeenAgain() {
        for (int minute = 0; minute < 24 * 60; minute += 58) {
            refuse(How.BRAKED, PAUL, 10);
            now = now.plus(Duration.ofMinutes(58));
        }
        assertThat(peaks()).hasSize(1);

        refuse(How.BRAKED, PAUL, 10);

        assertThat(peaks()).hasSize(2);
    }

    @Test
    void thatOfOneColleagueIsNotThatOfAnother() {
        refuse(How.BRAKED, PAUL, 10);
        refuse(How.BRAKED, TestRegion.ZOE_CARE_COORDINATOR, 10);

        assertThat(peaks())
                .containsExactlyInAnyOrder(
                        "ACCOUNT " + PAUL.value() + " 10",
                        "ACCOUNT " + TestRegion.ZOE_CARE_COORDINATOR.value() + " 10");
    }

    @Test
    void bothRolesHaveADutyUntilEachSawIt() {
        refuse(How.BRAKED, PAUL, 10);
        UUID peak = owner.sql("select id from logbook.peak where begun_at > '2150-01-01'")
                .query(UUID.class)
                .single();
        Browser ada = Browser.of(port, signIn.callAs(TestRegion.ADA_ADMINISTRATOR));
        Browser fred = Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR));
        long before = duties(TestRegion.FRED_AUDITOR);
        assertThat(duties(TestRegion.ADA_ADMINISTRATOR)).isPositive();
        assertThat(before).isPositive();
        assertThat(List.of(ada.get("/peaks").body(), fred.get("/peaks").body()))
                .allMatch(page -> page.contains("Veel mislukt inloggen op één account: Paul")
                        && page.contains("Bel deze collega")
                        && page.contains(peak.toString()));

        ada.post("/peaks", Map.of("peak", peak.toString()));

        assertThat(ada.get("/peaks").body()).doesNotContain(peak.toString());
        assertThat(fred.get("/peaks").body()).contains(peak.toString());
        assertThat(seen(peak)).containsExactly("ADMINISTRATOR");
        fred.post("/peaks", Map.of("peak", peak.toString()));
        assertThat(seen(peak)).containsExactly("ADMINISTRATOR", "AUDITOR");
        assertThat(duties(TestRegion.FRED_AUDITOR)).isEqualTo(before - 1);
    }

    @Test
    void thePageTellsHowManyWereTurnedAwayAndWhenAndWhoSawIt() {
        refuse(How.BRAKED, PAUL, 10);
        refuse(How.ADDRESS_REFUSED, null, 4);
        String begun = moment("d MMMM yyyy, HH:mm");
        String row = ">" + moment("d MMM yyyy, HH:mm") + "</th>";
        now = now.plus(Duration.ofMinutes(5));
        refuse(How.BRAKED, PAUL, 2);
        Browser ada = Browser.of(port, signIn.callAs(TestRegion.ADA_ADMINISTRATOR));

        assertThat(ada.get("/peaks").body())
                .contains(
                        "Hoogstens 12 keer in een kwartier. Begonnen op %s, voor het laatst gezien op %s."
                                .formatted(begun, moment("d MMMM yyyy, HH:mm")),
                        "Te vaak geprobeerd, en daarom niet bekeken</td>",
                        "Vreemd adres</td>",
                        "data-label=\"Bij wie\">Paul</td>",
                        "data-label=\"Bij wie\">–</td>",
                        "data-label=\"Hoe vaak\">12</td>",
                        ">" + moment("d MMM yyyy") + "</th>")
                .doesNotContain(row, "data-label=\"Gezien door\">Ada</td>");

        UUID peak = owner.sql("select id from logbook.peak where begun_at > '2150-01-01'")
                .query(UUID.class)
                .single();
        HttpResponse<String> answer = ada.post("/peaks", Map.of("peak", peak.toString()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(ada.get("/peaks").body())
                .contains(row, "data-label=\"Gezien door\">Ada</td>", "data-label=\"Meeste in een kwartier\">12</td>");
    }

    @Test
    void whoSaysToHaveSeenNothingInParticularSawNothing() {
        refuse(How.BRAKED, PAUL, 10);
        Browser ada = Browser.of(port, signIn.callAs(TestRegion.ADA_ADMINISTRATOR));

        HttpResponse<String> answer = ada.post("/peaks", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .map(cookie -> Base64.getUrlDecoder().decode(cookie.replaceFirst("baken_notice=([^;]*);.*", "$1")))
                .map(notice -> new String(notice, StandardCharsets.UTF_8))
                .hasValueSatisfying(notice -> assertThat(notice).contains("logbook.refused.peak"));

        assertThat(owner.sql(
                                "select count(*) from logbook.peak_seen s join logbook.peak k on k.id = s.peak where k.begun_at > '2150-01-01'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodySeesAPeakInTheNameOfTheOtherRoleNorTakesOneAway() {
        refuse(How.BRAKED, PAUL, 10);
        Caller ada = signIn.callAs(TestRegion.ADA_ADMINISTRATOR);
        String see = "insert into logbook.peak_seen (peak, role, by, at) select id, ?, ?, now() from logbook.peak";

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(ada, see, "AUDITOR", TestRegion.ADA_ADMINISTRATOR.value()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(ada, see, "ADMINISTRATOR", TestRegion.FRED_AUDITOR.value()));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> as(ada, "delete from logbook.peak"));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(ada, "update logbook.peak set times = 1"));
        Caller karim = signIn.callAs(TestRegion.KARIM_CHAIN_DIRECTOR);
        Long known = Callers.as(
                karim,
                () -> transaction.execute(status -> app.sql("select count(*) from logbook.peak")
                        .query(Long.class)
                        .single()));
        assertThat(known).as("nobody else knows of it").isZero();
    }

    @Test
    void whatIsAYearAgoGoesAndNothingElse() {
        owner.sql(
                        "insert into logbook.rebuff (minute, how, whose, times) values (now() - interval '366 days', 'BRAKED', ?, 3)")
                .param(PAUL.value())
                .update();
        owner.sql(
                        "insert into logbook.peak (id, kind, whose, begun_at, last_at, times) "
                                + "values (gen_random_uuid(), 'ACCOUNT', ?, now() - interval '367 days', now() - interval '366 days', 10)")
                .param(PAUL.value())
                .update();
        refuse(How.BRAKED, PAUL, 10);

        new Peaks(door, scribe, Clock.system(HERE)).forgetInTurn();

        assertThat(owner.sql("select count(*) from logbook.rebuff where minute < now() - interval '365 days'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select count(*) from logbook.peak where last_at < now() - interval '365 days'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(peaks()).hasSize(1);
    }

    @Test
    void whatCannotBeForgottenNowGoesTheNextTime(CapturedOutput output) {
        new Peaks(new Outage(door), scribe, Clock.system(HERE)).forgetInTurn();

        assertThat(output).contains("counts of a year ago stay: ");
    }

    private String moment(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.of("nl"))
                .withZone(HERE)
                .format(now);
    }

    private static Connection connected() {
        try {
            return TestDatabase.connectAsOwner();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int as(Caller caller, String sql, Object... values) {
        Integer done = Callers.as(
                caller,
                () -> transaction.execute(status -> app.sql(sql).params(values).update()));
        return done == null ? -1 : done;
    }

    private String lastAt() {
        return owner.sql("select max(last_at)::text from logbook.peak where begun_at > '2150-01-01'")
                .query(String.class)
                .single();
    }

    private void refuse(How how, @Nullable PersonId whose, int times) {
        Rebuffs rebuffs = rebuffs();
        for (int time = 0; time < times; time++) {
            lines(rebuffs).write(new DoorUsed(how, whose, null));
        }
        rebuffs.write();
    }

    private Rebuffs rebuffs() {
        return rebuffs(door);
    }

    private Rebuffs rebuffs(DataSource door) {
        Clock clock = Clock.fixed(now, HERE);
        return new Rebuffs(new Peaks(door, scribe, clock), new Clock() {
            @Override
            public ZoneId getZone() {
                return HERE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private DoorLines lines(Rebuffs rebuffs) {
        return new DoorLines(door, numbers, scribe, rebuffs);
    }

    private List<String> peaks() {
        return owner.sql("select kind, whose, times from logbook.peak where begun_at > '2150-01-01' order by kind")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getInt(3))
                .list();
    }

    // How many peaks the line of the worklist counts, of which there is one for each post.
    private long duties(PersonId person) {
        Long counted = Callers.as(
                signIn.callAs(person),
                () -> transaction.execute(status -> app.sql(
                                "select coalesce(max(number::int), 0) from logbook.duties where kind = 'PEAK' and href = '/peaks'")
                        .query(Long.class)
                        .single()));
        return counted == null ? -1 : counted;
    }

    private List<String> seen(UUID peak) {
        return owner.sql("select role from logbook.peak_seen where peak = ? order by role")
                .param(peak)
                .query(String.class)
                .list();
    }

    private long linesOf(@Nullable PersonId whose) {
        return linesOf(whose, "DOOR_BRAKED") + linesOf(whose, "DOOR_RECEIPT_REFUSED");
    }

    private long linesOf(@Nullable PersonId whose, String action) {
        return owner.sql(
                        "select count(*) from logbook.act where record is not distinct from cast(:whose as uuid) and action = :action")
                .param("action", action)
                .param("whose", whose == null ? null : whose.value(), Types.OTHER)
                .query(Long.class)
                .single();
    }
}
