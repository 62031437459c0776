package nl.baken.linkage;

/** How far two values agree. */
interface Level {

    String name();

    /** Its place in packed evidence and in the tables of a model; the most alike comes first. */
    default int index() {
        return ordinal();
    }

    int ordinal();

    /** Whether agreeing so weighs more when it is on something rare. */
    boolean isByRarity();
}
