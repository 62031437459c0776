package nl.baken.signals;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.signals.ReportMother.HILVERSUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.baken.access.Access;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.intake.Conversation;
import nl.baken.intake.FrontDesk;
import nl.baken.intake.ReporterDesk;
import nl.baken.intake.SubmissionKey;
import nl.baken.platform.TestDatabase;
import nl.baken.rights.Erasing;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalView.Happening;
import nl.baken.signals.SignalView.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Signals that tell the same are one, and come apart again as they were when it was a mistake. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MergeTests {

    private static final PersonId HANNA = HANNA_FOCAL_POINT_HILVERSUM;
    private static final String WHY = "OTHER_EVENT";
    private static final Post DIRECTOR =
            new Post(TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR), TestRegion.REGION, Role.CHAIN_DIRECTOR);
    private static final PostId HUIZEN = TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT);

    private final Visits visits;
    private final SignalDesk desk;
    private final SignalReader reader;
    private final Access access;
    private final Erasing erasing;
    private final FrontDesk frontDesk;
    private final ReporterDesk reporters;
    private final SignIn signIn;
    private final Connection connection = connected();
    private final JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    private SignalId part = SignalId.next();
    private SignalId whole = SignalId.next();

    @LocalServerPort
    private int port;

    @Autowired
    MergeTests(
            Visits visits,
            SignalDesk desk,
            SignalReader reader,
            Access access,
            Erasing erasing,
            FrontDesk frontDesk,
            ReporterDesk reporters,
            SignIn signIn) {
        this.visits = visits;
        this.desk = desk;
        this.reader = reader;
        this.access = access;
        this.erasing = erasing;
        this.frontDesk = frontDesk;
        this.reporters = reporters;
        this.signIn = signIn;
        TestRegion.found();
    }

    @BeforeEach
    void report() {
        part = reported("een busje om zes uur");
        whole = reported("elke dag een busje");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void bothTellWhoMergedThemAndWhoTookThemApartAndWhy() {
        merge();
        apart();

        assertThat(events(part))
                .contains("Samengevoegd met " + number(whole), "Uit elkaar gehaald: weer los van " + number(whole))
                .anyMatch(text -> text.startsWith("Reden: "))
                .noneMatch(text -> text.startsWith(number(whole)));
        assertThat(events(whole))
                .contains(
                        number(part) + " is bij dit signaal gevoegd",
                        "Uit elkaar gehaald: " + number(part) + " hoort niet meer bij dit signaal")
                .anyMatch(text -> text.startsWith("Reden: "));
        assertThat(view(part).timeline()).first().extracting(Happening::who).isEqualTo(name(HANNA));
    }

    @Test
    void eachHasItsOwnTextsAgainAndAnOwnerAndADate() {
        merge();
        assertThat(texts(whole)).contains("een busje om zes uur", "elke dag een busje");
        assertThat(duties(part)).isZero();

        apart();

        assertThat(texts(whole)).containsExactly("elke dag een busje");
        assertThat(texts(part)).containsExactly("een busje om zes uur");
        assertThat(view(whole).story().merged()).isEmpty();
        assertThat(view(part).signal().standing()).isEqualTo(Signal.Standing.of(SignalState.ENRICHING));
        assertThat(view(part).signal().custody().owner()).isEqualTo(HANNA);
        assertThat(duties(part)).isOne();
        visits.as(HANNA, () -> desk.addNote(part, "OBSERVED", "hier gaat het om"));
        assertThat(texts(whole)).as("what is written now").hasSize(1);
    }

    @Test
    void whatWasWrittenInTheWholeStaysThere() {
        merge();
        visits.as(HANNA, () -> desk.addNote(whole, "OBSERVED", "gaat over allebei"));

        apart();

        assertThat(texts(whole)).contains("gaat over allebei");
        assertThat(texts(part)).doesNotContain("gaat over allebei");
    }

    @Test
    void whoeverReadsTheWholeReadsThePartUntilTheyAreTakenApart() {
        visits.as(HANNA, () -> access.share(whole, HUIZEN));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asHugo(part));
        merge();
        assertThat(asHugo(part)).isEqualTo(SignalState.MERGED);

        apart();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asHugo(part));
        assertThat(asHugo(whole)).isEqualTo(SignalState.NEW);
        assertThat(ties(part))
                .as("its holder, and who reads along with all of them")
                .isEqualTo(2);
    }

    @Test
    void whoeverReadThePartBeforeReadsItAfterAsWell() {
        visits.as(HANNA, () -> access.share(part, HUIZEN));
        merge();

        apart();

        assertThat(asHugo(part)).isEqualTo(SignalState.ENRICHING);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> asHugo(whole));
    }

    @Test
    void onWhoseDeskTheWholeIsNowThePartIsToo() {
        merge();
        visits.as(HANNA, () -> access.promise(whole, DIRECTOR.id()));
        visits.as(KARIM_CHAIN_DIRECTOR, () -> desk.moveTo(whole, DIRECTOR, KARIM_CHAIN_DIRECTOR));
        assertThatExceptionOfType(NotFound.class).isThrownBy(this::apart);

        visits.as(KARIM_CHAIN_DIRECTOR, () -> desk.takeApart(part, WHY));

        Signal taken = visits.as(KARIM_CHAIN_DIRECTOR, () -> reader.read(part)).signal();
        assertThat(taken.standing().state()).isEqualTo(SignalState.WITH_DIRECTOR);
        assertThat(taken.custody().post()).isEqualTo(DIRECTOR.id());
        assertThat(view(part).rights().handle())
                .as("who held it before reads it")
                .isFalse();
    }

    @Test
    void whatWasPartOfItBeforeComesAlong() {
        SignalId first = reported("een busje van wit blik");
        visits.as(HANNA, () -> desk.merge(first, part));
        visits.as(HANNA, () -> access.share(whole, HUIZEN));
        merge();
        assertThat(view(whole).story().merged()).hasSize(2);
        assertThat(asHugo(first)).isEqualTo(SignalState.MERGED);

        apart();

        assertThat(view(whole).story().merged()).isEmpty();
        assertThat(view(part).story().merged()).extracting(SignalCard::id).containsExactly(first);
        assertThat(texts(part)).contains("een busje van wit blik", "een busje om zes uur");
        assertThatExceptionOfType(NotFound.class)
                .as("who only came with the whole")
                .isThrownBy(() -> asHugo(first));

        visits.as(HANNA, () -> desk.takeApart(first, WHY));
        assertThat(texts(first)).containsExactly("een busje van wit blik");
        assertThat(texts(part)).containsExactly("een busje om zes uur");
    }

    @Test
    void onePartIsTakenOutOfSeveral() {
        SignalId other = reported("een busje van wit blik");
        merge();
        visits.as(HANNA, () -> desk.merge(other, whole));

        apart();

        assertThat(view(whole).story().merged()).extracting(SignalCard::id).containsExactly(other);
        merge();
        assertThat(view(whole).story().merged()).hasSize(2);
    }

    @Test
    void aClosedWholeIsTakenApartToo() {
        merge();
        visits.as(HANNA, () -> desk.close(whole, "NO_INDICATION", "CLOSED_THANK_YOU"));

        apart();

        assertThat(view(part).open()).isTrue();
        assertThat(view(whole).closed()).isTrue();
    }

    @Test
    void whatIsNoPartIsNotTakenApart() {
        assertThatExceptionOfType(Refused.class).isThrownBy(this::apart).withMessage("signals.refused.notMerged");
        merge();
        apart();
        assertThatExceptionOfType(Refused.class).isThrownBy(this::apart).withMessage("signals.refused.notMerged");
    }

    @Test
    void nothingIsMergedWithItselfNorWithWhatIsClosedOrOfAnotherDesk() {
        refuses("signals.refused.mergeItself", part);
        refuses("signals.refused.noSuchNumber", visits.report(ReportMother.telling(ReportMother.HUIZEN, "een busje")));
        owner.sql(
                        "update signals.signal set state = 'CLOSED', ended_on = current_date, closing_reason = 'NO_TRAFFICKING' where id = ?")
                .param(whole.value())
                .update();
        refuses("signals.refused.ended", whole);
        assertThat(view(part).signal().leading()).isEqualTo(part);
    }

    private void refuses(String why, SignalId into) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> visits.as(HANNA, () -> desk.merge(part, into)))
                .withMessage(why);
    }

    @Test
    void onlyWhoMayMergeTakesApart() {
        visits.as(HANNA, () -> access.share(whole, HUIZEN));
        merge();

        for (PersonId other : List.of(HUGO_FOCAL_POINT_HUIZEN, KARIM_CHAIN_DIRECTOR)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> visits.as(other, () -> desk.takeApart(part, WHY)));
        }
    }

    @Test
    void eachReporterHearsOfTheirOwnSignal() {
        FrontDesk.Taken told = visits.as(
                Visits.VISITOR,
                () -> frontDesk.take(SubmissionKey.next(), ReportMother.telling(HILVERSUM, "een schuur")));
        SignalId reported = new SignalId(told.signal().value());
        visits.as(HANNA, () -> desk.merge(reported, whole));
        visits.as(HANNA, () -> desk.tell(whole, "TAKEN_UP"));
        visits.as(HANNA, () -> desk.takeApart(reported, WHY));

        visits.as(HANNA, () -> desk.tell(whole, "CLOSED_THANK_YOU"));
        visits.as(
                Visits.VISITOR,
                () -> frontDesk.supplement(SubmissionKey.next(), told.code().characters(), "nog iets"));

        assertThat(visits.as(HANNA, () -> reporters.conversation(reported)).told())
                .extracting(Conversation.Told::code)
                .containsExactly("RECEIVED", "TAKEN_UP");
        assertThat(texts(reported)).contains("nog iets");
        assertThat(view(whole).story().unread()).isFalse();
        assertThat(view(reported).story().unread()).isTrue();
    }

    @Test
    void whatIsOfferedToAnotherDeskIsNotMergedUntilItAnswers() {
        visits.as(HANNA, () -> access.promise(part, DIRECTOR.id()));

        assertThatExceptionOfType(Refused.class).isThrownBy(this::merge).withMessage("signals.refused.promised");
        assertThat(view(part).open()).isTrue();

        visits.as(HANNA, () -> access.retract(part, DIRECTOR.id()));
        merge();
    }

    @Test
    void aPartIsOfferedWithTheWholeAndWhatWasPromisedOfThatIsNotPromisedOfThePartAfterwards() {
        merge();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> visits.as(HANNA, () -> desk.disclosable(part)))
                .withMessage("signals.refused.merged");
        assertThat(visits.as(HANNA, () -> desk.disclosable(whole))).hasSizeGreaterThan(2);
        visits.as(HANNA, () -> access.promise(whole, HUIZEN));

        apart();

        assertThat(owner.sql("select count(*) from access.tie where record = ? and promised")
                        .param(part.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theTermOfAWholeIsToldFromItsParts() {
        owner.sql("update signals.signal set received_on = '2019-01-05' where id = ?")
                .param(part.value())
                .update();
        owner.sql(
                        "insert into signals.timeline (signal, at, code, detail, by) values (?, now(), 'HANDOVER_OFFERED', '', ?)")
                .params(part.value(), HANNA.value())
                .update();
        merge();
        visits.as(HANNA, () -> desk.close(whole, "SPAM", "CLOSED_THANK_YOU"));
        assertThat(clock(whole))
                .containsEntry("class", "CASE")
                .hasEntrySatisfying("first_on", first -> assertThat(first).hasToString("2019-01-05"));
        assertThat(clocks(part)).isZero();

        apart();

        assertThat(clock(whole)).containsEntry("class", "REFUSED");
        assertThat(clock(part)).containsEntry("class", "CASE").containsEntry("closed_on", "");
    }

    @Test
    void whatIsDestroyedOrOnlyKeptIsNotTakenApart() {
        merge();
        PostId post = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);
        erasing.granted(HANNA, post, number(part));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::apart)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("legal.refused.released.apart"));

        owner.sql("delete from legal.release where record = ?")
                .param(whole.value())
                .update();
        erasing.restricted(HANNA, post, number(whole));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::apart)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("legal.refused.restricted.apart"));
    }

    @Test
    void whoeverMergesWhileItIsDecidedWaitsAndIsRefused() throws Exception {
        Connection deciding = TestDatabase.connectAsOwner();
        deciding.setAutoCommit(false);
        deciding.createStatement().execute("select pg_advisory_xact_lock(hashtext('nl.baken.legal.release'))");
        CompletableFuture<Void> merging = CompletableFuture.runAsync(this::merge);
        assertThat(waits()).isTrue();
        deciding.createStatement()
                .execute("insert into legal.release (record, request, article, granted_on) values ('" + part.value()
                        + "', gen_random_uuid(), 'AVG art. 17', current_date)");
        deciding.commit();
        deciding.setAutoCommit(true);
        deciding.close();

        assertThat(merging.handle((done, failure) -> failure).get()).hasRootCauseInstanceOf(Refused.class);
    }

    @Test
    void whatBreaksHalfwayLeavesNothingHalf() throws Exception {
        SignalId first = reported("een busje van wit blik");
        visits.as(HANNA, () -> desk.merge(first, part));

        assertThat(brokenAtTheEnd(this::merge, "access.tie_before", "access.become_part"))
                .isNotNull();

        assertThat(view(part).open()).isTrue();
        assertThat(view(part).story().merged()).extracting(SignalCard::id).containsExactly(first);
        assertThat(events(part)).noneMatch(text -> text.startsWith("Samengevoegd met"));
        assertThat(events(whole)).noneMatch(text -> text.contains("is bij dit signaal gevoegd"));
        assertThat(followers()).isZero();
        merge();
        assertThat(view(whole).story().merged()).hasSize(2);
    }

    @Test
    void whatBreaksHalfwayOfTakingApartLeavesThemMerged() throws Exception {
        merge();

        assertThat(brokenAtTheEnd(this::apart, "access.following", "access.take_apart"))
                .isNotNull();

        assertThat(view(part).signal().standing().state()).isEqualTo(SignalState.MERGED);
        assertThat(view(whole).story().merged()).extracting(SignalCard::id).containsExactly(part);
        assertThat(events(whole)).noneMatch(text -> text.contains("Uit elkaar gehaald"));
        assertThat(followers()).isOne();
        apart();
        assertThat(view(part).open()).isTrue();
    }

    @Test
    void itIsDoneAndUndoneOnThePages() {
        Browser hanna = Browser.of(port, signIn.callAs(HANNA));
        String at = "/signals/" + part.value();

        hanna.post(at + "/merge", Map.of("number", number(whole)));
        assertThat(hanna.get(at).body()).contains("Dit signaal hoort nu bij een ander signaal.", at + "/apart");
        assertThat(hanna.get("/signals/" + whole.value()).body()).contains(at + "/apart");
        assertThat(hanna.post(at + "/apart", Map.of()).body()).contains("Waarom?", "Niet alles is goed ingevuld");
        assertThat(hanna.post(at + "/apart", Map.of("reason", WHY)).statusCode())
                .isEqualTo(302);

        assertThat(hanna.get(at).body())
                .contains("Uit elkaar gehaald: weer los van " + number(whole), "Reden: Het gaat toch over iets anders")
                .doesNotContain("Dit signaal hoort nu bij een ander signaal.");
    }

    private void merge() {
        visits.as(HANNA, () -> desk.merge(part, whole));
    }

    private void apart() {
        visits.as(HANNA, () -> desk.takeApart(part, WHY));
    }

    private SignalId reported(String seen) {
        return visits.report(ReportMother.telling(HILVERSUM, seen));
    }

    private SignalState asHugo(SignalId signal) {
        return visits.as(HUGO_FOCAL_POINT_HUIZEN, () -> desk.card(signal)).state();
    }

    private SignalView view(SignalId signal) {
        return visits.as(HANNA, () -> reader.read(signal));
    }

    private List<String> texts(SignalId signal) {
        return view(signal).story().texts().stream().map(Told::text).toList();
    }

    private List<String> events(SignalId signal) {
        return view(signal).timeline().stream().map(Happening::text).toList();
    }

    private String number(SignalId signal) {
        return owner.sql("select number from signals.signal where id = ?")
                .param(signal.value())
                .query(String.class)
                .single();
    }

    private String name(PersonId person) {
        return owner.sql("select name from access.person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private long ties(SignalId signal) {
        return owner.sql("select count(*) from access.tie where record = ? and kind in ('HOLDER', 'READER')")
                .param(signal.value())
                .query(Long.class)
                .single();
    }

    private long duties(SignalId signal) {
        return owner.sql("select count(*) from signals.duties where record = ?")
                .param(signal.value())
                .query(Long.class)
                .single();
    }

    private long followers() {
        return owner.sql("select count(*) from access.following where leader = ?")
                .param(whole.value())
                .query(Long.class)
                .single();
    }

    private long clocks(SignalId signal) {
        return owner.sql("select count(*) from signals.clock where record = ?")
                .param(signal.value())
                .query(Long.class)
                .single();
    }

    private Map<String, String> clock(SignalId signal) {
        return owner.sql("select class, first_on, closed_on from signals.clock where record = ?")
                .param(signal.value())
                .query((row, number) -> Map.of(
                        "class", row.getString("class"),
                        "first_on", row.getString("first_on"),
                        "closed_on",
                                Optional.ofNullable(row.getString("closed_on")).orElse("")))
                .single();
    }

    private boolean waits() throws InterruptedException {
        for (int look = 0; look < 500; look++) {
            if (owner.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                    .query(Boolean.class)
                    .single()) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    /** Lets work wait for a table that it comes to last, and kills its connection there; gives how it failed. */
    private Throwable brokenAtTheEnd(Runnable work, String table, String doing) throws Exception {
        try (Connection lock = TestDatabase.connectAsOwner()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table " + table + " in exclusive mode");
            CompletableFuture<Void> working = CompletableFuture.runAsync(work);
            assertThat(killed(doing)).isTrue();
            lock.rollback();
            lock.setAutoCommit(true);
            return working.handle((done, failure) -> failure).get();
        }
    }

    private boolean killed(String doing) throws InterruptedException {
        for (int look = 0; look < 500; look++) {
            Optional<Integer> working = owner.sql("select pid from pg_stat_activity where wait_event_type = 'Lock' "
                            + "and query ilike ? and pid <> pg_backend_pid()")
                    .param("%" + doing + "%")
                    .query(Integer.class)
                    .optional();
            if (working.isPresent()) {
                return owner.sql("select pg_terminate_backend(?)")
                        .param(working.get())
                        .query(Boolean.class)
                        .single();
            }
            Thread.sleep(20);
        }
        return false;
    }

    private static Connection connected() {
        try {
            return TestDatabase.connectAsOwner();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
