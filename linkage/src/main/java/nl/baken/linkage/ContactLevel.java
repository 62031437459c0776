package nl.baken.linkage;

/** How alike two numbers, plates, mail addresses or occupations are; shared is the same by two who seem to be others. */
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

    @Override
    public boolean isByRarity() {
        return byRarity;
    }
}
