package nl.baken.handovers;

import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.handovers.TestChain.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.PersonId;
import nl.baken.legal.Given;
import nl.baken.legal.ShareEvent;
import nl.baken.legal.ShareLine;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a desk gave is followed until it is destroyed, also by whoever has no desk; and its ground can change, or it is taken back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GivenTests {

    private static final PersonId HANNA = HANNA_FOCAL_POINT_HILVERSUM;

    private final TestChain chain;
    private final HandoverDesk desk;
    private final GivenDesk given;
    private final LedgerDesks desks;
    private final Reading reading;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    @LocalServerPort
    private int port;

    @Autowired
    GivenTests(
            TestChain chain,
            HandoverDesk desk,
            GivenDesk given,
            LedgerDesks desks,
            Reading reading,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.chain = chain;
        this.desk = desk;
        this.given = given;
        this.desks = desks;
        this.reading = reading;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.today = LocalDate.now(clock);
    }

    @Test
    void afterItsLastDayTheGiverOfAPaperAsksWhetherItIsDestroyed() {
        HandoverId paper = paper(today);
        assertThat(owed(HANNA, paper)).as("it may be there today").isEmpty();

        age(paper, 1);

        assertThat(owed(HANNA, paper))
                .containsExactly(
                        new Owed("PAPER_DESTROY", HANNA.value(), today.plusDays(13), "/papers/" + paper.value()));
        assertThat(owed(HUGO_FOCAL_POINT_HUIZEN, paper)).isEmpty();
        assertThat(owed(FRED_AUDITOR, paper)).as("not late yet").isEmpty();

        chain.as(HANNA, () -> given.destroyed(paper));

        assertThat(owed(HANNA, paper)).isEmpty();
        assertThat(events(paper)).containsExactly(ShareEvent.DESTROYED);
        refused("legal.refused.share.gone", () -> given.destroyed(paper));
        refused("legal.refused.share.gone", () -> given.takeBackPaper(paper));
    }

    @Test
    void aPaperThatStaysLongIsAskedAfterEachYear() {
        HandoverId paper = paper(today.plusYears(3));
        assertThat(owed(HANNA, paper)).isEmpty();

        age(paper, 352);
        assertThat(owed(HANNA, paper)).extracting(Owed::kind).containsExactly("PAPER_BACK");
        chain.as(HANNA, () -> given.stillUsed(paper));

        assertThat(owed(HANNA, paper)).as("for another year").isEmpty();
        assertThat(events(paper)).containsExactly(ShareEvent.REPORTED_BACK);
    }

    @Test
    void aPaperThatIsTakenBackMustBeDestroyed() {
        HandoverId paper = paper(today.plusYears(3));

        chain.as(HANNA, () -> given.takeBackPaper(paper));

        assertThat(owed(HANNA, paper))
                .extracting(Owed::kind, Owed::due)
                .containsExactly(tuple("PAPER_DESTROY", today.plusDays(14)));
        refused("legal.refused.share.over", () -> given.stillUsed(paper));
        refused("legal.refused.share.gone", () -> given.takeBackPaper(paper));
        chain.as(HANNA, () -> given.destroyed(paper));
        assertThat(events(paper)).containsExactly(ShareEvent.WITHDRAWN, ShareEvent.DESTROYED);
    }

    @Test
    void whatNobodyToldInTimeIsToldToTheSupervisor() {
        HandoverId asked = paper(today.plusYears(3));
        HandoverId over = paper(today);
        age(asked, 367);
        age(over, 15);

        assertThat(owed(FRED_AUDITOR, asked))
                .extracting(Owed::kind, Owed::owner)
                .containsExactly(tuple("REPORT_BACK_LATE", FRED_AUDITOR.value()));
        assertThat(owed(FRED_AUDITOR, over)).extracting(Owed::kind).containsExactly("DESTROY_LATE");
        String address = owed(FRED_AUDITOR, over).getFirst().href();
        assertThat(new Colleague(port, chain.token(FRED_AUDITOR)).open(address).body())
                .as("his worklist brings him to the line of the ledger")
                .contains(chain.as(HANNA, () -> given.paper(over)).line().number());
    }

    @Test
    void aReceiverThatTellsNothingInTimeIsToldToTheSupervisor() {
        HandoverId handover = accepted();
        owner("update legal.share set back_due = current_date - 1 where id = ?", handover);

        assertThat(owed(PAUL_POLICE, handover)).extracting(Owed::kind).containsExactly("REPORT_BACK");
        assertThat(owed(FRED_AUDITOR, handover))
                .extracting(Owed::kind, Owed::owner)
                .containsExactly(tuple("REPORT_BACK_LATE", FRED_AUDITOR.value()));

        owner("update legal.share set back_due = current_date where id = ?", handover);
        assertThat(owed(FRED_AUDITOR, handover)).isEmpty();
    }

    @Test
    void whatItsReceiverWasDoneWithCanBeTakenBack() {
        HandoverId handover = accepted();
        chain.as(PAUL_POLICE, () -> desk.report(handover, "TAKEN_UP", "", ""));
        assertThat(chain.as(PAUL_POLICE, () -> reading.of(handover).shows())).isTrue();

        chain.as(HANNA, () -> given.takeBack(handover));

        HandoverView seen = chain.as(PAUL_POLICE, () -> reading.of(handover));
        assertThat(seen.shows()).isFalse();
        assertThat(seen.goneKey()).isEqualTo("handovers.sheet.taken_back");
        assertThat(seen.sheet().shared()).as("nor does the database give it").isEmpty();
        assertThat(chain.as(HANNA, () -> reading.of(handover)).shows()).isTrue();
        assertThat(owed(PAUL_POLICE, handover))
                .extracting(Owed::kind, Owed::due)
                .containsExactly(tuple("DESTROY", today.plusDays(14)));
        chain.as(PAUL_POLICE, () -> desks.afterwards().destroyed(handover));
        assertThat(owed(PAUL_POLICE, handover)).isEmpty();
    }

    @Test
    void whatItsReceiverStillWorksWithIsWithdrawnAsEver() {
        HandoverId handover = accepted();

        chain.as(HANNA, () -> given.takeBack(handover));

        assertThat(chain.as(HANNA, () -> desk.card(handover)).state()).isEqualTo(State.WITHDRAWN);
        refused("handovers.refused.withdrawn", () -> given.takeBack(handover));
    }

    @Test
    void onlyItsGiverChoosesAnotherGroundAndOneThatTheCovenantKnows() {
        HandoverId handover = accepted();
        HandoverId paper = paper(today.plusDays(5));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> chain.as(PAUL_POLICE, () -> given.ground(handover, "PUBLIC_TASK")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> chain.as(HUGO_FOCAL_POINT_HUIZEN, () -> given.groundPaper(paper, "PUBLIC_TASK")));
        refused("legal.refused.covenant.ground", () -> given.ground(handover, "RIEC_WGS"));
        refused("legal.refused.share.ground", () -> given.ground(handover, "CONSENT"));
        refused("legal.refused.share.ground", () -> given.ground(handover, "PUBLIC_TASK"));
        assertThatExceptionOfType(DataAccessException.class)
                .as("nor does the database let a receiver")
                .isThrownBy(() -> as(
                        PAUL_POLICE,
                        () -> jdbc.sql("update legal.share set ground_now = 'CRIME_REPORT' where id = ?")
                                .param(handover.value())
                                .update()));

        chain.as(HANNA, () -> given.ground(handover, "CRIME_REPORT"));
        chain.as(HANNA, () -> given.groundPaper(paper, "VITAL_INTEREST"));

        ShareLine line = chain.as(HANNA, () -> given.handover(handover)).line();
        assertThat(line.why().ground()).as("the ledger keeps both").contains(" → ");
        assertThat(line.events()).extracting(ShareLine.Event::kind).contains(ShareEvent.GROUND_CHANGED);
        assertThat(chain.as(HANNA, () -> given.paper(paper)).standing().ground())
                .isEqualTo("VITAL_INTEREST");
    }

    @Test
    void aPaperIsLookedOverBeforeItIsWrittenDownAndFollowedOnItsOwnPage() {
        SignalId signal = chain.reported("een wit busje", "", "");
        String key = chain.offer(signal, POLICE, "ADVICE", "een wit busje")
                .fields()
                .iterator()
                .next();
        Colleague hanna = new Colleague(port, chain.token(HANNA));
        String[] typed = {
            "thirdParty",
            "LAWYER",
            "purpose",
            "HELP",
            "ground",
            "CONSENT",
            "last",
            "2040-01-01",
            "fields",
            key,
            "told",
            "mr. Zeldzaam"
        };
        hanna.open("/signals/" + signal.value() + "/paper");

        Document preview = Jsoup.parse(hanna.send("/signals/" + signal.value() + "/paper/preview", typed)
                .body());

        assertThat(preview.select("h1").text()).isEqualTo("Dit krijgt de ander");
        assertThat(preview.text()).contains("een wit busje", "Advocaat", "mr. Zeldzaam", "1 januari 2040");
        assertThat(chain.as(HANNA, () -> desks.shared().of(signal)))
                .as("nothing is written down yet")
                .isEmpty();
        assertThat(hanna.send("/signals/" + signal.value() + "/paper/change", typed)
                        .body())
                .contains("mr. Zeldzaam");

        Document shared = Jsoup.parse(
                hanna.send("/signals/" + signal.value() + "/paper", typed).body());
        String page = shared.select("a[href^=/papers/]").attr("href");
        assertThat(hanna.open(page).body()).contains("De ander heeft dit nog");
        assertThat(hanna.send(page + "/ground", "ground", "CONSENT").body())
                .contains("Kies een andere grondslag dan nu");
        assertThat(hanna.send(page + "/destroyed").body()).contains("De ander heeft bevestigd dat dit is vernietigd");
        assertThat(new Colleague(port, chain.token(HUGO_FOCAL_POINT_HUIZEN))
                        .open(page)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHandoverIsGivenAnotherGroundOnItsOwnPage() {
        HandoverId handover = accepted();
        Colleague hanna = new Colleague(port, chain.token(HANNA));
        String page = "/handovers/" + handover.value() + "/ground";

        assertThat(hanna.open("/handovers/" + handover.value()).body()).contains(page);
        assertThat(hanna.open(page).body()).contains("Andere grondslag of terugnemen");
        assertThat(hanna.send(page, "ground", "RIEC_WGS").body()).contains("Delen op deze grondslag kan niet");
        assertThat(hanna.send(page, "ground", "CRIME_REPORT").body()).contains("De grondslag is gewijzigd");
    }

    private HandoverId accepted() {
        HandoverId handover = chain.offered(chain.reported("een busje", "", ""), POLICE, "INVESTIGATION", "een busje");
        chain.as(PAUL_POLICE, () -> desk.accept(handover));
        return handover;
    }

    private HandoverId paper(LocalDate last) {
        SignalId signal = chain.reported("een busje", "", "");
        String key = chain.offer(signal, POLICE, "ADVICE", "een busje")
                .fields()
                .iterator()
                .next();
        chain.as(
                HANNA,
                () -> desks.shared()
                        .write(signal, new PaperForm("LAWYER", "HELP", "CONSENT", last, List.of(key), "mr. Zeldzaam")));
        return new HandoverId(
                chain.as(HANNA, () -> desks.shared().told(signal)).getFirst().share());
    }

    // as if it had been written down so many days before
    private static void age(HandoverId share, int days) {
        owner(
                "update legal.share set shared_on = shared_on - %1$d, last_day = last_day - %1$d, back_due = back_due - %1$d where id = ?"
                        .formatted(days),
                share);
    }

    private List<ShareEvent> events(HandoverId paper) {
        Given kept = chain.as(HANNA, () -> given.paper(paper));
        return kept.line().events().stream().map(ShareLine.Event::kind).toList();
    }

    private void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> chain.as(HANNA, work))
                .withMessage(key);
    }

    private List<Owed> owed(PersonId person, HandoverId share) {
        return as(
                person,
                () -> jdbc.sql(
                                "select kind, owner, due, href from legal.duties where record = ? and kind <> 'MUST_GO' order by kind")
                        .param(share.value())
                        .query((row, number) -> new Owed(
                                row.getString("kind"),
                                row.getObject("owner", UUID.class),
                                row.getObject("due", LocalDate.class),
                                row.getString("href")))
                        .list());
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return chain.as(person, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static void owner(String sql, HandoverId id) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, id.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Owed(String kind, UUID owner, LocalDate due, String href) {}
}
