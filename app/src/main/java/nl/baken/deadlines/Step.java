package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** One step of the sum that led to a date: a reason, and what the sentence about it is filled with. */
public record Step(Reason reason, List<Object> arguments) {

    public Step {
        requireNonNull(reason, "reason is null");
        arguments = List.copyOf(arguments);
        if (arguments.size() != reason.arguments) {
            throw new IllegalArgumentException(reason + " takes " + reason.arguments + " arguments: " + arguments);
        }
    }

    static Step of(Reason reason, Object... arguments) {
        return new Step(reason, List.of(arguments));
    }

    /** What can lead to a date; each has its sentence in the message bundles. */
    public enum Reason {
        /** The day of the event does not count: that day, the first that does. */
        NOT_COUNTED(2),
        /** The first day counts: that day. */
        COUNTED_IN(1),
        /** So long after a day is a day: length, from, to. */
        LASTS(3),
        /** There is no such date in that month: the last day. */
        LAST_OF_MONTH(1),
        /** Extended: how much, told on, to. */
        EXTENDED(3),
        /** Two readings of an extension, the earlier counts: at once, one by one, the earlier. */
        EARLIER_READING(3),
        /** Stood still: first, last, how many days, to. */
        STOOD_STILL(4),
        /** That is a working day: the day. */
        WORKING_DAY(1),
        /** Nobody works that day: the day. */
        WEEKEND(1),
        /** Nobody works that day: the day, the feast. */
        HOLIDAY(2),
        /** Nobody works that day: the day, its name, the decree. */
        DECREED(3),
        /** It runs on to the next working day: that day. */
        RUNS_ON(1),
        /** Fewer than two working days in it: how many, the second one. */
        TWO_WORKING_DAYS(2),
        /** The rule does not move it: the day it stays on. */
        STAYS_HARD(1),
        STAYS_DATE(1),
        STAYS_LONG(1),
        /** The holidays of that year are computed by the law as it reads now: the year. */
        COMPUTED_YEAR(1),
        /** Hours that pass: how many, from, to. */
        HOURS_PASS(3),
        /** The clock changed between them: what it read at the begin, what it reads at the end. */
        CLOCK_CHANGED(2),
        /** Holidays and weekends count along. */
        HOURS_STAY(0);

        private final int arguments;

        Reason(int arguments) {
            this.arguments = arguments;
        }
    }
}
