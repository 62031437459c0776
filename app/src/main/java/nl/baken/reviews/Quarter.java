package nl.baken.reviews;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Three months, by the first day of them. */
record Quarter(LocalDate first) {

    Quarter {
        if (!first.equals(first.with(IsoFields.DAY_OF_QUARTER, 1))) {
            throw new IllegalArgumentException("no quarter begins on " + first);
        }
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.with(IsoFields.DAY_OF_QUARTER, 1));
    }

    public int number() {
        return first.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Text, because a number would be written with a point in it. */
    public String year() {
        return String.valueOf(first.getYear());
    }
}
