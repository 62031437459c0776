package nl.baken.dossiers;

import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.ZEF_CARE_COORDINATOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.dossiers.DossierMother.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.dossiers.DossierView.Event;
import nl.baken.dossiers.Family.Member;
import nl.baken.platform.TestDatabase;
import nl.baken.rights.Erasing;
import nl.baken.rights.Passage;
import nl.baken.rights.RecordId;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A person who was registered twice gets one next contact, and both histories stay. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MergeTests {

    private final DossierDesk desk;
    private final MergeDesk merges;
    private final ContactDesk contacts;
    private final DossierViews views;
    private final Access access;
    private final Erasing erasing;
    private final DossierHolding holding;
    private final SignIn signIn;
    private final Connection connection = connected();
    private final JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    private DossierId one = DossierId.next();
    private DossierId other = DossierId.next();

    @LocalServerPort
    private int port;

    @Autowired
    MergeTests(
            DossierDesk desk,
            MergeDesk merges,
            ContactDesk contacts,
            DossierViews views,
            Access access,
            Erasing erasing,
            DossierHolding holding,
            SignIn signIn) {
        this.desk = desk;
        this.merges = merges;
        this.contacts = contacts;
        this.views = views;
        this.access = access;
        this.erasing = erasing;
        this.holding = holding;
        this.signIn = signIn;
        TestRegion.found();
    }

    @BeforeEach
    void open() {
        one = opened();
        other = opened();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void bothHistoriesStayAndOneNextContact() {
        asZoe(() -> contacts.note(one, note("Vertelde over het hotel")));
        merge();

        assertThat(asZoe(() -> views.view(one, "")).events())
                .extracting(Event::text)
                .anyMatch(text -> text.contains("Vertelde over het hotel"))
                .contains("Samengevoegd met " + number(other));
        assertThat(asZoe(() -> views.view(other, "")).events())
                .extracting(Event::text)
                .contains("Samengevoegd: " + number(one) + " hoort bij dit dossier");
        assertThat(asZoe(() -> merges.family(other)).parts()).containsExactly(new Member(one, number(one)));
        assertThat(duties(one)).isZero();
        assertThat(duties(other)).isOne();
    }

    @Test
    void inFiguresAPersonIsCountedOnce() {
        long before = counted();
        merge();

        assertThat(counted()).isEqualTo(before - 1);
        asZoe(() -> merges.takeApart(one, SOON, "OTHER_PERSON"));
        assertThat(counted()).isEqualTo(before);
    }

    @Test
    void nobodyWritesInAPart() {
        merge();

        assertThat(asZoe(() -> views.keeps(one))).isFalse();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asZoe(() -> contacts.note(one, note("Nog iets"))));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asZoe(() -> desk.planContact(one, SOON)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> asZoe(() -> desk.assign(one, ZEF_CARE_COORDINATOR, null)));
    }

    @Test
    void whoeverReadsTheWholeReadsThePartUntilTheyAreTakenApart() {
        asZoe(() -> access.share(other, TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(KARIM_CHAIN_DIRECTOR, () -> card(one)));
        merge();
        assertThat(ties(one)).isEqualTo(ties(other));

        asZoe(() -> merges.takeApart(one, SOON, "OTHER_PERSON"));

        assertThat(ties(one)).isEqualTo(1);
        assertThat(ties(other)).isEqualTo(2);
        assertThat(asZoe(() -> card(one)).reviewOn()).isEqualTo(SOON);
        assertThat(asZoe(() -> views.view(one, "")).events())
                .extracting(Event::text)
                .contains("Uit elkaar gehaald: weer los van " + number(other))
                .anyMatch(text -> text.startsWith("Reden: "));
        assertThat(asZoe(() -> views.view(other, "")).events())
                .extracting(Event::text)
                .contains("Uit elkaar gehaald: " + number(one) + " hoort niet meer bij dit dossier")
                .anyMatch(text -> text.startsWith("Reden: "));
        assertThat(duties(one)).isOne();
    }

    @Test
    void whoeverReadThePartBeforeReadsItAfterAsWell() {
        asZoe(() -> access.share(one, TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR)));
        merge();

        asZoe(() -> merges.takeApart(one, SOON, "OTHER_PERSON"));

        assertThat(ties(one)).isEqualTo(2);
        assertThat(ties(other)).isEqualTo(1);
    }

    @Test
    void aPartHasNoPartsAndIsNoWhole() {
        DossierId third = opened();
        merge();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asZoe(() -> merges.merge(other, number(third))));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asZoe(() -> merges.merge(third, number(one))));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asZoe(() -> merges.merge(third, number(third))));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asZoe(() -> merges.merge(third, "D-0000-000")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asZoe(() -> merges.merge(third, "<b>")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> asZoe(() -> merges.takeApart(third, SOON, "OTHER_PERSON")));
    }

    @Test
    void whoAsksWhatIsKnownOfThemIsToldOfBothByEitherNumber() {
        asZoe(() -> contacts.note(one, note("Vertelde over het hotel")));
        asZoe(() -> contacts.note(other, note("Wil terug naar school")));
        merge();

        Optional<RecordId> held = asZoe(() -> holding.held(number(one)));

        assertThat(held).contains(new RecordId(other.value())).isEqualTo(asZoe(() -> holding.held(number(other))));
        assertThat(asZoe(() -> holding.material(Action.GIVE_FROM_RECORD, held.orElseThrow()))
                        .passages())
                .extracting(Passage::text)
                .contains("Vertelde over het hotel", "Wil terug naar school");
    }

    @Test
    void whatIsAskedAndNotDecidedWaitsWithMergingAndTakingApart() {
        PostId post = TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR);
        erasing.grantedInPartAfter(ZOE_CARE_COORDINATOR, post, number(one), () -> asked(this::merge));
        erasing.grantedInPartAfter(ZOE_CARE_COORDINATOR, post, number(other), () -> asked(this::merge));
        merge();
        erasing.grantedInPartAfter(
                ZOE_CARE_COORDINATOR,
                post,
                number(other),
                () -> asked(() -> asZoe(() -> merges.takeApart(one, SOON, "OTHER_PERSON"))));
    }

    @Test
    void whatBecameAPartAllTheSameIsNotDestroyedAlone() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> erasing.grantedAfter(
                        ZOE_CARE_COORDINATOR,
                        TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR),
                        number(one),
                        () -> owner.sql("insert into access.following (record, leader) values (?, ?)")
                                .params(one.value(), other.value())
                                .update()))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("rights.refused.part");
                    assertThat(refused.arguments()).containsExactly(number(one));
                });
    }

    @Test
    void whatIsToBeDestroyedIsLaidTogetherWithNothing() {
        erasing.granted(ZOE_CARE_COORDINATOR, TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR), number(one));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::merge)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("legal.refused.released"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asZoe(() -> merges.merge(other, number(one))));
    }

    @Test
    void theDatabaseTakesNoPartOfAPartEither() {
        DossierId third = opened();
        merge();

        assertThatExceptionOfType(org.springframework.dao.DataAccessException.class)
                .isThrownBy(() -> owner.sql(
                                "update dossiers.dossier set part_of = ?, state = 'PART', review_on = null where id = ?")
                        .params(one.value(), third.value())
                        .update())
                .withMessageContaining("part of a part");
    }

    @Test
    void whatBreaksHalfwayLeavesNothingHalf() throws Exception {
        Connection lock = TestDatabase.connectAsOwner();
        lock.setAutoCommit(false);
        lock.createStatement().execute("lock table dossiers.timeline in exclusive mode");
        CompletableFuture<DossierId> merging =
                CompletableFuture.supplyAsync(() -> asZoe(() -> merges.merge(one, number(other))));
        boolean broken = broken("insert into dossiers.timeline");
        lock.rollback();
        lock.setAutoCommit(true);
        lock.close();

        assertThat(broken).isTrue();
        assertThat(merging.handle((done, failure) -> failure).get()).isNotNull();
        assertThat(asZoe(() -> card(one)).state()).isEqualTo(DossierState.OPEN);
        assertThat(owner.sql("select count(*) from access.following where record = ?")
                        .param(one.value())
                        .query(Long.class)
                        .single())
                .isZero();
        merge();
        assertThat(asZoe(() -> merges.family(other)).parts()).hasSize(1);
    }

    @Test
    void whatBreaksHalfwayOfTakingApartLeavesThemMerged() throws Exception {
        merge();
        Connection lock = TestDatabase.connectAsOwner();
        lock.setAutoCommit(false);
        lock.createStatement().execute("lock table access.following in exclusive mode");
        CompletableFuture<Void> parting =
                CompletableFuture.runAsync(() -> asZoe(() -> merges.takeApart(one, SOON, "OTHER_PERSON")));
        boolean broken = broken("access.take_apart");
        lock.rollback();
        lock.setAutoCommit(true);
        lock.close();

        assertThat(broken).isTrue();
        assertThat(parting.handle((done, failure) -> failure).get()).isNotNull();
        assertThat(asZoe(() -> card(one)).state()).isEqualTo(DossierState.PART);
        assertThat(asZoe(() -> views.view(one, "")).events())
                .extracting(Event::text)
                .noneMatch(text -> text.startsWith("Uit elkaar gehaald"));
        assertThat(asZoe(() -> merges.family(other)).parts()).hasSize(1);
        asZoe(() -> merges.takeApart(one, SOON, "OTHER_PERSON"));
        assertThat(asZoe(() -> card(one)).state()).isEqualTo(DossierState.OPEN);
    }

    @Test
    void whatIsDestroyedOrOnlyKeptIsNotTakenApart() {
        merge();
        PostId post = TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR);
        erasing.granted(ZOE_CARE_COORDINATOR, post, number(one));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> asZoe(() -> merges.takeApart(one, SOON, "OTHER_PERSON")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("legal.refused.released.apart"));

        owner.sql("delete from legal.release where record = ?")
                .param(other.value())
                .update();
        erasing.restricted(ZOE_CARE_COORDINATOR, post, number(other));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> asZoe(() -> merges.takeApart(one, SOON, "OTHER_PERSON")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("legal.refused.restricted.apart"));
    }

    @Test
    void whoeverMergesWhileItIsDecidedWaitsAndIsRefused() throws Exception {
        Connection deciding = TestDatabase.connectAsOwner();
        deciding.setAutoCommit(false);
        deciding.createStatement().execute("select pg_advisory_xact_lock(hashtext('nl.baken.legal.release'))");
        CompletableFuture<DossierId> merging =
                CompletableFuture.supplyAsync(() -> asZoe(() -> merges.merge(one, number(other))));
        assertThat(waits()).isTrue();
        deciding.createStatement()
                .execute("insert into legal.release (record, request, article, granted_on) values ('" + one.value()
                        + "', gen_random_uuid(), 'AVG art. 17', current_date)");
        deciding.commit();
        deciding.setAutoCommit(true);
        deciding.close();

        assertThat(merging.handle((done, failure) -> failure).get()).hasRootCauseInstanceOf(Refused.class);
    }

    @Test
    void itIsDoneAndUndoneOnThePages() {
        Browser zoe = Browser.of(port, signIn.callAs(ZOE_CARE_COORDINATOR));
        String at = "/dossiers/" + one.value();

        assertThat(zoe.post(at + "/merge", Map.of("number", "D-0000-000")).body())
                .contains("Er is geen dossier met dit nummer dat u bijhoudt.", "value=\"D-0000-000\"");
        zoe.post(at + "/merge", Map.of("number", number(other).toLowerCase(java.util.Locale.ROOT)));
        assertThat(zoe.get(at).body())
                .contains("Dit dossier gaat over dezelfde persoon als een ander", number(other), at + "/apart")
                .doesNotContain("/notes");
        assertThat(zoe.get("/dossiers/" + other.value()).body()).contains("Ook over deze persoon", number(one));
        assertThat(zoe.get("/dossiers").body()).doesNotContain(number(one));

        zoe.post(at + "/apart", Map.of("reason", "OTHER_PERSON", "reviewOn", "2040-01-05"));

        assertThat(zoe.get(at).body())
                .contains("/notes", "Reden: Het gaat toch om iemand anders")
                .doesNotContain("Dit dossier gaat over dezelfde persoon");
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

    // waits until somebody waits with this, the last that is done, and breaks that connection
    private boolean broken(String doing) throws InterruptedException {
        for (int look = 0; look < 500; look++) {
            Optional<Integer> merging = owner.sql("select pid from pg_stat_activity where wait_event_type = 'Lock' "
                            + "and query ilike ? and pid <> pg_backend_pid()")
                    .param("%" + doing + "%")
                    .query(Integer.class)
                    .optional();
            if (merging.isPresent()) {
                return owner.sql("select pg_terminate_backend(?)")
                        .param(merging.get())
                        .query(Boolean.class)
                        .single();
            }
            Thread.sleep(20);
        }
        return false;
    }

    private void asked(Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("legal.refused.asked"));
    }

    private void merge() {
        asZoe(() -> merges.merge(one, number(other)));
    }

    private DossierId opened() {
        return asZoe(() -> desk.open(DossierMother.about(Person.UNKNOWN)));
    }

    private DossierCard card(DossierId id) {
        return desk.card(id);
    }

    private String number(DossierId id) {
        return owner.sql("select number from dossiers.dossier where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private long ties(DossierId id) {
        return owner.sql("select count(*) from access.tie where record = ? and kind in ('HOLDER', 'READER')")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private long duties(DossierId id) {
        return owner.sql("select count(*) from dossiers.duties where record = ? and kind = 'DOSSIER_CONTACT'")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private long counted() {
        return owner.sql("select count(*) from dossiers.facts")
                .query(Long.class)
                .single();
    }

    private static Note note(String told) {
        return new Note("CONVERSATION", "TOLD_BY_PERSON", LocalDate.of(2019, 3, 4), told);
    }

    private static Connection connected() {
        try {
            return TestDatabase.connectAsOwner();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    private <T> T asZoe(Supplier<T> work) {
        return as(ZOE_CARE_COORDINATOR, work);
    }

    private void asZoe(Runnable work) {
        Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), work);
    }
}
