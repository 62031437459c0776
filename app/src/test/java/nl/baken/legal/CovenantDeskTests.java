package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.legal.Covenant.Scope;
import nl.baken.legal.Covenant.State;
import nl.baken.legal.Covenant.Term;
import nl.baken.legal.Criterion.Answer;
import nl.baken.legal.Party.Signature;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CovenantDeskTests {

    private final CovenantDesk desk;
    private final SignatureDesk signatures;
    private final Regimes regimes;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    @Autowired
    CovenantDeskTests(
            CovenantDesk desk,
            SignatureDesk signatures,
            Regimes regimes,
            SignIn signIn,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.desk = desk;
        this.signatures = signatures;
        this.regimes = regimes;
        this.signIn = signIn;
        this.today = LocalDate.now(clock);
        TestRegion.found();
    }

    @Test
    void isInForceOnceTheLastOfItsPartiesHasSignedAndAnotherConfirmedIt() {
        CovenantId id = drawn();
        signed(id, TestRegion.HILVERSUM);
        assertThat(read(id).state(today)).isEqualTo(State.DRAFT);
        assertThat(read(id).opensTo(TestRegion.HILVERSUM, today)).isFalse();
        signed(id, TestRegion.POLICE);
        assertThat(read(id).state(today)).isEqualTo(State.WAITING);
        assertThat(read(id).opensTo(TestRegion.HILVERSUM, today)).isFalse();

        confirmed(id);

        assertThat(read(id).state(today)).isEqualTo(State.IN_FORCE);
        assertThat(read(id).opensTo(TestRegion.HILVERSUM, today)).isTrue();
        assertThat(read(id).opensTo(TestRegion.HUIZEN, today)).isFalse();
    }

    @Test
    void letsNobodySignWhoDoesNotMeetTheCriteria() {
        CovenantId id = drawn();
        Signature signature = new Signature("Burgemeester", today);

        refused("legal.refused.criteria", () -> desk.sign(id, TestRegion.POLICE, signature));
        judged(id, TestRegion.POLICE, Outcome.NOT_MET);
        refused("legal.refused.criteria", () -> desk.sign(id, TestRegion.POLICE, signature));
        judged(id, TestRegion.POLICE, Outcome.MET);
        as(() -> desk.sign(id, TestRegion.POLICE, signature));

        assertThat(as(() -> desk.criteria(id, TestRegion.POLICE)))
                .isNotEmpty()
                .allSatisfy(criterion -> assertThat(criterion.outcome()).isEqualTo(Outcome.MET));
        refused("legal.refused.signed", () -> desk.sign(id, TestRegion.POLICE, signature));
    }

    @Test
    void closesToWhoeverLeavesAndStaysOpenToTheOthers() {
        CovenantId id = drawn();
        for (OrganisationId party : List.of(TestRegion.HILVERSUM, TestRegion.POLICE)) {
            signed(id, party);
        }
        confirmed(id);
        as(() -> desk.ask(id, TestRegion.HUIZEN));
        assertThat(read(id).opensTo(TestRegion.POLICE, today))
                .as("who joins later")
                .isTrue();

        as(() -> desk.leave(id, TestRegion.POLICE, today));

        assertThat(read(id).opensTo(TestRegion.POLICE, today)).isFalse();
        assertThat(read(id).opensTo(TestRegion.HILVERSUM, today)).isTrue();
        refused("legal.refused.left", () -> desk.leave(id, TestRegion.POLICE, today));
    }

    @Test
    void endsEarlierButNeverLater() {
        CovenantId id = drawn();
        for (OrganisationId party : List.of(TestRegion.HILVERSUM, TestRegion.POLICE)) {
            signed(id, party);
        }
        confirmed(id);

        refused("legal.refused.last", () -> desk.end(id, today.plusYears(9)));
        as(() -> desk.end(id, today.minusDays(1)));

        assertThat(read(id).state(today)).isEqualTo(State.ENDED);
        assertThat(read(id).opensTo(TestRegion.HILVERSUM, today)).isFalse();
    }

    @Test
    void keepsNationalityOutOfTheCollaborationsByTheDeskAndByTheDatabase() throws SQLException {
        for (String regime : List.of("B", "C")) {
            Scope scope = new Scope("Casus", "Samen", regime, Set.of("NATIONALITY"));
            refused("legal.refused.categories", () -> desk.draw(scope, today, today));
        }
        CovenantId id = as(() -> desk.draw(new Scope("Casus", "Samen", "B", Set.of("CONTACT")), today, today));
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into legal.covenant_category (covenant, category) values (?, 'NATIONALITY')")) {
            insert.setObject(1, id.value());
            assertThatThrownBy(insert::executeUpdate).hasMessageContaining("does not admit");
        }
    }

    @Test
    void isKeptByAdministratorsAndChainDirectorsAndReadByTheAuditor() {
        CovenantId id = drawn();

        assertThat(Callers.as(signIn.callAs(TestRegion.FRED_AUDITOR), () -> desk.read(id))
                        .number())
                .startsWith("C-");
        for (PersonId other : List.of(TestRegion.FRED_AUDITOR, TestRegion.HANNA_FOCAL_POINT_HILVERSUM)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> Callers.as(signIn.callAs(other), () -> desk.ask(id, TestRegion.HUIZEN)));
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> Callers.as(signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM), () -> desk.read(id)));
    }

    @Test
    void nobodyElseWritesItEvenByBareSql() throws SQLException {
        CovenantId id = drawn();

        try (Connection app = TestDatabase.connectAsApp()) {
            session(app, TestRegion.HANNA_FOCAL_POINT_HILVERSUM);
            try (PreparedStatement party =
                    app.prepareStatement("insert into legal.party (covenant, organisation) values (?, ?)")) {
                party.setObject(1, id.value());
                party.setObject(2, TestRegion.HUIZEN.value());
                assertThatThrownBy(party::executeUpdate).hasMessageContaining("row-level security");
            }
            try (PreparedStatement term = app.prepareStatement("update legal.covenant set last_day = '2190-01-01'")) {
                assertThat(term.executeUpdate()).isZero();
            }
        }
    }

    @Test
    void everyRegimeSaysWhatTheLawSaysAboutIt() {
        assertThat(regimes.at(today)).extracting(Regime::code).containsExactly("A", "B", "C", "D", "E");
        assertThat(regimes.at(today)).allSatisfy(regime -> {
            assertThat(regime.categories()).isNotEmpty();
            assertThat(regime.grounds()).isNotEmpty();
        });
        assertThat(regimes.at(LocalDate.of(2019, 3, 4)))
                .as("the WGS holds from 1 March 2025")
                .extracting(Regime::code)
                .containsExactly("A", "D", "E");
    }

    @Test
    void everyCovenantIsListedForWhoKeepsOrReadsThem() {
        CovenantId id = drawn();

        assertThat(Callers.as(signIn.callAs(TestRegion.FRED_AUDITOR), desk::all))
                .extracting(Covenant::id)
                .contains(id);
        notThere(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, desk::all);
    }

    @Test
    void onlyWhoKeepsThemDrawsOneUp() {
        Scope scope = new Scope("Casus", "Samen", "A", Set.of("CONTACT"));

        notThere(TestRegion.FRED_AUDITOR, () -> desk.draw(scope, today, today));
    }

    @Test
    void isDrawnUpUnderARegimeThatIsThereAndForADayAtLeast() {
        Scope unknown = new Scope("Casus", "Samen", "Z", Set.of("CONTACT"));
        Scope scope = new Scope("Casus", "Samen", "A", Set.of("CONTACT", "BSN"));

        refused("legal.refused.regime", () -> desk.draw(unknown, today, today));
        refused("legal.refused.endBeforeStart", () -> desk.draw(scope, today, today.minusDays(1)));
        Covenant drawn = read(as(() -> desk.draw(scope, today, today)));

        assertThat(drawn.scope()).isEqualTo(scope);
        assertThat(drawn.term()).isEqualTo(new Term(today, today, null));
        assertThat(drawn.number()).startsWith("C-");
        assertThat(drawn.parties()).isEmpty();
    }

    @Test
    void asksAnOrganisationOnce() {
        CovenantId id = drawn();

        refused("legal.refused.party", () -> desk.ask(id, TestRegion.POLICE));
        notThere(TestRegion.ADA_ADMINISTRATOR, () -> desk.ask(CovenantId.next(), TestRegion.POLICE));
    }

    @Test
    void whoeverWasNotAskedHasNoChecklist() {
        CovenantId id = drawn();

        notThere(TestRegion.ADA_ADMINISTRATOR, () -> desk.criteria(id, TestRegion.HUIZEN));
        notThere(TestRegion.ADA_ADMINISTRATOR, () -> desk.judge(id, TestRegion.HUIZEN, Map.of()));
    }

    @Test
    void keepsTheAnswersThatWereGivenAndAsksTheOthers() {
        CovenantId id = drawn();

        as(() -> desk.judge(
                id,
                TestRegion.POLICE,
                Map.of("A_SECRECY", new Answer(Outcome.NOT_MET, ""), "B_UNSAFE", new Answer(Outcome.MET, ""))));

        assertThat(as(() -> desk.criteria(id, TestRegion.POLICE)))
                .extracting(Criterion::code, Criterion::outcome)
                .containsExactly(tuple("A_TASK", null), tuple("A_SECRECY", Outcome.NOT_MET), tuple("A_SECURITY", null));
    }

    @Test
    void aPartyOfTheSafetyHouseSaysWhyItMeetsTheConditionsOfACaseAndCannotSkipWhatTheLawAsks() {
        CovenantId id = as(() -> {
            CovenantId drawn = desk.draw(
                    new Scope("Casusoverleg", "Zaken bespreken", "B", Set.of("SITUATION")),
                    today.minusDays(10),
                    today.plusYears(1));
            desk.ask(drawn, TestRegion.POLICE);
            return drawn;
        });
        Signature signature = new Signature("Korpschef", today);

        refused(
                "legal.refused.criterion.applies",
                () -> desk.judge(
                        id, TestRegion.POLICE, Map.of("B_PARTICIPANT", new Answer(Outcome.NOT_APPLICABLE, "Nee"))));
        refused(
                "legal.refused.criterion.reason",
                () -> desk.judge(id, TestRegion.POLICE, Map.of("B_UNSAFE", new Answer(Outcome.MET, " "))));
        assertThatExceptionOfType(DataAccessException.class)
                .as("whatever the application does")
                .isThrownBy(() -> as(() -> admissions(id, "B_PARTICIPANT", "NOT_APPLICABLE", "Nee")));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(() -> admissions(id, "B_UNSAFE", "MET", "")));

        as(() -> desk.judge(
                id,
                TestRegion.POLICE,
                desk.criteria(id, TestRegion.POLICE).stream()
                        .collect(Collectors.toMap(
                                Criterion::code,
                                it -> it.kind().skippable()
                                        ? new Answer(Outcome.NOT_APPLICABLE, "Brengt geen zaken in")
                                        : new Answer(Outcome.MET, "")))));
        as(() -> desk.sign(id, TestRegion.POLICE, signature));

        assertThat(as(() -> desk.criteria(id, TestRegion.POLICE)))
                .filteredOn(it -> it.kind().reasoned())
                .extracting(Criterion::code, Criterion::reason)
                .containsExactly(
                        tuple("B_PROBLEMS", "Brengt geen zaken in"),
                        tuple("B_SEVERAL_AREAS", "Brengt geen zaken in"),
                        tuple("B_UNSAFE", "Brengt geen zaken in"),
                        tuple("B_TOGETHER", "Brengt geen zaken in"));
    }

    @Test
    void aSignatureIsOfTodayOrBeforeAndKeepsItsName() {
        CovenantId id = drawn();
        judged(id, TestRegion.POLICE, Outcome.MET);

        refused(
                "legal.refused.later",
                () -> desk.sign(id, TestRegion.POLICE, new Signature("Korpschef", today.plusDays(1))));
        as(() -> desk.sign(id, TestRegion.POLICE, new Signature("Korpschef", today)));
        confirmed(id);

        assertThat(read(id).party(TestRegion.POLICE))
                .contains(new Party(TestRegion.POLICE, new Signature("Korpschef", today), null));
        refused("legal.refused.signed", () -> desk.judge(id, TestRegion.POLICE, Map.of()));
    }

    @Test
    void whoeverLeftDoesNotSign() {
        CovenantId id = drawn();
        as(() -> desk.leave(id, TestRegion.POLICE, today));

        refused("legal.refused.signed", () -> desk.judge(id, TestRegion.POLICE, Map.of()));
        refused("legal.refused.signed", () -> desk.sign(id, TestRegion.POLICE, new Signature("Korpschef", today)));
    }

    @Test
    void nobodyLeavesBeforeItSigned() {
        CovenantId id = drawn();
        signed(id, TestRegion.POLICE);

        refused("legal.refused.leftBeforeSigned", () -> desk.leave(id, TestRegion.POLICE, today.minusDays(1)));
        as(() -> desk.leave(id, TestRegion.POLICE, today));

        assertThat(read(id).party(TestRegion.POLICE).orElseThrow().leftOn()).isEqualTo(today);
    }

    @Test
    void isInForceOnceTheOnlyOneThatHadStillToSignLeaves() {
        CovenantId id = drawn();
        as(() -> desk.ask(id, TestRegion.HUIZEN));
        for (OrganisationId party : List.of(TestRegion.HILVERSUM, TestRegion.POLICE)) {
            signed(id, party);
        }
        confirmed(id);
        assertThat(read(id).state(today)).isEqualTo(State.DRAFT);

        as(() -> desk.leave(id, TestRegion.HUIZEN, today.minusDays(1)));

        assertThat(read(id).state(today)).isEqualTo(State.IN_FORCE);
    }

    @Test
    void endsOnADayOfItsTerm() {
        CovenantId id = drawn();

        refused("legal.refused.last", () -> desk.end(id, today.minusDays(11)));
        refused("legal.refused.last", () -> desk.end(id, today.plusYears(1).plusDays(1)));
        as(() -> desk.end(id, today.plusYears(1)));
        as(() -> desk.end(id, today.minusDays(10)));

        assertThat(read(id).term().last()).isEqualTo(today.minusDays(10));
    }

    @Test
    void theCategoryOfAFieldIsKnownUnlessNobodyGaveItOne() {
        assertThat(regimes.categories(Set.of("signals.statement.place", "signals.unheard"), today))
                .isEqualTo(Map.of("signals.statement.place", "HOUSING"));
    }

    @Test
    void aRegimeTellsItsGroundsAndWhichOfThemBreakSecrecy() {
        Regime care = regimes.find("A", today).orElseThrow();

        assertThat(care.grounds())
                .startsWith("CARE_TASK_WMO", "CARE_TASK_YOUTH")
                .contains("PUBLIC_TASK");
        assertThat(care.breaking()).containsExactlyInAnyOrder("CONSENT", "REPORTING_CODE", "VITAL_INTEREST");
        assertThat(care.categories()).contains("NATIONALITY").doesNotContain("JUSTICE");
        assertThat(care.setting().source()).contains("Wmo 2015");
    }

    private CovenantId drawn() {
        Scope scope = new Scope("Convenant", "Samen helpen", "A", Set.of("CONTACT", "SITUATION"));
        return as(() -> {
            CovenantId id = desk.draw(scope, today.minusDays(10), today.plusYears(1));
            desk.ask(id, TestRegion.HILVERSUM);
            desk.ask(id, TestRegion.POLICE);
            return id;
        });
    }

    private void admissions(CovenantId covenant, String criterion, String outcome, String reason) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into legal.admission (covenant, organisation, criterion, outcome, reason, judged_by, judged_on)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        covenant.value(),
                        TestRegion.POLICE.value(),
                        criterion,
                        outcome,
                        reason,
                        TestRegion.ADA_ADMINISTRATOR.value(),
                        today)
                .update());
    }

    private void judged(CovenantId id, OrganisationId organisation, Outcome outcome) {
        as(() -> desk.judge(
                id,
                organisation,
                desk.criteria(id, organisation).stream()
                        .collect(Collectors.toMap(Criterion::code, it -> new Answer(outcome, "")))));
    }

    private void signed(CovenantId id, OrganisationId organisation) {
        judged(id, organisation, Outcome.MET);
        as(() -> desk.sign(id, organisation, new Signature("Burgemeester", today)));
    }

    private void confirmed(CovenantId id) {
        Callers.as(signIn.callAs(TestRegion.KARIM_CHAIN_DIRECTOR), () -> signatures.confirm(id));
    }

    private Covenant read(CovenantId id) {
        return as(() -> desk.read(id));
    }

    private void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> as(work)).withMessage(key);
    }

    private void notThere(PersonId person, Runnable work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Callers.as(signIn.callAs(person), work));
    }

    private void as(Runnable work) {
        Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }

    private <T> T as(Supplier<T> work) {
        return Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }

    private void session(Connection app, PersonId person) throws SQLException {
        try (PreparedStatement session = app.prepareStatement("select set_config('baken.session', ?, false)")) {
            session.setString(1, signIn.callAs(person).token());
            session.execute();
        }
    }
}
