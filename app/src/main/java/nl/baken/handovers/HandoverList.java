package nl.baken.handovers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.baken.handovers.Listing.Row;
import org.jspecify.annotations.Nullable;

/** One page of a list of handovers, with the ways to the other lists. */
record HandoverList(Selection chosen, List<Row> found, Map<Filter, Integer> counts) {

    HandoverList {
        found = List.copyOf(found);
        counts = Map.copyOf(counts);
    }

    public List<Row> rows() {
        return found.stream().limit(Listing.PAGE).toList();
    }

    public String emptyKey() {
        return "handovers.list.empty." + chosen.box().code() + "."
                + chosen.filter().code();
    }

    public String otherKey() {
        return "handovers.list.other." + chosen.box().code();
    }

    public List<Tab> boxes() {
        return Arrays.stream(Box.values())
                .map(box -> new Tab(
                        chosen.with(box, Filter.OPEN, 1).href(),
                        "handovers.box." + box.code(),
                        box == chosen.box(),
                        null))
                .toList();
    }

    public List<Tab> filters() {
        return Arrays.stream(Filter.values())
                .map(filter -> new Tab(
                        chosen.with(chosen.box(), filter, 1).href(),
                        "handovers.filter." + filter.code(),
                        filter == chosen.filter(),
                        counts.get(filter)))
                .toList();
    }

    public @Nullable String previous() {
        return chosen.page() == 1 ? null : turned(chosen.page() - 1);
    }

    public @Nullable String next() {
        return found.size() <= Listing.PAGE ? null : turned(chosen.page() + 1);
    }

    private String turned(int page) {
        return chosen.with(chosen.box(), chosen.filter(), page).href();
    }

    /** A way to another list. */
    record Tab(
            String href,
            String labelKey,
            boolean current,
            @Nullable Integer count) {}
}
