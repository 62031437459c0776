package nl.baken.codes;

import java.time.LocalDate;
import java.util.Set;

/** Tells which municipalities the working region is made of; whoever administers the region enters them. */
public interface ServedRegion {

    /** The codes of the municipalities that an organisation answered for on some day of a period, both days included. */
    Set<String> municipalities(LocalDate from, LocalDate until);
}
