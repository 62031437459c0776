package nl.baken.handovers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.baken.handovers.Listing.Row;
import org.jspecify.annotations.Nullable;

/** One page of a list of handovers, with the ways to the other lists. */
record HandoverList(Box box, Filter filter, int page, List<Row> found, Map<Filter, Integer> counts) {

    HandoverList {
        found = List.copyOf(found);
        counts = Map.copyOf(counts);
    }

    public List<Row> rows() {
        return found.stream().limit(Listing.PAGE).toList();
    }

    public String emptyKey() {
        return "handovers.list.empty." + box.code() + "." + filter.code();
    }

    public String otherKey() {
        return "handovers.list.other." + box.code();
    }

    public List<Tab> boxes() {
        return Arrays.stream(Box.values())
                .map(other -> new Tab(href(other, Filter.OPEN, 1), "handovers.box." + other.code(), other == box, null))
                .toList();
    }

    public List<Tab> filters() {
        return Arrays.stream(Filter.values())
                .map(other -> new Tab(
                        href(box, other, 1), "handovers.filter." + other.code(), other == filter, counts.get(other)))
                .toList();
    }

    public @Nullable String previous() {
        return page == 1 ? null : href(box, filter, page - 1);
    }

    public @Nullable String next() {
        return found.size() <= Listing.PAGE ? null : href(box, filter, page + 1);
    }

    private static String href(Box box, Filter filter, int page) {
        return "/handovers?box=" + box.code() + "&show=" + filter.code() + (page == 1 ? "" : "&page=" + page);
    }

    /** A way to another list. */
    record Tab(
            String href,
            String labelKey,
            boolean current,
            @Nullable Integer count) {}
}
