package nl.baken.deadlines;

import java.time.LocalDate;

/** A day was closed by decree, or it was withdrawn that it is: what ends on it or runs over it is to be counted again. */
public record CalendarChanged(LocalDate day) {}
