package nl.baken.disclosure.attack;

import nl.baken.disclosure.Cell;

/** Something that is wrong with a protected report. */
public record Finding(Kind kind, Cell cell, Interval interval) {

    /** What is wrong. */
    public enum Kind {
        /** The figure can be worked out. */
        RECOVERED,
        /** What the figure can be is narrower than it needs. */
        NARROW,
        /** The figure is in too large a block for the solver, and no world that holds proves that it is uncertain enough. */
        UNPROVEN
    }
}
