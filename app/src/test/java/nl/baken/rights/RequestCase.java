package nl.baken.rights;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.PETRA_CONTACT_POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import nl.baken.rights.Tasks.End;
import nl.baken.rights.Words.Kind;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A request and everybody who has a part in it, for the tests of each of those parts. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class RequestCase {

    static final Whom EVA = new Whom(Asker.PERSON, Requesting.GROWN, false, false, false);
    static final Whom PARENT = new Whom(Asker.REPRESENTATIVE, Requesting.today().minusYears(9), false, false, true);
    static final PostId HANNA = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);
    static final PostId KARIM = TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR);

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

    RequestId register(Whom whom, Set<Right> rights) {
        return requesting.register(whom, "woord", rights);
    }

    RequestId asked(Whom whom, Set<Right> rights) {
        RequestId id = register(whom, rights);
        as(PETRA_CONTACT_POINT, () -> desk.identify(id, "DOCUMENT"));
        putBefore(id, HANNA);
        return id;
    }

    void putBefore(RequestId id, PostId... desks) {
        as(PETRA_CONTACT_POINT, () -> inquiries.putBefore(id, List.of(desks)));
    }

    PortionId taken(RequestId id) {
        String number = signal();
        return as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.take(id, number));
    }

    String signal() {
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
    void givesEverything(RequestId id, PortionId portion) {
        String eva = as(
                HANNA_FOCAL_POINT_HILVERSUM,
                () -> giving.preview(id, portion).people().stream()
                        .filter(it -> it.called().startsWith("Eva"))
                        .findFirst()
                        .orElseThrow()
                        .reference());
        chooses(HANNA_FOCAL_POINT_HILVERSUM, id, portion, eva, Answer.GIVEN);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));
    }

    // of every part that the page shows
    void chooses(PersonId person, RequestId id, PortionId portion, String whom, Answer answer) {
        as(person, () -> {
            var preview = giving.preview(id, portion);
            Map<String, Chosen> all = preview.redaction().lines().stream()
                    .collect(Collectors.toMap(
                            Redaction.Line::key, line -> new Chosen(answer, preview.mark(line.key()))));
            giving.choose(id, portion, whom, all, "");
        });
    }

    void decided(RequestId id, Choice choice) {
        as(PETRA_CONTACT_POINT, () -> decisions.decide(id, choice, points()));
    }

    void finish(RequestId id) {
        finish(id, End.DONE);
    }

    void finish(RequestId id, End end) {
        as(
                HANNA_FOCAL_POINT_HILVERSUM,
                () -> tasks.own(id).forEach(task -> {
                    if (task.isOpen()) {
                        tasks.finish(id, task.id(), end);
                    }
                }));
    }

    void execute(String sql, RequestId id) {
        transaction.executeWithoutResult(
                status -> jdbc.sql(sql.formatted(id.value())).update());
    }

    static Map<Kind, String> points() {
        return Kind.POINTS.stream().collect(Collectors.toMap(point -> point, point -> "Afgewogen " + point));
    }

    static Choice granted() {
        return new Choice(Outcome.GRANTED, Optional.empty(), true);
    }

    static Choice refusal(Ground ground) {
        return new Choice(Outcome.REFUSED, Optional.of(ground), true);
    }

    Request find(RequestId id) {
        return as(PETRA_CONTACT_POINT, () -> transaction.execute(status -> requests.find(id)));
    }

    State state(RequestId id) {
        return find(id).course().state();
    }

    // number and days differ from letter to letter, and nothing else may
    String letter(RequestId id) {
        String body = browser(PETRA_CONTACT_POINT)
                .get("/requests/" + id.value() + "/letter")
                .body();
        return body.substring(body.indexOf("<article>"), body.indexOf("</article>"))
                .replaceAll("R-[0-9A-Z]{4}-[0-9A-Z]{3}", "R-");
    }

    List<String> duties(RequestId id) {
        return duties(PETRA_CONTACT_POINT, id);
    }

    List<String> duties(PersonId person, RequestId id) {
        return as(
                person,
                () -> transaction.execute(status -> jdbc.sql(
                                "select kind from rights.duties where record = ? and owner is not null and due is not null")
                        .param(id.value())
                        .query(String.class)
                        .list()));
    }

    static String tried(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Refused refused) {
            return refused.key();
        } catch (NotFound notThere) {
            return "not there";
        }
    }

    static void refused(String key, Runnable work) {
        assertThat(tried(work)).isEqualTo(key);
    }

    Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }
}
