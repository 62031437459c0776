package nl.baken.reports;

/** How many dossiers there are, and how many of those the caller may see. */
record Count(int all, int seen) {

    Count {
        if (seen < 0 || seen > all) {
            throw new IllegalArgumentException("%d seen of %d".formatted(seen, all));
        }
    }

    Count plus(Count other) {
        return new Count(all + other.all, seen + other.seen);
    }

    boolean isSeen() {
        return seen == all;
    }
}
