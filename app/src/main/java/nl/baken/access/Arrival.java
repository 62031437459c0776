package nl.baken.access;

/** How far somebody came who typed a login and a password. */
sealed interface Arrival {

    /** Not in; the answer never says why. */
    record Refused() implements Arrival {}

    /**
     * The password was right.
     *
     * @param entry the token of the entry in which the second factor is proven, or chosen
     * @param chosen whether there is a second factor to prove
     */
    record Halfway(String entry, boolean chosen) implements Arrival {}

    /**
     * Signed in.
     *
     * @param session the token of the session
     * @param person who it is
     */
    record Inside(String session, PersonId person) implements Arrival {}
}
