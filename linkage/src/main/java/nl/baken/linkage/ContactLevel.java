package nl.baken.linkage;

/** How alike two numbers, names online, mail addresses or occupations are; shared is the same by two who seem to be others. */
enum ContactLevel implements Level {
    SAME(true),
    SHARED(false),
    PART(false),
    TYPO(false),
    SIMILAR(false),
    DIFFERENT(false);

    private final boolean byRarity;

    ContactLevel(boolean byRarity) {
        this.byRarity = byRarity;
    }

    /** For two that are not the same: by how many slips of the pen the one could be the other. */
    static ContactLevel slips(Term a, Term b) {
        return switch (Edits.between(a, b, 2)) {
            case 1 -> TYPO;
            case 2 -> SIMILAR;
            default -> DIFFERENT;
        };
    }

    @Override
    public boolean isByRarity() {
        return byRarity;
    }
}
