package nl.baken.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import nl.baken.access.Caller;
import nl.baken.deadlines.WorkingDays;

/** One story as it unfolds, at a moment that only goes forward and never past today. */
final class Scene {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int OPENS = 8;
    private static final int CLOSES = 17;

    private final Region region;
    private final WorkingDays workingDays;
    private final Chance chance;
    private final LocalDateTime last;
    private LocalDateTime now;

    Scene(Region region, WorkingDays workingDays, Chance chance, LocalDateTime start, LocalDateTime last) {
        this.region = region;
        this.workingDays = workingDays;
        this.chance = chance;
        this.last = last;
        this.now = earliest(start);
    }

    Region region() {
        return region;
    }

    Chance chance() {
        return chance;
    }

    LocalDateTime moment() {
        return now;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /** Who answers for a municipality today. */
    Caller answering(String municipality) {
        return region.answering(municipality, today());
    }

    /** A day that lies so many working days from this one. */
    LocalDate in(int days) {
        return workingDays.after(today(), days);
    }

    /** Some working days pass. */
    void later(int least, int most) {
        LocalDate day = in(chance.between(least, most));
        LocalTime time = LocalTime.of(chance.between(OPENS, CLOSES - 1), chance.between(0, 59));
        now = earliest(day.atTime(time).isAfter(now) ? day.atTime(time) : now.plusMinutes(chance.between(2, 40)));
    }

    /** Time passes until about a day. */
    void until(LocalDate day) {
        if (day.isAfter(today())) {
            now = earliest(workingDays.onOrAfter(day).atTime(chance.between(OPENS, CLOSES - 1), chance.between(0, 59)));
        }
    }

    /** Somebody does something now. */
    <T> T as(Caller caller, Supplier<T> work) {
        now = earliest(now.plusMinutes(chance.between(1, 9)));
        return StageClock.at(now.atZone(HERE).toInstant(), () -> Region.as(caller, work));
    }

    /** Somebody does something in the same breath: no time passes. */
    void doesAtOnce(Caller caller, Runnable work) {
        StageClock.at(
                now.atZone(HERE).toInstant(),
                () -> Region.as(caller, () -> {
                    work.run();
                    return true;
                }));
    }

    void does(Caller caller, Runnable work) {
        as(caller, () -> {
            work.run();
            return true;
        });
    }

    private LocalDateTime earliest(LocalDateTime moment) {
        return moment.isAfter(last) ? last : moment;
    }
}
