package nl.baken.trajectories;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZEF_CARE_COORDINATOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.trajectories.Lanes.HOUSING;
import static nl.baken.trajectories.Lanes.REPORT;
import static nl.baken.trajectories.Lanes.WHAT;
import static nl.baken.trajectories.Lanes.WHY;
import static nl.baken.trajectories.Lanes.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.dossiers.Answer;
import nl.baken.dossiers.DossierDesk;
import nl.baken.dossiers.DossierId;
import nl.baken.rights.Passage;
import nl.baken.rights.RecordId;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;

/** What is done for one person: only in life domains that were opened, never without somebody and a day, and never in a circle. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TrajectoryTests {

    private static final int MOVES = 120;

    @Autowired
    Lanes lanes;

    @Autowired
    DossierDesk dossiers;

    @Autowired
    DomainDesk domains;

    @Autowired
    StepDesk steps;

    @Autowired
    GoalDesk goals;

    @Autowired
    LawDesk law;

    @Autowired
    HouseholdDesk household;

    @Autowired
    Overviews overviews;

    @Autowired
    Told told;

    @Test
    void aLifeDomainOpensOnlyWithAReasonThatIsKept() {
        DossierId id = lanes.housed();
        assertThat(lanes.asZoe(() -> overviews.of(id)).lines().domains())
                .singleElement()
                .satisfies(domain -> {
                    assertThat(domain.reason()).isEqualTo(WHY);
                    assertThat(domain.by()).isEqualTo("Zoë");
                });
        refused("trajectories.refused.opened", () -> domains.open(id, "HOUSING", "nog een keer"));
    }

    @Test
    void ofALifeDomainThatNobodyOpenedNothingIsReadOrKept() {
        DossierId id = lanes.housed();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> lanes.asZoe(() -> domains.read(id, "HEALTH")));
        refused(
                "trajectories.refused.unopened",
                () -> lanes.planned(id, new Track(Lane.CARE, "HEALTH"), "Naar de arts"));
        refused(
                "trajectories.refused.unopened",
                () -> goals.set(id, "HEALTH", "Ik wil slapen", new Measured(today(), 3, "")));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> lanes.change("""
                        insert into trajectories.step (id, dossier, version, lane, domain, party, state, owner, planned_on, due, what)
                        values (gen_random_uuid(), ?, 1, 'CARE', 'HEALTH', 'SHELTER', 'PLANNED', ?, current_date, current_date, '\\x00')
                        """, id.value(), ZOE_CARE_COORDINATOR.value()))
                .withMessageContaining("foreign key");
    }

    @Test
    void stepsNeverWaitInACircleAlsoOverOthers() {
        DossierId id = lanes.housed();
        StepId one = lanes.planned(id, HOUSING, "Een");
        StepId two = lanes.planned(id, HOUSING, "Twee");
        StepId three = lanes.planned(id, REPORT, "Drie");
        lanes.await(id, one, two);
        lanes.await(id, two, three);
        refused("trajectories.refused.circle", () -> lanes.await(id, three, one));
        refused("trajectories.refused.circle", () -> lanes.await(id, three, three));
        assertThat(lanes.state(three)).isEqualTo(StepState.PLANNED);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> lanes.change(
                        "update trajectories.step set state = 'WAITING', awaits = ? where id = ?",
                        one.value(),
                        three.value()))
                .withMessageContaining("circle");
    }

    @Test
    void ofTwoWhoLetStepsWaitForOneAnotherAtOnceOneWinsAndTheOtherIsTold() {
        DossierId id = lanes.housed();
        StepId one = lanes.planned(id, HOUSING, "Een");
        StepId two = lanes.planned(id, HOUSING, "Twee");
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> lanes.await(id, one, two));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> lanes.await(id, two, one));
        List<Throwable> failed = Stream.of(first, second)
                .map(future -> future.handle((done, failure) -> Optional.ofNullable(failure))
                        .join())
                .flatMap(Optional::stream)
                .toList();
        assertThat(failed)
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasRootCauseInstanceOf(Refused.class));
        assertThat(List.of(lanes.state(one), lanes.state(two)))
                .containsExactlyInAnyOrder(StepState.WAITING, StepState.PLANNED);
    }

    @Test
    void ofTwoWhoEndAStepAtOnceOneWinsTheOtherIsToldAndNothingIsLost() {
        DossierId id = lanes.housed();
        StepId step = lanes.planned(id, HOUSING, WHAT);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> lanes.asZoe(() -> steps.finish(id, step, "Er is een plek")));
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> lanes.asZoe(() -> steps.stop(id, step, "Zij wil niet")));
        long failed = Stream.of(first, second)
                .filter(future ->
                        future.handle((done, failure) -> failure != null).join())
                .count();
        assertThat(failed).isOne();
        String outcome =
                lanes.asZoe(() -> overviews.of(id)).items().getFirst().mark().key();
        assertThat(outcome).isIn("trajectories.state.DONE", "trajectories.state.STOPPED");
        assertThat(lanes.asked("select code from trajectories.history where item = ?", step.value()))
                .hasSize(2);
    }

    @Test
    void whoeverChangesWhatSomebodyElseChangedInTheMeantimeIsTold() {
        DossierId id = lanes.housed();
        StepId step = lanes.planned(id, HOUSING, WHAT);
        int seen = lanes.version(step);
        lanes.asZoe(() -> steps.replan(id, step, seen, ZEF_CARE_COORDINATOR, today().plusDays(3)));
        refused(
                "trajectories.refused.changed",
                () -> steps.replan(id, step, seen, ZOE_CARE_COORDINATOR, today().plusDays(9)));
        assertThat(lanes.text("select owner from trajectories.step where id = ?", step.value()))
                .isEqualTo(ZEF_CARE_COORDINATOR.value().toString());
    }

    @Test
    void whatWaitsGoesOnWhenWhatItWaitedForEnds() {
        DossierId id = lanes.housed();
        StepId bed = lanes.planned(id, HOUSING, "Plek zoeken");
        StepId move = lanes.planned(id, HOUSING, "Verhuizen");
        StepId school = lanes.planned(id, HOUSING, "School zoeken");
        lanes.await(id, move, bed);
        lanes.await(id, school, move);
        assertThat(lanes.asZoe(() -> overviews.of(id)).lines().waits())
                .extracting(Lines.WaitLine::what, Lines.WaitLine::awaited)
                .containsExactlyInAnyOrder(tuple("Verhuizen", "Plek zoeken"), tuple("School zoeken", "Verhuizen"));
        lanes.asZoe(() -> steps.finish(id, bed, "Gevonden"));
        assertThat(lanes.state(move)).isEqualTo(StepState.BUSY);
        assertThat(lanes.state(school)).isEqualTo(StepState.WAITING);
        lanes.asZoe(() -> steps.stop(id, move, "Wil blijven"));
        assertThat(lanes.state(school)).isEqualTo(StepState.BUSY);
        refused("trajectories.refused.over", () -> lanes.await(id, school, move));
    }

    @Test
    void theOwnerIsAColleagueOfTheDeskAndNobodyElse() {
        DossierId id = lanes.housed();
        refused(
                "dossiers.refused.colleague",
                () -> steps.plan(id, new NewStep(HOUSING, WHAT, "SHELTER", false, KARIM_CHAIN_DIRECTOR, today())));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 2026})
    void whateverHappensToStepsNoneIsWithoutOwnerAndDayOrAnEnd(long seed) {
        Random random = new Random(seed);
        DossierId id = lanes.housed();
        List<StepId> all = List.of(
                lanes.planned(id, HOUSING, "Een"),
                lanes.planned(id, HOUSING, "Twee"),
                lanes.planned(id, REPORT, "Drie"),
                lanes.planned(id, REPORT, "Vier"));
        for (int move = 0; move < MOVES; move++) {
            StepId step = all.get(random.nextInt(all.size()));
            StepId other = all.get(random.nextInt(all.size()));
            try {
                anything(id, step, other, random);
            } catch (Refused e) {
                assertThat(e.key()).startsWith("trajectories.refused.");
            }
            assertThat(lanes.asked("""
                            select s.id::text from trajectories.step s left join trajectories.step o on o.id = s.awaits
                            where s.dossier = ? and (s.owner is null or s.due is null
                                or (s.ended_on is null) <> (s.state not in ('DONE', 'STOPPED'))
                                or (s.state = 'WAITING' and s.awaits is not null and o.ended_on is not null))
                            """, id.value())).as("after %s moves", move).isEmpty();
        }
        long open = lanes.asked(
                        "select id::text from trajectories.step where dossier = ? and ended_on is null", id.value())
                .size();
        assertThat(lanes.duties(id).stream().filter("TRAJECTORY_STEP"::equals)).hasSize((int) open);
    }

    private void anything(DossierId id, StepId step, StepId other, Random random) {
        switch (random.nextInt(7)) {
            case 0 -> lanes.asZoe(() -> steps.begin(id, step));
            case 1 -> lanes.await(id, step, other);
            case 2 -> lanes.asZoe(() -> steps.resume(id, step));
            case 3 -> lanes.asZoe(() -> steps.finish(id, step, "Klaar"));
            case 4 -> lanes.asZoe(() -> steps.stop(id, step, "Gestopt"));
            case 5 ->
                lanes.asZoe(
                        () -> steps.reopen(id, step, lanes.version(step), ZEF_CARE_COORDINATOR, today().plusDays(2)));
            default ->
                lanes.asZoe(
                        () -> steps.replan(id, step, lanes.version(step), ZOE_CARE_COORDINATOR, today().plusDays(8)));
        }
    }

    @Test
    void goalsAreInTheirOwnWordsAndShowTheDifferenceBetweenBeginAndAfter() {
        DossierId id = lanes.housed();
        GoalId goal = lanes.asZoe(
                () -> goals.set(id, "HOUSING", "Een deur die op slot kan", new Measured(today().minusDays(60), 2, "")));
        assertThat(lanes.asZoe(() -> overviews.of(id)).lines().goals())
                .singleElement()
                .satisfies(line -> assertThat(line.difference()).isNull());
        lanes.asZoe(() -> goals.measure(id, goal, new Measured(today().minusDays(1), 7, "Ik slaap weer")));
        assertThat(lanes.asZoe(() -> overviews.of(id)).lines().goals())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.words()).isEqualTo("Een deur die op slot kan");
                    assertThat(line.signed()).isEqualTo("+5");
                    assertThat(line.moments()).extracting(Lines.Moment::score).containsExactly(2, 7);
                });
        refused(
                "trajectories.refused.measured",
                () -> goals.measure(id, goal, new Measured(today().minusDays(1), 9, "")));
        refused(
                "trajectories.refused.before",
                () -> goals.measure(id, goal, new Measured(today().minusDays(61), 9, "")));
    }

    @Test
    void languageAndChildrenAreKnownBeforeEachAppointment() {
        DossierId id = lanes.opened();
        lanes.asZoe(() -> household.speak(id, 0, new Speaking("TI", Answer.YES, "FEMALE", "Niet uit de eigen streek")));
        lanes.asZoe(() -> household.addChild(id, new Child(today().minusYears(4).minusDays(3), "WITH_PERSON", "Sam")));
        Circumstances.Around around = lanes.asZoe(() -> overviews.of(id)).around();
        assertThat(around.spoken()).isNotNull().satisfies(spoken -> {
            assertThat(spoken.language()).isEqualTo("Tigrinya");
            assertThat(spoken.sex()).isIn("Een vrouw", "A woman");
        });
        assertThat(around.children())
                .singleElement()
                .satisfies(child -> assertThat(child.age()).isEqualTo(4));
        refused(
                "trajectories.refused.changed",
                () -> household.speak(id, 0, new Speaking("EN", Answer.NO, "UNKNOWN", "")));
        ChildId child = around.children().getFirst().id();
        lanes.asZoe(() -> household.removeChild(id, child));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> lanes.asZoe(() -> household.removeChild(id, child)));
    }

    @Test
    void nothingAboutThePersonStandsInTheDatabaseToBeRead() {
        DossierId id = lanes.housed();
        StepId step = lanes.planned(id, HOUSING, WHAT);
        lanes.asZoe(() -> steps.finish(id, step, "Het Vuurdoorntje zit vol"));
        lanes.asZoe(() -> household.speak(id, 0, new Speaking("TI", Answer.YES, "FEMALE", "vuurdoorn")));
        lanes.asZoe(() -> household.addChild(id, new Child(today().minusYears(4), "UNKNOWN", "kind van Vuurdoorn")));
        lanes.asZoe(() -> law.answer(id, new LawAnswer(Matter.LAWYER, "LAWYER_HAS", today(), "mr. Vuurdoorn")));
        String everything = String.join(
                "\n",
                List.of(
                                "domain",
                                "step",
                                "law_answer",
                                "legal_window",
                                "goal",
                                "measure",
                                "interpreter",
                                "child",
                                "history")
                        .stream()
                        .flatMap(table -> lanes.asked("select t::text from trajectories." + table + " t").stream())
                        .toList());
        assertThat(everything)
                .contains(id.value().toString())
                .doesNotContainIgnoringCase("vuurdoorn")
                .doesNotContain(HexFormat.of().formatHex("uurdoorn".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(today().minusYears(4).toString());
    }

    @Test
    void ofWhatIsNotTheirsNobodySeesThatItIsThere() {
        DossierId id = lanes.housed();
        StepId step = lanes.planned(id, HOUSING, WHAT);
        for (var other : List.of(HANNA_FOCAL_POINT_HILVERSUM, PAUL_POLICE, KARIM_CHAIN_DIRECTOR)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> lanes.as(other, () -> overviews.of(id)));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> lanes.as(other, () -> {
                        steps.begin(id, step);
                        return true;
                    }));
        }
    }

    @Test
    void whatIsOpenInADossierThatIsClosedIsStillSomebodysAndCanBeEndedThere() {
        DossierId id = lanes.housed();
        StepId step = lanes.planned(id, HOUSING, WHAT);
        lanes.asZoe(() -> dossiers.close(id, "OUT_OF_SIGHT"));
        assertThat(lanes.duties(id)).containsExactly("TRAJECTORY_STEP");
        refused("trajectories.refused.closed", () -> lanes.planned(id, HOUSING, "Nog iets"));
        lanes.asZoe(() -> steps.stop(id, step, "Vertrokken"));
        assertThat(lanes.duties(id)).isEmpty();
        refused(
                "trajectories.refused.closed",
                () -> steps.reopen(id, step, lanes.version(step), ZOE_CARE_COORDINATOR, today()));
    }

    @Test
    void whoeverAsksWhatIsKnownOfThemIsToldOfBothLanesAndNotOfAChild() {
        DossierId id = lanes.housed();
        lanes.planned(id, HOUSING, WHAT);
        lanes.asZoe(() -> household.addChild(id, new Child(null, "ABROAD", "Bij oma in het dorp")));
        List<Passage> passages =
                lanes.asZoe(() -> told.passages(Action.GIVE_FROM_RECORD, "DOSSIER", new RecordId(id.value())));
        assertThat(passages).extracting(Passage::text).contains(WHY, WHAT, "Bij oma in het dorp");
        assertThat(passages)
                .filteredOn(passage -> passage.whose().equals("person"))
                .extracting(Passage::text)
                .doesNotContain("Bij oma in het dorp");
    }

    private void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lanes.asZoe(work))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
