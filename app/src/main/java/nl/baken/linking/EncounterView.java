package nl.baken.linking;

/** An encounter as its page shows it. */
record EncounterView(Encounter encounter, Party touched, Party touching, boolean late) {

    /**
     * One of the two records.
     *
     * @param number empty when the reader may not know it
     * @param href where its page is; empty when the reader may not open it
     * @param organisation whose it is; empty when that takes part no more
     * @param attendant who attends to that desk today; empty when nobody does
     */
    record Party(String number, String href, String organisation, String attendant) {}
}
