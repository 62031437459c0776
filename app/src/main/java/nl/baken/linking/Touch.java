package nl.baken.linking;

import nl.baken.linking.RecordCards.RecordCard;

/**
 * A trace of a record beside one of another record that the reader may see as well.
 *
 * @param mine what the one says, as a person reads it
 * @param other what the other says
 * @param ofPeople whether both are of somebody, so that they may be of one person
 */
record Touch(
        Pair pair, Likeness likeness, String mine, String other, boolean ofPeople, RecordCard card, Verdict verdict) {

    public boolean isOpen() {
        return verdict == Verdict.UNDONE;
    }
}
