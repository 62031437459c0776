package nl.baken.linkage;

/** How alike two names are, the most alike first. */
enum NameLevel implements Level {
    SAME(true),
    PART(true),
    ALIAS(true),
    TYPO(true),
    VARIANT(true),
    SIMILAR(false),
    INITIAL(false),
    DIFFERENT(false);

    private final boolean byRarity;

    NameLevel(boolean byRarity) {
        this.byRarity = byRarity;
    }

    @Override
    public boolean isByRarity() {
        return byRarity;
    }
}
