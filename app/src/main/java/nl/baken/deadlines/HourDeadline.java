package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.baken.deadlines.Length.Unit;
import nl.baken.deadlines.Step.Reason;

/** The moment before which something must be done when a law counts hours: time that passes, whatever the clock does. */
public record HourDeadline(Instant begun, Instant due, List<Step> steps) {

    public HourDeadline {
        requireNonNull(begun, "begun is null");
        steps = List.copyOf(steps);
        if (!due.isAfter(begun)) {
            throw new IllegalArgumentException("no hours pass from %s to %s".formatted(begun, due));
        }
    }

    /** The end of so many hours; the zone tells only what a clock on the wall reads. */
    public static HourDeadline of(Instant begun, Length hours, ZoneId zone) {
        if (hours.unit() != Unit.HOURS) {
            throw new IllegalArgumentException("not hours: " + hours);
        }
        Instant due = begun.plus(Duration.ofHours(hours.amount()));
        ZonedDateTime from = begun.atZone(zone);
        ZonedDateTime to = due.atZone(zone);
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(Reason.HOURS_PASS, hours, from.toLocalDateTime(), to.toLocalDateTime()));
        if (!from.getOffset().equals(to.getOffset())) {
            steps.add(Step.of(Reason.CLOCK_CHANGED, from.toLocalTime(), to.toLocalTime()));
        }
        steps.add(Step.of(Reason.HOURS_STAY));
        return new HourDeadline(begun, due, steps);
    }
}
