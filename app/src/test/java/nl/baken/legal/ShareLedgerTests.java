package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.codes.Labels;
import nl.baken.legal.Covenant.Term;
import nl.baken.legal.Ledger.Shared;
import nl.baken.legal.Share.Between;
import nl.baken.legal.Share.Item;
import nl.baken.legal.Share.Right;
import nl.baken.legal.ShareFilter.Way;
import nl.baken.legal.ShareLine.Event;
import nl.baken.legal.ShareLine.Field;
import nl.baken.legal.ShareLine.Why;
import nl.baken.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What the ledger keeps of a share, what happens to it afterwards, and which lines the supervisor finds. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShareLedgerTests {

    private static final String OPEN = "select live from legal.share where id = ?";
    private static final String ASKED = "select back_due from legal.share where id = ?";

    private final ShareLedger ledger;
    private final Labels labels;
    private final SignIn signIn;
    private final LocalDate today;

    @Autowired
    ShareLedgerTests(ShareLedger ledger, Labels labels, SignIn signIn, Clock clock) {
        TestRegion.found();
        this.ledger = ledger;
        this.labels = labels;
        this.signIn = signIn;
        this.today = LocalDate.now(clock);
    }

    @Test
    void writesDownWhatGoesOnPaper() {
        Shared record = new Shared(UUID.randomUUID());
        Shared reporter = new Shared(UUID.randomUUID());
        Founded.held(record.value(), TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT));
        String number = "P-" + UUID.randomUUID();
        Share share = new Share(
                new Shared(UUID.randomUUID()),
                number,
                record,
                "GM0402",
                new Between(TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT), "LAWYER"),
                new Right("HELP", "CONSENT", today.plusDays(30)),
                List.of(
                        new Item("signals.statement.seen", record, false),
                        new Item("signals.involved.ageBand", reporter, true)));

        as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> ledger.write(share));

        assertThat(as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, () -> ledger.of(record)))
                .containsExactly(new ShareLine(
                        number,
                        today,
                        "Hanna, Gemeente Hilversum",
                        labels.of("THIRD_PARTY", "LAWYER"),
                        new Why(
                                record.value().toString(),
                                labels.of("HANDOVER_PURPOSE", "HELP"),
                                labels.of("LEGAL_GROUND", "CONSENT"),
                                "PAPER",
                                "",
                                today.plusDays(30)),
                        List.of(
                                new Field(
                                        "signals.statement.seen",
                                        "SITUATION",
                                        record.value().toString(),
                                        false),
                                new Field(
                                        "signals.involved.ageBand",
                                        "signals.involved.ageBand",
                                        reporter.value().toString(),
                                        true)),
                        List.of()));
    }

    @Test
    void tellsWhatHappenedAfterwardsInTheTimeOfHere() {
        OrganisationId force = Founded.organisation("POLICE");
        Shared share = Ledger.shared(force, today, null);
        Ledger.event(share, "2026-03-02 12:00+00", TestRegion.PAUL_POLICE, ShareEvent.ACCEPTED);
        Ledger.event(share, "2026-07-01 12:00+00", TestRegion.PAUL_POLICE, ShareEvent.REPORTED);

        ShareLine line = found(force, null, null, null).getFirst();

        assertThat(line.events())
                .containsExactly(
                        new Event(LocalDateTime.of(2026, 3, 2, 13, 0), ShareEvent.ACCEPTED),
                        new Event(LocalDateTime.of(2026, 7, 1, 14, 0), ShareEvent.REPORTED));
        assertThat(line.to()).startsWith("Organisatie ");
        assertThat(line.why().last()).isNull();
        assertThat(line.fields()).isEmpty();
    }

    @Test
    void theReceiverHoldsItUntilItEnds() {
        Shared share = received();

        as(TestRegion.PAUL_POLICE, () -> ledger.happened(share, ShareEvent.ACCEPTED));
        assertThat(AsOwner.text(OPEN, share.value())).isEqualTo("t");
        as(TestRegion.PAUL_POLICE, () -> ledger.happened(share, ShareEvent.DESTROYED));

        assertThat(AsOwner.text(OPEN, share.value())).isEqualTo("f");
        assertThat(AsOwner.text(ASKED, share.value())).isEqualTo(today.toString());
        assertThat(AsOwner.text(
                        "select string_agg(kind, ',' order by id) from legal.share_event where share = ?",
                        share.value()))
                .isEqualTo("ACCEPTED,DESTROYED");
    }

    @Test
    void asksAgainAYearAfterTheReceiverReportedBack() {
        Shared share = received();
        Term term = new Term(today.minusDays(10), today.plusYears(1), today.minusDays(10));
        CovenantId covenant = Founded.covenant(1, "A", term, Set.of("BSN"), TestRegion.HILVERSUM, TestRegion.POLICE);
        AsOwner.sql(
                "update legal.share set shared_under = 'COVENANT', covenant = ? where id = ?",
                covenant.value(),
                share.value());
        as(TestRegion.PAUL_POLICE, () -> ledger.happened(share, ShareEvent.ACCEPTED));
        assertThat(as(TestRegion.PAUL_POLICE, () -> ledger.owed(share))).containsExactly("REPORT_BACK");

        as(TestRegion.PAUL_POLICE, () -> ledger.happened(share, ShareEvent.REPORTED_BACK));

        assertThat(AsOwner.text(ASKED, share.value()))
                .isEqualTo(today.plusMonths(12).toString());
        assertThat(AsOwner.text(OPEN, share.value())).isEqualTo("t");
        assertThat(as(TestRegion.PAUL_POLICE, () -> ledger.owed(share))).isEmpty();
    }

    @Test
    void findsWhatFitsTheChoice() {
        OrganisationId force = Founded.organisation("POLICE");
        Shared old = Ledger.shared(force, today.minusDays(9), null);
        Shared recent = Ledger.shared(force, today.minusDays(1), null);
        Shared elsewhere = Ledger.shared(Founded.organisation("POLICE"), today.minusDays(9), null);

        assertThat(found(force, null, null, null))
                .extracting(ShareLine::number)
                .as("the latest first")
                .containsExactly(recent.number(), old.number());
        assertThat(found(force, today.minusDays(8), null, null))
                .extracting(ShareLine::number)
                .containsExactly(recent.number());
        assertThat(found(force, null, today.minusDays(2), Way.OWN))
                .extracting(ShareLine::number)
                .containsExactly(old.number());
        assertThat(found(force, null, null, Way.PAPER)).isEmpty();
        assertThat(found(null, today.minusDays(9), today.minusDays(9), null))
                .extracting(ShareLine::number)
                .contains(old.number(), elsewhere.number())
                .doesNotContain(recent.number());
    }

    @Test
    void aPageHasFiftyLinesAndOneThatTellsOfMore() {
        OrganisationId force = Founded.organisation("POLICE");
        Shared first = Ledger.shared(force, today, null);
        Ledger.repeated(first, 59);

        assertThat(page(force, 1)).hasSize(51);
        assertThat(page(force, 2))
                .extracting(ShareLine::number)
                .hasSize(10)
                .startsWith(first.number() + "-9")
                .endsWith(first.number());
        assertThat(as(TestRegion.FRED_AUDITOR, () -> ledger.export(new ShareFilter(force, null, null, null, 2))))
                .hasSize(60);
    }

    @Test
    void onlyTheSupervisorReadsItAll() {
        ShareFilter all = new ShareFilter(null, null, null, null, null);

        for (Runnable reading : List.<Runnable>of(() -> ledger.page(all), () -> ledger.export(all))) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> as(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, reading));
        }
    }

    // the police is asked today whether it still uses it
    private Shared received() {
        Shared share = Ledger.shared(TestRegion.POLICE, today.minusYears(1), null);
        AsOwner.sql("update legal.share set back_due = ? where id = ?", today, share.value());
        return share;
    }

    private List<ShareLine> found(
            @Nullable OrganisationId organisation,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            @Nullable Way way) {
        return as(TestRegion.FRED_AUDITOR, () -> ledger.page(new ShareFilter(organisation, from, last, way, null)));
    }

    private List<ShareLine> page(OrganisationId organisation, int number) {
        return as(TestRegion.FRED_AUDITOR, () -> ledger.page(new ShareFilter(organisation, null, null, null, number)));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    private void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }
}
