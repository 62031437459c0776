package nl.baken.access;

import java.util.Map;

/** Counts the work behind menu entries; asked once for each page of a signed-in caller. */
public interface MenuCounts {

    /** How much waits behind each address, and whether some of it is overdue. */
    Map<String, Waiting> waiting();

    /** An amount of work. */
    record Waiting(int count, boolean overdue) {}
}
