package nl.baken.rights;

import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PETRA_CONTACT_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.intake.Register;
import nl.baken.intake.Report;
import nl.baken.rights.DecisionDesk.Choice;
import nl.baken.rights.Registration.Whom;
import nl.baken.rights.Request.Advice;
import nl.baken.rights.Tasks.End;
import nl.baken.rights.Words.Kind;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody asks about their own data is answered in time, by whoever may, and gives nobody else away. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RequestTests {

    private static final Whom EVA = new Whom(Asker.PERSON, Requesting.GROWN, false, false, false);
    private static final Whom PARENT =
            new Whom(Asker.REPRESENTATIVE, Requesting.today().minusYears(9), false, false, true);
    private static final PostId HANNA = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);
    private static final PostId KARIM = TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR);

    private static final List<String> SECRETS = List.of(
            "Djamilla",
            "Oosterwolde",
            "06-55667788",
            "0655667788",
            "roos@voorbeeld.nl",
            "na achten",
            "Ruud",
            "0611223344");

    @LocalServerPort
    int port;

    @Autowired
    Requesting requesting;

    @Autowired
    RequestDesk desk;

    @Autowired
    InquiryDesk inquiries;

    @Autowired
    SearchDesk searching;

    @Autowired
    GivingDesk giving;

    @Autowired
    DecisionDesk decisions;

    @Autowired
    AdviceDesk advices;

    @Autowired
    TaskDesk tasks;

    @Autowired
    Requests requests;

    @Autowired
    Register register;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SignIn signIn;

    @BeforeEach
    void aRegion() {
        TestRegion.found();
    }

    @Test
    void goesFromTheContactPointToTheDeskAndBackAndGivesNobodyElseAway() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS, Right.PORTABILITY));
        PortionId portion = taken(id);
        givesEverything(id, portion);
        decided(id, granted());

        String page = browser(HANNA_FOCAL_POINT_HILVERSUM)
                .get("/requests/%s/records/%s/export".formatted(id.value(), portion.value()))
                .body();
        String file = browser(HANNA_FOCAL_POINT_HILVERSUM)
                .get("/requests/%s/records/%s/export.csv".formatted(id.value(), portion.value()))
                .body();

        assertThat(page).contains("Eva Maanlicht", "Zij werkt hier elke nacht", Blackout.BAR);
        assertThat(file).contains("Eva Maanlicht", "Zij werkt hier elke nacht", Blackout.BAR);
        assertThat(page).doesNotContain(SECRETS);
        assertThat(file).doesNotContain(SECRETS);
        finish(id);
        assertThat(state(id)).isEqualTo(State.CLOSED);
        assertThat(duties(id)).isEmpty();
    }

    @Test
    void theContactPointSeesHowManyPartsAndNoRecord() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));

        String page =
                browser(PETRA_CONTACT_POINT).get("/requests/" + id.value()).body();

        assertThat(page).contains("delen geven").doesNotContain("Maanlicht").doesNotContainPattern("\\bS-[0-9A-Z]{4}-");
        assertThat(as(PETRA_CONTACT_POINT, () -> count("select count(*) from rights.portion")))
                .isZero();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(PETRA_CONTACT_POINT, () -> giving.preview(id, portion)));
        assertThatExceptionOfType(NotFound.class)
                .as("another desk that was asked sees it neither")
                .isThrownBy(() -> as(KARIM_CHAIN_DIRECTOR, () -> giving.preview(id, portion)));
    }

    @Test
    void aDeskTakesOnlyWhatItHoldsItself() {
        RequestId id = register(EVA, Set.of(Right.ACCESS));
        putBefore(id, HANNA, KARIM);
        String number = signal();

        refused("rights.refused.number", () -> as(KARIM_CHAIN_DIRECTOR, () -> searching.take(id, number)));
        refused("rights.refused.number", () -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.take(id, "S-0000-000")));
    }

    @Test
    void nothingIsGivenBeforeItIsDecidedNorWithoutKnowingWhoAsks() {
        RequestId id = register(EVA, Set.of(Right.ACCESS));
        putBefore(id, HANNA);
        PortionId portion = taken(id);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));

        refused("rights.refused.identity", () -> decided(id, granted()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion)));
    }

    @Test
    void whoMayNotAskGetsNoDeskToSearch() {
        Whom grown = new Whom(Asker.REPRESENTATIVE, Requesting.GROWN, false, false, false);
        RequestId id = register(grown, Set.of(Right.ACCESS));

        refused("rights.refused.entitled", () -> putBefore(id, HANNA));
        decided(id, refusal(Ground.NOT_ENTITLED));
        assertThat(state(id)).isEqualTo(State.CLOSED);
    }

    @Test
    void aRepresentativeWhoMayBeThePerpetratorGetsNothingBeforeASecondPersonAgreed() {
        RequestId id = asked(PARENT, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        givesEverything(id, portion);

        refused("rights.refused.heldBack", () -> decided(id, granted()));
        as(FRED_AUDITOR, () -> advices.advise(id, Advice.OBJECTED, "gevaar"));
        refused("rights.refused.heldBack", () -> decided(id, granted()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion)));
    }

    @Test
    void onceASecondPersonAgreedTheContactPointDecides() {
        RequestId id = asked(PARENT, Set.of(Right.ACCESS));
        PortionId portion = taken(id);
        givesEverything(id, portion);
        assertThat(duties(FRED_AUDITOR, id)).contains("RIGHTS_ADVISE");

        as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "nagegaan"));
        assertThatExceptionOfType(NotFound.class)
                .as("who advises does not decide")
                .isThrownBy(() -> as(FRED_AUDITOR, () -> decisions.decide(id, granted(), Map.of())));
        decided(id, granted());

        assertThat(as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion))
                        .given())
                .isNotEmpty();
    }

    @Test
    void aDeskThatKnowsBetterStopsItToo() {
        Whom parent = new Whom(Asker.REPRESENTATIVE, Requesting.today().minusYears(9), false, false, false);
        RequestId id = asked(parent, Set.of(Right.ACCESS));

        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.suspect(id, "zij noemt hem"));

        assertThat(find(id).isHeldBack()).isTrue();
        assertThat(browser(FRED_AUDITOR)
                        .get("/requests/" + id.value() + "/advice")
                        .body())
                .contains("zij noemt hem")
                .doesNotContain("NAME woord");
    }

    @Test
    void aRefusalReadsAsIfThereWereNothing() {
        RequestId nothing = asked(EVA, Set.of(Right.ACCESS));
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.foundNothing(nothing));
        decided(nothing, refusal(Ground.NOTHING));
        String plain = letter(nothing);
        assertThat(plain).contains("niets dat wij u kunnen geven", "bezwaar maken");

        for (Ground ground : List.of(Ground.UAVG_D, Ground.UAVG_I, Ground.WMO_CHILD)) {
            RequestId id = asked(EVA, Set.of(Right.ACCESS));
            taken(id);
            as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));
            decided(id, refusal(ground));

            assertThat(letter(id)).as(ground.name()).isEqualTo(plain);
        }
    }

    @Test
    void aGroundOfTheUavgTakesASentenceOnEachPoint() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        taken(id);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));

        for (Kind point : Kind.POINTS) {
            Map<Kind, String> without = points();
            without.put(point, " ");
            refused(
                    "rights.refused.weighing",
                    () -> as(PETRA_CONTACT_POINT, () -> decisions.decide(id, refusal(Ground.UAVG_I), without)));
        }
        assertThat(state(id)).isEqualTo(State.DECIDING);
        decided(id, refusal(Ground.UAVG_I));
        assertThat(browser(PETRA_CONTACT_POINT).get("/requests/" + id.value()).body())
                .contains("Afgewogen A", "Afgewogen H");
    }

    @Test
    void theTermIsExtendedOnceAndSaysItsSum() {
        RequestId id = register(EVA, Set.of(Right.ACCESS));
        LocalDate before = due(id);

        as(PETRA_CONTACT_POINT, () -> desk.extend(id, "COMPLEX"));

        assertThat(due(id)).isAfter(before.plusDays(50)).isBefore(before.plusDays(70));
        refused("rights.refused.extension", () -> as(PETRA_CONTACT_POINT, () -> desk.extend(id, "COMPLEX")));
        assertThat(browser(PETRA_CONTACT_POINT).get("/requests/" + id.value()).body())
                .contains("1 maand en nog 2 maanden", "AVG artikel 12 lid 3", "1182/71");
        assertThat(letter(id)).contains("meer tijd nodig");
        RequestId wmo = register(EVA, Set.of(Right.WMO_DESTROY));
        refused("rights.refused.extension", () -> as(PETRA_CONTACT_POINT, () -> desk.extend(wmo, "COMPLEX")));
    }

    @Test
    void ofTwoWhoActOnWhatBothSawTheSecondIsTold() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        Request seen = find(id);
        Runnable step = () -> as(
                PETRA_CONTACT_POINT,
                () -> transaction.executeWithoutResult(
                        status -> requests.save(seen.step(Step.IDENTIFY, Requesting.today()))));

        assertThat(tried(step)).isEqualTo("done");
        refused("rights.refused.changed", step);
    }

    // every order of steps by everybody who may take one: whatever is refused leaves the request as it was
    @Test
    void isNeverWithoutAnOwnerADayAndANextStep() {
        Random random = new Random(20261128);
        for (int history = 0; history < 6; history++) {
            Whom whom = random.nextBoolean() ? EVA : PARENT;
            RequestId id = register(whom, Set.of(Right.ACCESS, Right.ERASURE));
            for (int step = 0; step < 12; step++) {
                randomStep(random.nextInt(12), id);
                State state = state(id);
                if (state.isOpen()) {
                    assertThat(duties(id))
                            .as("history %d step %d %s", history, step, state)
                            .isNotEmpty();
                    assertThat(Step.values()).anyMatch(next -> next.from(state).isPresent());
                } else {
                    assertThat(duties(id)).isEmpty();
                }
            }
        }
    }

    private void randomStep(int which, RequestId id) {
        tried(() -> {
            switch (which) {
                case 0 -> as(PETRA_CONTACT_POINT, () -> desk.identify(id, "KNOWN"));
                case 1, 2 -> putBefore(id, HANNA, KARIM);
                case 3 -> as(KARIM_CHAIN_DIRECTOR, () -> searching.foundNothing(id));
                case 4 -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.foundNothing(id));
                case 5 -> taken(id);
                case 6, 7 -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));
                case 8 -> as(FRED_AUDITOR, () -> advices.advise(id, Advice.AGREED, "nagegaan"));
                case 9 -> decided(id, granted());
                case 10 -> finish(id);
                default -> decided(id, refusal(Ground.NOTHING));
            }
        });
    }

    private RequestId register(Whom whom, Set<Right> rights) {
        return requesting.register(whom, "woord", rights);
    }

    private RequestId asked(Whom whom, Set<Right> rights) {
        RequestId id = register(whom, rights);
        as(PETRA_CONTACT_POINT, () -> desk.identify(id, "DOCUMENT"));
        putBefore(id, HANNA);
        return id;
    }

    private void putBefore(RequestId id, PostId... desks) {
        as(PETRA_CONTACT_POINT, () -> inquiries.putBefore(id, List.of(desks)));
    }

    private PortionId taken(RequestId id) {
        String number = signal();
        return as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.take(id, number));
    }

    private String signal() {
        String told =
                "Zij werkt hier elke nacht, zegt Djamilla Oosterwolde (06-55667788). Ruud haalt Eva op, bel 06 1122 3344.";
        Report report = new Report(
                new Report.Origin("PROFESSIONAL", "CITIZEN", "PERSON", "LABOUR", "NORMAL"),
                new Report.Occasion("GM0402", "TODAY"),
                new Report.Story(told, "Bij " + told, "Mensen " + told),
                List.of(
                        new Report.Involved("POSSIBLE_VICTIM", "Eva Maanlicht", "", "FEMALE", "AGE_21_25", "EU"),
                        new Report.Involved("SUSPECT", "Ruud Sterrenstof", "0611223344", "MALE", "AGE_26_35", "EU")),
                new Report.Contact(
                        true, "Djamilla Oosterwolde", "0655667788", "roos@voorbeeld.nl", "Alleen na achten"));
        return as(HANNA_FOCAL_POINT_HILVERSUM, () -> {
            UUID signal = register.register(report).value();
            return transaction.execute(status -> jdbc.sql("select number from signals.signal where id = ?")
                    .param(signal)
                    .query(String.class)
                    .single());
        });
    }

    // also what is not the desk's to give
    private void givesEverything(RequestId id, PortionId portion) {
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> {
            var preview = giving.preview(id, portion);
            String eva = preview.people().stream()
                    .filter(it -> it.called().startsWith("Eva"))
                    .findFirst()
                    .orElseThrow()
                    .reference();
            Map<String, Answer> all = preview.redaction().lines().stream()
                    .collect(Collectors.toMap(Redaction.Line::key, line -> Answer.GIVEN));
            giving.choose(id, portion, eva, all, "");
            searching.propose(id);
        });
    }

    private void decided(RequestId id, Choice choice) {
        as(PETRA_CONTACT_POINT, () -> decisions.decide(id, choice, points()));
    }

    private void finish(RequestId id) {
        as(
                HANNA_FOCAL_POINT_HILVERSUM,
                () -> tasks.own(id).forEach(task -> {
                    if (task.isOpen()) {
                        tasks.finish(id, task.id(), End.DONE);
                    }
                }));
    }

    private static Map<Kind, String> points() {
        return Kind.POINTS.stream().collect(Collectors.toMap(point -> point, point -> "Afgewogen " + point));
    }

    private static Choice granted() {
        return new Choice(Outcome.GRANTED, Optional.empty(), true);
    }

    private static Choice refusal(Ground ground) {
        return new Choice(Outcome.REFUSED, Optional.of(ground), true);
    }

    private Request find(RequestId id) {
        return as(PETRA_CONTACT_POINT, () -> transaction.execute(status -> requests.find(id)));
    }

    private State state(RequestId id) {
        return find(id).course().state();
    }

    private LocalDate due(RequestId id) {
        return find(id).clock().due();
    }

    // number and days differ from letter to letter, and nothing else may
    private String letter(RequestId id) {
        String body = browser(PETRA_CONTACT_POINT)
                .get("/requests/" + id.value() + "/letter")
                .body();
        return body.substring(body.indexOf("<article>"), body.indexOf("</article>"))
                .replaceAll("R-[0-9A-Z]{4}-[0-9A-Z]{3}", "R-");
    }

    private List<String> duties(RequestId id) {
        return duties(PETRA_CONTACT_POINT, id);
    }

    private List<String> duties(PersonId person, RequestId id) {
        return as(
                person,
                () -> transaction.execute(status -> jdbc.sql(
                                "select kind from rights.duties where record = ? and owner is not null and due is not null")
                        .param(id.value())
                        .query(String.class)
                        .list()));
    }

    private int count(String sql) {
        return transaction.execute(status -> jdbc.sql(sql).query(Integer.class).single());
    }

    private static String tried(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Refused refused) {
            return refused.key();
        } catch (NotFound notThere) {
            return "not there";
        }
    }

    private static void refused(String key, Runnable work) {
        assertThat(tried(work)).isEqualTo(key);
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    private void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }
}
