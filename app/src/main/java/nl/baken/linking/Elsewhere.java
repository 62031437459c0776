package nl.baken.linking;

/**
 * That something in records of another desk may touch a record: not what, in how many, or why.
 *
 * @param desk whom to ask
 * @param who who attends to that desk today; empty when nobody does
 * @param veiled whether only whoever directs the chain may know
 */
record Elsewhere(String desk, String who, boolean veiled) {}
