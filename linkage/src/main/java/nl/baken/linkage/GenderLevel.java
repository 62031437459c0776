package nl.baken.linkage;

/** Whether two genders are the same. */
enum GenderLevel implements Level {
    SAME(false),
    DIFFERENT(false);

    private final boolean byRarity;

    GenderLevel(boolean byRarity) {
        this.byRarity = byRarity;
    }

    @Override
    public boolean isByRarity() {
        return byRarity;
    }
}
