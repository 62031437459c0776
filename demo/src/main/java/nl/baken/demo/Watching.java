package nl.baken.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.List;
import nl.baken.breaches.BreachDesk;
import nl.baken.breaches.BreachKind;
import nl.baken.breaches.Report;
import nl.baken.reviews.Decision;
import nl.baken.reviews.ReviewId;
import nl.baken.reviews.RightsDesk;

/** Who looks after the region itself: rights that were reviewed last quarter and wait in this one, a breach of yesterday, and help. */
class Watching {

    private static final String SUPERVISOR = "greet";
    private static final String REPORTER = "nadia";
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final int ANSWERED_AFTER = 2;
    private static final Duration DISCOVERED = Duration.ofHours(50);
    private static final Duration REPORTED = Duration.ofHours(49);

    private final RightsDesk rights;
    private final BreachDesk breaches;
    private final Sheltering sheltering;
    private final Clock clock;

    Watching(RightsDesk rights, BreachDesk breaches, Sheltering sheltering, Clock clock) {
        this.rights = rights;
        this.breaches = breaches;
        this.sheltering = sheltering;
        this.clock = clock;
    }

    void watch(Region region) {
        LocalDate before = LocalDate.now(clock).minusMonths(3).with(IsoFields.DAY_OF_QUARTER, 1);
        List<ReviewId> reviews = StageClock.at(
                morning(before), () -> Region.as(region.colleague(Founding.ADMINISTRATOR), rights::start));
        for (String reviewer : List.of(Founding.ADMINISTRATOR, SUPERVISOR)) {
            StageClock.at(
                    morning(before.plusDays(ANSWERED_AFTER)),
                    () -> Region.as(region.colleague(reviewer), () -> keep(reviews)));
        }
        Region.as(region.colleague(Founding.ADMINISTRATOR), rights::start);
        reportBreach(region);
        sheltering.shelter(region);
    }

    private boolean keep(List<ReviewId> reviews) {
        reviews.forEach(review -> rights.waiting(review).forEach(line -> rights.answer(review, line, Decision.KEPT)));
        return true;
    }

    private void reportBreach(Region region) {
        Instant now = clock.instant();
        Report report = new Report(
                new Words().line("BREACH", Chance.of(0, 0)),
                now.minus(DISCOVERED),
                null,
                List.of(BreachKind.CONFIDENTIALITY),
                List.of());
        StageClock.at(now.minus(REPORTED), () -> Region.as(region.colleague(REPORTER), () -> breaches.report(report)));
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
