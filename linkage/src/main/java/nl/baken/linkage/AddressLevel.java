package nl.baken.linkage;

/** How near two addresses are, the nearest first; a house is shared by two who seem to be others. */
enum AddressLevel implements Level {
    HOUSE_AND_PLACE(true),
    HOUSE(true),
    SHARED_HOUSE(false),
    STREET(true),
    NEIGHBOUR(true),
    AREA_AND_PLACE(true),
    PLACE(true),
    AREA(false),
    SIMILAR(false),
    DIFFERENT(false);

    private final boolean byRarity;

    AddressLevel(boolean byRarity) {
        this.byRarity = byRarity;
    }

    @Override
    public boolean isByRarity() {
        return byRarity;
    }
}
