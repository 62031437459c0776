package nl.baken.conferences;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.conferences.Tables.CARE;
import static nl.baken.conferences.Tables.ledger;
import static nl.baken.conferences.Tables.sql;
import static nl.baken.conferences.Tables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.baken.access.Action;
import nl.baken.access.PersonId;
import nl.baken.conferences.AgreementView.Texts;
import nl.baken.conferences.Tables.Seated;
import nl.baken.conferences.Tables.Stranger;
import nl.baken.rights.Passage;
import nl.baken.rights.RecordId;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is decided and agreed is followed until there is an end, by somebody with a date. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MinutesTests {

    private static final Telling BY_HOLDER = new Telling(Informing.BY_HOLDER, null);
    private static final Telling BY_CHAIR = new Telling(Informing.BY_CHAIR, null);
    private static final Telling NOT_TOLD = new Telling(Informing.NOT_TOLD, "SAFETY");
    private static final String DUTIES = """
            select coalesce(string_agg(kind, ' ' order by kind), '') from conferences.duties
            where record = ? and owner is not null and due is not null
            """;

    private final Tables tables;
    private final AgreementViews views;
    private final ConferenceAddition addition;
    private final Agreements agreements;
    private final TransactionTemplate transaction;

    @Autowired
    MinutesTests(
            Tables tables,
            AgreementViews views,
            ConferenceAddition addition,
            Agreements agreements,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.views = views;
        this.addition = addition;
        this.agreements = agreements;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void whoeverDoesItHasItOnTheWorklistAndReadsNothingElse() {
        Seated seated = tables.letIn("een busje", "een man");

        AgreementId agreed = agreed(seated, seated.police(), NOT_TOLD);

        assertThat(duties(PAUL_POLICE, agreed.value())).isEqualTo("AGREEMENT");
        assertThat(duties(KARIM_CHAIN_DIRECTOR, agreed.value())).isEmpty();
        Texts texts = tables.as(PAUL_POLICE, () -> views.of(Action.READ_AGREEMENT, agreed))
                .texts();
        assertThat(texts.told()).isEqualTo("huisbezoek");
        assertThat(texts.condition()).isEqualTo("samen");
        assertThat(ledger(seated.signal().value()))
                .contains("CONFERENCE Politie Midden-Nederland COVENANT CASE_CONFERENCE PUBLIC_TASK"
                        + " conferences.agreement");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> tables.as(ZOE_CARE_COORDINATOR, () -> views.of(Action.READ_AGREEMENT, agreed)));

        tables.as(PAUL_POLICE, () -> tables.desks().agreements().finish(agreed, Telling.TOLD, "gedaan"));

        assertThat(duties(PAUL_POLICE, agreed.value())).isEmpty();
        AgreementView seen = tables.as(KARIM_CHAIN_DIRECTOR, () -> views.of(Action.READ_AGREEMENT, agreed));
        assertThat(seen.texts().closing()).isEqualTo("gedaan");
        assertThat(seen.agreement().course().telling()).isEqualTo(NOT_TOLD);
    }

    @Test
    void nobodyIsToldOfAnItemWithoutASheetAboutIt() {
        Seated seated = tables.letIn("een busje", "een man");
        PartyId care = tables.asked(seated.id(), CARE.value().toString());

        refused("conferences.refused.no_sheet", () -> agreed(seated, care, NOT_TOLD));
        tables.chosen(seated.id(), care, "een man");
        refused("conferences.refused.no_sheet", () -> agreed(seated, care, NOT_TOLD));
        letIn(seated, care);

        assertThat(duties(ZOE_CARE_COORDINATOR, agreed(seated, care, NOT_TOLD).value()))
                .isEqualTo("AGREEMENT");
    }

    @Test
    void theChairFollowsWhatSomebodyWithoutADeskPromised() {
        Seated seated = tables.underway("een busje", "een man");
        PartyId lawyer = tables.asked(seated.id(), "LAWYER");
        tables.chosen(seated.id(), lawyer, "een man");
        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().attendance().letIn(seated.id(), lawyer, true));

        AgreementId agreed = agreed(seated, lawyer, BY_CHAIR);

        assertThat(duties(KARIM_CHAIN_DIRECTOR, agreed.value())).isEqualTo("AGREEMENT AGREEMENT_TELL");
        assertThat(ledger(seated.signal().value()))
                .contains("PAPER LAWYER PAPER CASE_CONFERENCE PUBLIC_TASK conferences.agreement");
        assertThat(tables.as(KARIM_CHAIN_DIRECTOR, () -> views.of(Action.READ_AGREEMENT, agreed))
                        .faces()
                        .who())
                .contains("Lawyer", "voorzitter");
    }

    @Test
    void whoeverCannotDoItGivesItBackAndTheChairDecides() {
        Seated seated = tables.letIn("een busje", "een man");
        AgreementId agreed = agreed(seated, seated.police(), NOT_TOLD);

        tables.as(PAUL_POLICE, () -> tables.desks().agreements().giveBack(agreed, "geen tijd"));

        assertThat(duties(PAUL_POLICE, agreed.value())).isEmpty();
        assertThat(duties(KARIM_CHAIN_DIRECTOR, agreed.value())).isEqualTo("AGREEMENT_BACK");
        assertThat(tables.as(KARIM_CHAIN_DIRECTOR, () -> views.of(Action.READ_AGREEMENT, agreed))
                        .texts()
                        .returned())
                .isEqualTo("geen tijd");

        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().agreements().renew(agreed, 3));
        assertThat(duties(PAUL_POLICE, agreed.value())).isEqualTo("AGREEMENT");

        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().agreements().withdraw(agreed, "niet meer nodig"));
        assertThat(duties(PAUL_POLICE, agreed.value())).isEmpty();
        assertThat(tables.as(PAUL_POLICE, () -> views.of(Action.READ_AGREEMENT, agreed))
                        .texts()
                        .isGone())
                .isTrue();
        assertThatExceptionOfType(NotFound.class)
                .as("only the chair withdraws")
                .isThrownBy(() ->
                        tables.as(PAUL_POLICE, () -> tables.desks().agreements().withdraw(agreed, "x")));
    }

    @Test
    void whatIsLateIsSeenByWhoHasItAndByTheChair() {
        Seated seated = tables.letIn("een busje", "een man");
        AgreementId agreed = agreed(seated, seated.police(), NOT_TOLD);

        sql(
                "update conferences.agreement set made_on = '2019-03-04', due_on = '2019-03-05' where id = ?",
                agreed.value());

        assertThat(duties(PAUL_POLICE, agreed.value())).isEqualTo("AGREEMENT");
        assertThat(duties(KARIM_CHAIN_DIRECTOR, agreed.value())).isEqualTo("AGREEMENT_LATE");
        assertThat(tables.as(PAUL_POLICE, () -> views.of(Action.READ_AGREEMENT, agreed))
                        .overdue())
                .isTrue();
    }

    @Test
    void anAgreementStaysAndItsTextClosesWhenTheCovenantEnds() {
        Stranger shelter = Tables.stranger();
        UUID covenant = shelter.signed("SITUATION", "RELATIONS");
        Seated seated = tables.underway("een busje", "een man");
        PartyId party = tables.asked(seated.id(), shelter.post().value().toString());
        tables.chosen(seated.id(), party, "een man");
        letIn(seated, party);
        AgreementId agreed = agreed(seated, party, NOT_TOLD);
        assertThat(words(shelter.person(), agreed)).isEqualTo(2);

        shelter.leave(covenant);

        assertThat(words(shelter.person(), agreed)).as("by bare SQL").isZero();
        assertThat(tables.as(shelter.person(), () -> views.of(Action.READ_AGREEMENT, agreed))
                        .texts()
                        .isGone())
                .isTrue();
        assertThat(duties(shelter.person(), agreed.value())).isEqualTo("AGREEMENT");
        tables.as(shelter.person(), () -> tables.desks().agreements().giveBack(agreed, "convenant voorbij"));
        assertThat(duties(KARIM_CHAIN_DIRECTOR, agreed.value())).isEqualTo("AGREEMENT_BACK");
    }

    @Test
    void aConferenceThatWasHeldWaitsForItsMinutesAndOneThatPassedForItsChair() {
        Seated seated = tables.letIn("een busje", "een man");
        assertThat(duties(KARIM_CHAIN_DIRECTOR, seated.id().value())).isEqualTo("CONFERENCE_END");
        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().conferences().end(seated.id()));
        assertThat(duties(KARIM_CHAIN_DIRECTOR, seated.id().value())).isEqualTo("CONFERENCE_MINUTES");

        refused("conferences.refused.minutes", () -> conclude(seated));
        tables.as(
                KARIM_CHAIN_DIRECTOR, () -> tables.desks().minutes().decide(seated.id(), seated.item(), "wij helpen"));
        conclude(seated);
        assertThat(duties(KARIM_CHAIN_DIRECTOR, seated.id().value())).isEmpty();
        refused("conferences.refused.minuted", () -> agreed(seated, null, NOT_TOLD));

        ConferenceId passed = tables.planned(tables.reported("een busje", "een man"), "Wat nu?");
        assertThat(duties(KARIM_CHAIN_DIRECTOR, passed.value())).isEqualTo("CONFERENCE_PREPARE");
        sql("update conferences.conference set day = '2019-03-04', due_on = '2019-03-04' where id = ?", passed.value());
        assertThat(duties(KARIM_CHAIN_DIRECTOR, passed.value())).isEqualTo("CONFERENCE_PASSED");
    }

    @Test
    void whoIsAskedHasItOnTheWorklistUntilTheyWereLetIn() {
        Seated seated = tables.underway("een busje", "een man");
        assertThat(duties(PAUL_POLICE, seated.id().value())).isEqualTo("CONFERENCE_INVITED");

        letIn(seated, seated.police());

        assertThat(duties(PAUL_POLICE, seated.id().value())).isEmpty();
    }

    @RepeatedTest(5)
    void leavesNoOpenEndWithoutAnOwnerAndADateWhateverHappens(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Seated seated = tables.letIn("een busje", "een man");
        AgreementId agreed = agreed(
                seated, seated.police(), List.of(BY_HOLDER, BY_CHAIR, NOT_TOLD).get(random.nextInt(3)));
        for (int tried = 0; tried < 10; tried++) {
            Move move = List.of(Move.values()).get(random.nextInt(Move.values().length));
            PersonId who = move.side() == Move.Side.HOLDER ? PAUL_POLICE : KARIM_CHAIN_DIRECTOR;
            tables.as(who, () -> attempt(agreed, move));
            boolean waiting = tables.as(KARIM_CHAIN_DIRECTOR, () -> views.of(Action.READ_AGREEMENT, agreed))
                    .agreement()
                    .isWaiting();
            String owed = duties(PAUL_POLICE, agreed.value()) + duties(KARIM_CHAIN_DIRECTOR, agreed.value());
            assertThat(owed.isEmpty()).as("after %s: %s", move, owed).isEqualTo(!waiting);
        }
    }

    @Test
    void letsOneOfTwoWinWhoActAtOnceAndTellsTheOther() throws InterruptedException {
        Seated seated = tables.letIn("een busje", "een man");
        AgreementId agreed = agreed(seated, seated.police(), NOT_TOLD);
        List<Future<Boolean>> both;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            both = threads.invokeAll(List.of(
                    tables.calling(
                            PAUL_POLICE, () -> tables.desks().agreements().finish(agreed, Telling.TOLD, "klaar")),
                    tables.calling(
                            KARIM_CHAIN_DIRECTOR,
                            () -> tables.desks().agreements().withdraw(agreed, "anders"))));
        }

        assertThat(both)
                .filteredOn(future -> future.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(both)
                .filteredOn(future -> future.state() == Future.State.FAILED)
                .singleElement()
                .satisfies(late -> assertThat(late.exceptionNow()).isInstanceOf(Refused.class));
        assertThat(text(
                        "select count(*) from conferences.word where kind = 'CLOSING' and agreement = ?",
                        agreed.value()))
                .as("what the other said is not kept beside it")
                .isEqualTo("1");
    }

    @Test
    void whoeverComesWithAnAgreementOfBeforeIsToldAndChangesNothing() {
        Seated seated = tables.letIn("een busje", "een man");
        AgreementId agreed = agreed(seated, seated.police(), NOT_TOLD);
        Agreement before = tables.as(PAUL_POLICE, () -> views.of(Action.READ_AGREEMENT, agreed))
                .agreement();
        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().agreements().renew(agreed, 9));

        refused(
                "conferences.refused.changed",
                () -> tables.as(
                        PAUL_POLICE,
                        () -> transaction.executeWithoutResult(status -> agreements.keep(before.finished(NOT_TOLD)))));

        assertThat(duties(PAUL_POLICE, agreed.value())).isEqualTo("AGREEMENT");
    }

    @Test
    void twoStepsOfAConferenceAtOnceAreOne() {
        Seated seated = tables.letIn("een busje", "een man");
        sql(
                "update conferences.conference set version = version + 1 where id = ?",
                seated.id().value());
        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().conferences().end(seated.id()));

        refused(
                "conferences.refused.held",
                () -> tables.as(
                        KARIM_CHAIN_DIRECTOR, () -> tables.desks().conferences().end(seated.id())));
    }

    @Test
    void whoeverAsksAboutARecordIsToldWhatTablesDecidedAndAgreed() {
        Seated seated = tables.letIn("een busje", "een man");
        tables.as(
                KARIM_CHAIN_DIRECTOR, () -> tables.desks().minutes().decide(seated.id(), seated.item(), "wij helpen"));
        agreed(seated, seated.police(), NOT_TOLD);
        RecordId record = new RecordId(seated.signal().value());

        assertThat(tables.as(KARIM_CHAIN_DIRECTOR, () -> addition.passages(Action.GIVE_FROM_RECORD, "SIGNAL", record)))
                .extracting(Passage::text)
                .containsExactly("wij helpen", "huisbezoek", "samen");
        assertThat(tables.as(PAUL_POLICE, () -> addition.passages(Action.READ_AGREEMENT, "SIGNAL", record)))
                .extracting(Passage::text)
                .as("only their own, and only what they have")
                .doesNotContain("wij helpen");
    }

    @Test
    void whatBelongsToARecordGoesWithItAndNotWhileSomebodyWorksWithIt() throws Exception {
        Seated seated = tables.letIn("een busje", "een man");
        assertThatThrownBy(() -> destroyed(seated)).hasMessageContaining("still there");
        sql("""
                with list as (
                    insert into legal.destruction (id, number, proposed_by, proposed_at, due)
                    values (gen_random_uuid(), 'V-' || upper(substr(translate(gen_random_uuid()::text, '-', ''), 1, 4)) || '-000', ?, now(), current_date)
                    returning id)
                insert into legal.gone (record, destruction) select ?, id from list
                """, KARIM_CHAIN_DIRECTOR.value(), seated.signal().value());
        assertThat(destroyed(seated)).as("it is going on").isEqualTo("f");
        AgreementId agreed = agreed(seated, seated.police(), NOT_TOLD);
        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().conferences().end(seated.id()));
        conclude(seated);
        assertThat(destroyed(seated)).as("an agreement is open").isEqualTo("f");
        tables.as(PAUL_POLICE, () -> tables.desks().agreements().finish(agreed, Telling.TOLD, "klaar"));

        assertThat(destroyed(seated)).isEqualTo("t");

        for (String table : List.of("item", "sheet", "decision", "agreement", "party", "timeline")) {
            assertThat(text(
                            "select count(*) from conferences." + table + " where conference = ?",
                            seated.id().value()))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(text(
                        "select count(*) from conferences.conference where id = ?",
                        seated.id().value()))
                .isEqualTo("0");
    }

    @Test
    void whoLeavesFindsASuccessorForWhatTheyChairAndForWhatTheyHave() {
        Seated seated = tables.letIn("een busje", "een man");
        AgreementId agreed = agreed(seated, seated.police(), NOT_TOLD);

        assertThat(left(KARIM_CHAIN_DIRECTOR)).isGreaterThan(0);
        assertThat(left(whoHas(agreed))).isGreaterThan(0);
    }

    // who attends to the post, which other tests may have given colleagues
    private PersonId whoHas(AgreementId agreement) {
        return new PersonId(
                UUID.fromString(text("select person from conferences.agreement where id = ?", agreement.value())));
    }

    private int left(PersonId person) {
        return tables.count(
                ADA_ADMINISTRATOR, "select coalesce(sum(cases), 0) from conferences.left_by(?)", person.value());
    }

    private String destroyed(Seated seated) {
        return text(
                "select conferences.destroy_with(array[?::uuid])",
                seated.signal().value());
    }

    private void conclude(Seated seated) {
        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().conferences().conclude(seated.id()));
    }

    private void letIn(Seated seated, PartyId party) {
        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().attendance().letIn(seated.id(), party, false));
    }

    private AgreementId agreed(Seated seated, @Nullable PartyId party, Telling telling) {
        Deal deal = tables.deal(seated, party, telling);
        return tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().minutes().agree(seated.id(), deal));
    }

    private void attempt(AgreementId agreed, Move move) {
        AgreementDesk desk = tables.desks().agreements();
        try {
            switch (move) {
                case FINISH -> desk.finish(agreed, Telling.TOLD, "");
                case RETURN -> desk.giveBack(agreed, "geen tijd");
                case RENEW -> desk.renew(agreed, 4);
                case WITHDRAW -> desk.withdraw(agreed, "niet nodig");
                case TELL -> desk.tell(agreed, NOT_TOLD);
            }
        } catch (Refused tooLate) {
            assertThat(tooLate.key()).startsWith("conferences.refused.agreement_");
        }
    }

    private int words(PersonId person, AgreementId agreed) {
        return tables.count(person, "select count(*) from conferences.word where agreement = ?", agreed.value());
    }

    private String duties(PersonId person, UUID record) {
        return tables.told(person, DUTIES, record);
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(work::run).withMessage(key);
    }
}
