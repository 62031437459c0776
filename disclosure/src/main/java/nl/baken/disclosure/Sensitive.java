package nl.baken.disclosure;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cells that must be kept back, by number: why, and how uncertain each must stay. */
final class Sensitive {

    private final SortedMap<Integer, Need> needs = new TreeMap<>();
    private final Map<Integer, Reason> reasons = new HashMap<>();

    /** The first reason stands; needs add up. */
    void add(int cell, Need need, Reason reason) {
        needs.merge(cell, need, Need::and);
        reasons.putIfAbsent(cell, reason);
    }

    SortedMap<Integer, Need> needs() {
        return Collections.unmodifiableSortedMap(needs);
    }

    Reason reason(int cell) {
        return reasons.getOrDefault(cell, Reason.SECONDARY);
    }
}
