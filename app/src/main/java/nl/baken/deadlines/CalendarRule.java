package nl.baken.deadlines;

import nl.baken.deadlines.Length.Unit;

/** By which rule the end of a term is found; the words and the source of each stand in the message bundles. */
public enum CalendarRule {
    /** Algemene termijnenwet: a term of a Dutch statute runs on to a working day (art. 1), unless it is long (art. 4). */
    ATW,
    /** Regulation (EEC, Euratom) No 1182/71, art. 3: a term of the Union runs on to a working day, however long. */
    EU,
    /** A maximum that never moves: it ends on its last day, also on a Sunday. */
    HARD,
    /** Terms to which the Algemene termijnenwet does not apply, such as those of years (art. 4): from date to date. */
    DATE,
    /** Hours that pass, on holidays and over a change of the clock alike. */
    HOURS,
    /** The law names no number: at once. */
    AT_ONCE;

    private static final int MOST_DAYS = 90;
    private static final int MOST_WEEKS = 12;
    private static final int MOST_MONTHS = 3;
    private static final int SHORTEST_BY_STATUTE = 3;
    private static final int SHORTEST_OF_THE_UNION = 2;

    /** Whether a term of this length, extensions included, runs on when it ends on a day on which nobody works. */
    boolean moves(Length whole) {
        return switch (this) {
            case ATW -> !isLong(whole);
            case EU -> true;
            case HARD, DATE, HOURS, AT_ONCE -> false;
        };
    }

    /** Whether a term of this length has at least two working days in it (Atw art. 2; 1182/71 art. 3(5)). */
    boolean holdsTwoWorkingDays(Length whole) {
        boolean longEnough = whole.unit() != Unit.DAYS || whole.amount() >= shortest();
        return moves(whole) && whole.unit() != Unit.WORKING_DAYS && longEnough;
    }

    /** Whether a term of this rule can be counted in a unit at all. */
    boolean counts(Unit unit) {
        return switch (this) {
            case HOURS -> unit == Unit.HOURS;
            case AT_ONCE -> false;
            case ATW, EU, HARD, DATE -> unit != Unit.HOURS;
        };
    }

    private int shortest() {
        return this == EU ? SHORTEST_OF_THE_UNION : SHORTEST_BY_STATUTE;
    }

    static boolean isLong(Length whole) {
        return switch (whole.unit()) {
            case YEARS, HOURS -> true;
            case MONTHS -> whole.amount() > MOST_MONTHS;
            case WEEKS -> whole.amount() > MOST_WEEKS;
            case DAYS -> whole.amount() > MOST_DAYS;
            case WORKING_DAYS -> false;
        };
    }
}
