package nl.baken.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import nl.baken.deadlines.Closing.Decreed;
import nl.baken.deadlines.Closing.Holiday;
import nl.baken.deadlines.Closing.Weekend;
import nl.baken.deadlines.Length.Unit;
import nl.baken.deadlines.Step.Reason;
import nl.baken.shared.Refused;

/** Finds the last day of a term and writes down each step. */
final class Sum {

    private static final int AT_LEAST = 2;

    private final Counting term;
    private final WorkingDays workingDays;
    private final List<Step> steps = new ArrayList<>();

    Sum(Counting term, WorkingDays workingDays) {
        this.term = term;
        this.workingDays = workingDays;
    }

    Deadline deadline() {
        refuseWhatCameTooLate();
        int extended = term.extensions().size();
        int suspended = term.suspensions().size();
        begin();
        extend(extended);
        standStill(extended, suspended);
        LocalDate counted = counted(extended, suspended);
        LocalDate due = end(counted, extended, suspended);
        return new Deadline(term.begun(), lengths(), counted, due, steps);
    }

    // A term that is over can neither stand still nor be extended; each is looked at as the term was when it happened.
    private void refuseWhatCameTooLate() {
        for (int number = 0; number < term.extensions().size(); number++) {
            LocalDate told = term.extensions().get(number).toldOn();
            int still = (int) term.suspensions().stream()
                    .filter(suspension -> !suspension.first().isAfter(told))
                    .count();
            if (told.isBefore(term.begun())) {
                throw new Refused("deadlines.refused.extension.early");
            }
            if (told.isAfter(last(counted(number, still), number, still))) {
                throw new Refused("deadlines.refused.extension.late");
            }
        }
        for (int number = 0; number < term.suspensions().size(); number++) {
            LocalDate first = term.suspensions().get(number).first();
            int more = (int) term.extensions().stream()
                    .filter(extension -> !extension.toldOn().isAfter(first))
                    .count();
            if (first.isBefore(firstDay())) {
                throw new Refused("deadlines.refused.suspension.early");
            }
            if (first.isAfter(counted(more, number))) {
                throw new Refused("deadlines.refused.suspension.late");
            }
        }
    }

    private void begin() {
        LocalDate begun = term.begun();
        if (term.firstCounts()) {
            say(Reason.COUNTED_IN, begun);
        } else {
            say(Reason.NOT_COUNTED, begun, begun.plusDays(1));
        }
        LocalDate end = counted(0, 0);
        say(Reason.LASTS, term.length(), begun, end);
        if (isCut(begun, term.length())) {
            say(Reason.LAST_OF_MONTH, end);
        }
    }

    private void extend(int extended) {
        for (int number = 1; number <= extended; number++) {
            Extension extension = term.extensions().get(number - 1);
            say(Reason.EXTENDED, extension.more(), extension.toldOn(), counted(number, 0));
            if (term.length().unit() != Unit.WORKING_DAYS && !atOnce(number).equals(oneByOne(number))) {
                say(Reason.EARLIER_READING, atOnce(number), oneByOne(number), counted(number, 0));
            }
        }
    }

    private void standStill(int extended, int suspended) {
        for (int number = 1; number <= suspended; number++) {
            Suspension suspension = term.suspensions().get(number - 1);
            say(
                    Reason.STOOD_STILL,
                    suspension.first(),
                    suspension.last(),
                    suspension.days(),
                    counted(extended, number));
        }
    }

    private LocalDate end(LocalDate counted, int extended, int suspended) {
        if (WorkingDays.reaches(counted)) {
            if (!workingDays.isListed(counted)) {
                say(Reason.COMPUTED_YEAR, counted.getYear());
            }
            met(counted);
        }
        if (!term.rule().moves(term.whole(extended))) {
            say(staying(), counted);
            return counted;
        }
        LocalDate moved = workingDays.onOrAfter(counted);
        if (!moved.equals(counted)) {
            counted.plusDays(1).datesUntil(moved).forEach(this::met);
            say(Reason.RUNS_ON, moved);
        }
        LocalDate last = last(counted, extended, suspended);
        if (!last.equals(moved)) {
            say(Reason.TWO_WORKING_DAYS, workingDaysUntil(moved, suspended), last);
        }
        return last;
    }

