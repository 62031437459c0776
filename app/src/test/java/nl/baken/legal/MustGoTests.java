package nl.baken.legal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Holder;
import nl.baken.chain.Kind;
import nl.baken.chain.Records;
import nl.baken.legal.Extension.Condition;
import nl.baken.legal.Hold.Reason;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever keeps something that must be gone is told in time; when nothing happens, the supervisor of privacy is. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MustGoTests {

    private static final PersonId FRED = TestRegion.FRED_AUDITOR;
    private static final PersonId KARIM = TestRegion.KARIM_CHAIN_DIRECTOR;

    private final RetentionDesk retention;
    private final DestructionDesk desk;
    private final Shredder shredder;
    private final Watching watching;
    private final Records records;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    private Holder partner = new Holder(TestRegion.PAUL_POLICE, TestRegion.post(TestRegion.POLICE, Role.PARTNER));

    @LocalServerPort
    private int port;

    @Autowired
    MustGoTests(
            RetentionDesk retention,
            DestructionDesk desk,
            Shredder shredder,
            Watching watching,
            Records records,
            SignIn signIn,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.retention = retention;
        this.desk = desk;
        this.shredder = shredder;
        this.watching = watching;
        this.records = records;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void somebodyOfTheirOwn() {
        TestRegion.found();
        partner = Founded.colleague(Founded.organisation("POLICE"), Role.PARTNER);
    }

    @Test
    void itsDeskIsTold30DaysBeforeARecordMustBeGone() {
        UUID early = goneBy(today.plusDays(31));
        UUID soon = goneBy(today.plusDays(30));

        assertThat(owed(partner.person(), early)).isEmpty();
        assertThat(owed(partner.person(), soon))
                .containsExactly(new Owed(
                        "MUST_GO", partner.person().value(), today.plusDays(30), "/retention/records/" + soon));
        assertThat(owed(FRED, soon)).as("nothing is late").isEmpty();
        assertThat(owed(TestRegion.PAUL_POLICE, soon)).as("of another desk").isEmpty();
        assertThat(Browser.of(port, signIn.callAs(partner.person())).get("/").body())
                .contains("Bewaartermijn eindigt: verleng of laat vernietigen");
    }

    @Test
    void whatIsLateIsToldToTheSupervisorAsWell() {
        UUID late = goneBy(today.minusDays(1));
        UUID last = goneBy(today);

        assertThat(owed(FRED, late))
                .containsExactly(
                        new Owed("MUST_GO_LATE", FRED.value(), today.minusDays(1), "/retention/records/" + late));
        assertThat(owed(FRED, last)).as("today is not late").isEmpty();
        assertThat(owed(partner.person(), late)).extracting(Owed::kind).containsExactly("MUST_GO");
        assertThat(Browser.of(port, signIn.callAs(FRED))
                        .get("/retention/records/" + late)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWasGivenBackMustBeGoneAtOnce() {
        UUID record = goneBy(today.plusYears(1));
        assertThat(owed(partner.person(), record)).isEmpty();

        AsOwner.sql(
                "update handovers.handover set state = 'RETURNED', decided_by = to_person, decided_on = ?, return_reason = 'OTHER' where id = ?",
                today,
                record);

        assertThat(owed(partner.person(), record))
                .extracting(Owed::kind, Owed::due)
                .hasSize(1);
        assertThat(owed(partner.person(), record))
                .allSatisfy(duty -> assertThat(duty.due()).isBeforeOrEqualTo(today));
    }

    @Test
    void nobodyIsToldWhileItIsHeldAndEverybodyAgainAfterwards() {
        UUID record = goneBy(today.minusDays(1));

        as(partner.person(), () -> retention.hold(record, Reason.CRIMINAL_CASE, today.plusDays(3)));
        assertThat(owed(partner.person(), record)).isEmpty();
        assertThat(owed(FRED, record)).isEmpty();

        as(partner.person(), () -> retention.lift(record));
        assertThat(owed(partner.person(), record)).hasSize(1);
        assertThat(owed(FRED, record)).hasSize(1);
    }

    @Test
    void whatIsExtendedIsOwedAtItsNewDay() {
        UUID record = goneBy(today.plusDays(5));

        as(partner.person(), () -> retention.extend(record, Condition.COMPLEX_AND_OPEN, today.plusYears(1)));

        assertThat(owed(partner.person(), record)).isEmpty();
        assertThat(AsOwner.text("select due from legal.expiry where record = ?", record))
                .isEqualTo(today.plusYears(1).toString());
    }

    @Test
    void whatWaitsOnAListIsOwedByWhoDecidesAndWhatIsDestroyedByNobody() {
        UUID record = goneBy(today.minusDays(1));

        DestructionId list = as(partner.person(), () -> desk.propose(List.of(record)));
        assertThat(owed(partner.person(), record)).isEmpty();
        assertThat(owed(FRED, record)).isEmpty();
        assertThat(owed(FRED, list.value()))
                .extracting(Owed::kind, Owed::owner)
                .containsExactly(tuple("CONFIRM_DESTRUCTION", FRED.value()));
        assertThat(owed(KARIM, list.value()))
                .extracting(Owed::kind, Owed::owner)
                .containsExactly(tuple("CONFIRM_DESTRUCTION", KARIM.value()));

        as(partner.person(), () -> desk.withdraw(list));
        assertThat(owed(partner.person(), record))
                .as("taken back, it is owed again")
                .hasSize(1);

        AsOwner.sql("delete from handovers.item where handover = ?", record);
        AsOwner.sql("delete from handovers.remark where handover = ?", record);
        AsOwner.sql("delete from handovers.timeline where handover = ?", record);
        AsOwner.sql("delete from handovers.fact where record = ?", record);
        AsOwner.sql("delete from handovers.handover where id = ?", record);
        assertThat(AsOwner.number("select count(*) from legal.expiry where record = ?", record))
                .isZero();
    }

    @Test
    void aListIsNeverOwedByWhoProposedItThoughThereIsNobodyElseAtThatDesk() {
        OrganisationId house = Founded.organisation("REGION", "Zz " + UUID.randomUUID());
        Holder alone = Founded.colleague(house, Role.CHAIN_DIRECTOR);
        UUID record = UUID.fromString(records.of(Kind.KEPT, alone));

        DestructionId list = as(alone.person(), () -> desk.propose(List.of(record)));

        assertThat(owed(alone.person(), list.value())).isEmpty();
        assertThat(owed(FRED, list.value()))
                .extracting(Owed::kind, Owed::owner, Owed::href)
                .containsExactly(tuple("CONFIRM_DESTRUCTION", FRED.value(), "/retention/lists/" + list.value()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(alone.person(), () -> shredder.confirm(list)))
                .withMessage("legal.refused.destruction.alone");
        as(alone.person(), () -> desk.withdraw(list));
        AsOwner.sql("delete from access.holding where post = ?", alone.post().value());
    }

    @Test
    void whatNoChangeToldIsCaughtLater() {
        UUID record = goneBy(today.minusDays(1));
        UUID other = goneBy(today.plusDays(3));
        AsOwner.sql("delete from legal.expiry where record = ?", record);
        AsOwner.sql("update legal.expiry set due = ? where record = ?", today.plusYears(3), other);
        AsOwner.sql(
                "insert into legal.expiry (record, keeper, number, post, due) values (?, 'handovers', 'O-WEG', ?, ?)",
                UUID.randomUUID(),
                partner.post().value(),
                today);

        assertThat(watching.watch()).isGreaterThanOrEqualTo(2);

        assertThat(owed(partner.person(), record)).hasSize(1);
        assertThat(owed(partner.person(), other)).extracting(Owed::due).containsExactly(today.plusDays(3));
        assertThat(AsOwner.number("select count(*) from legal.expiry where number = 'O-WEG'"))
                .isZero();
    }

    @Test
    void nobodySeesOrWritesWhatAnotherDeskMustLetGo() {
        UUID record = goneBy(today);

        assertThat(as(
                        TestRegion.PAUL_POLICE,
                        () -> jdbc.sql("select count(*) from legal.expiry where record = ?")
                                .param(record)
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(
                        partner.person(),
                        () -> jdbc.sql("delete from legal.expiry where record = ?")
                                .param(record)
                                .update()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(
                        partner.person(),
                        () -> jdbc.sql("select legal.watch('handovers', null)")
                                .query(Long.class)
                                .single()));
    }

    // a case of the safety house at this desk, that must be gone by a day
    private UUID goneBy(LocalDate day) {
        UUID record = UUID.fromString(records.of(Kind.KEPT, partner));
        AsOwner.sql(
                "update handovers.handover set to_post = ?, offered_on = ?, due_on = ? where id = ?",
                partner.post().value(),
                day.minusYears(5),
                today,
                record);
        return record;
    }

    private List<Owed> owed(PersonId person, UUID record) {
        return as(
                person,
                () -> jdbc.sql("select kind, owner, due, href from legal.duties where record = ? order by kind")
                        .param(record)
                        .query((row, number) -> new Owed(
                                row.getString("kind"),
                                row.getObject("owner", UUID.class),
                                row.getObject("due", LocalDate.class),
                                row.getString("href")))
                        .list());
    }

    private void as(PersonId person, Runnable work) {
        as(person, () -> {
            work.run();
            return List.of();
        });
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), () -> requireNonNull(transaction.execute(status -> work.get())));
    }

    private record Owed(String kind, UUID owner, LocalDate due, String href) {}
}
