package nl.baken.linkage;

/** Whether given name and family name stand in the same order. */
enum OrderLevel implements Level {
    STRAIGHT(false),
    SWAPPED(false);

    private final boolean byRarity;

    OrderLevel(boolean byRarity) {
        this.byRarity = byRarity;
    }

    @Override
    public boolean isByRarity() {
        return byRarity;
    }
}