    private Reason staying() {
        return switch (term.rule()) {
            case HARD -> Reason.STAYS_HARD;
            case ATW -> Reason.STAYS_LONG;
            case EU, DATE, HOURS, AT_ONCE -> Reason.STAYS_DATE;
        };
    }

    private void met(LocalDate day) {
        workingDays
                .closing(day)
                .ifPresentOrElse(
                        closing -> {
                            switch (closing) {
                                case Weekend weekend -> say(Reason.WEEKEND, day);
                                case Holiday holiday -> say(Reason.HOLIDAY, day, holiday.feast());
                                case Decreed decreed -> say(Reason.DECREED, day, decreed.name(), decreed.source());
                            }
                        },
                        () -> say(Reason.WORKING_DAY, day));
    }

    private LocalDate last(LocalDate counted, int extended, int suspended) {
        if (!term.rule().moves(term.whole(extended))) {
            return counted;
        }
        LocalDate last = workingDays.onOrAfter(counted);
        while (holdsTwo(extended) && workingDaysUntil(last, suspended) < AT_LEAST) {
            last = workingDays.onOrAfter(last.plusDays(1));
        }
        return last;
    }

    private boolean holdsTwo(int extended) {
        return term.rule().holdsTwoWorkingDays(term.whole(extended));
    }

    // Two are enough, so the walk stops there and a long term costs no more than a short one.
    private int workingDaysUntil(LocalDate last, int suspended) {
        return (int) firstDay()
                .datesUntil(last.plusDays(1))
                .filter(runs(suspended))
                .filter(workingDays::isWorkingDay)
                .limit(AT_LEAST)
                .count();
    }

    /** The day on which it ends before anybody looks whether people work on it. */
    private LocalDate counted(int extended, int suspended) {
        if (term.length().unit() == Unit.WORKING_DAYS) {
            return working(term.whole(extended).amount(), suspended);
        }
        LocalDate end = Collections.min(List.of(atOnce(extended), oneByOne(extended)));
        return end.plusDays(term.suspensions().stream()
                .limit(suspended)
                .mapToInt(Suspension::days)
                .sum());
    }

    private LocalDate working(int amount, int suspended) {
        LocalDate day = firstDay().minusDays(1);
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (runs(suspended).test(day) && workingDays.isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private Predicate<LocalDate> runs(int suspended) {
        return day -> term.suspensions().stream().limit(suspended).noneMatch(suspension -> suspension.contains(day));
    }

    private LocalDate atOnce(int extended) {
        return lastDay(term.whole(extended));
    }

    private LocalDate oneByOne(int extended) {
        LocalDate end = lastDay(term.length());
        for (Extension extension : term.extensions().subList(0, extended)) {
            end = extension.more().after(end);
        }
        return end;
    }

    private LocalDate lastDay(Length length) {
        LocalDate same = length.after(term.begun());
        return term.firstCounts() && !isCut(term.begun(), length) ? same.minusDays(1) : same;
    }

    private static boolean isCut(LocalDate begun, Length length) {
        boolean byMonth = length.unit() == Unit.MONTHS || length.unit() == Unit.YEARS;
        return byMonth && length.after(begun).getDayOfMonth() != begun.getDayOfMonth();
    }

    private LocalDate firstDay() {
        return term.firstCounts() ? term.begun() : term.begun().plusDays(1);
    }

    private List<Length> lengths() {
        List<Length> all = new ArrayList<>(List.of(term.length()));
        term.extensions().forEach(extension -> all.add(extension.more()));
        return all;
    }

    private void say(Reason reason, Object... arguments) {
        steps.add(Step.of(reason, arguments));
    }
}
