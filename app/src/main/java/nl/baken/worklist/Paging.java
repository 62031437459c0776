package nl.baken.worklist;

import org.jspecify.annotations.Nullable;

/** Where the reader is in a long shelf, with the addresses of the pages before and after. */
record Paging(int page, @Nullable String previous, @Nullable String next) {

    static Paging of(Shelf shelf, int page, int shown) {
        String address = "/?shelf=" + shelf + "&page=";
        return new Paging(
                page, page > 1 ? address + (page - 1) : null, shown == Duties.PAGE ? address + (page + 1) : null);
    }

    public boolean needed() {
        return previous != null || next != null;
    }
}
