package nl.baken.worklist;

/** How many duties stand on each shelf, and how many of the caller's own are overdue. */
record Counts(int mine, int overdue, int dueSoon, int unclaimed, int posts, int mineOverdue) {

    int of(Shelf shelf) {
        return switch (shelf) {
            case MINE -> mine;
            case OVERDUE -> overdue;
            case DUE -> dueSoon;
            case UNCLAIMED -> unclaimed;
            case POSTS -> posts;
        };
    }
}
