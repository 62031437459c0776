package nl.baken.bench;

/** What people come to a page for, how often out of a hundred times, and within how many milliseconds it should be there. */
enum Errand {
    WORKLIST(25, 300),
    SIGNAL(25, 300),
    DOSSIER(20, 300),
    SEARCH_BY_NAME(10, 500),
    SEARCH_BY_PHONE(10, 500),
    REPORT(10, 300),
    // while somebody types, and to save: only beside a store of many, not in the mix
    LOOK(0, 25),
    INVOLVE(0, 300);

    private final int share;
    private final int goal;

    Errand(int share, int goal) {
        this.share = share;
        this.goal = goal;
    }

    int share() {
        return share;
    }

    /** The goal of the slowest of a hundred, in milliseconds. */
    int goal() {
        return goal;
    }
}
