package nl.baken.linking;

import nl.baken.linking.Clue.Kind;
import nl.baken.linking.RecordCards.RecordCard;

/** A clue of a record beside one of another record that the reader may see as well, and what somebody said of the two. */
record Touch(Pair pair, Likeness likeness, Clue clue, Clue says, RecordCard card, Judged judged) {

    /** What the one says, as a person reads it. */
    public String mine() {
        return clue.words();
    }

    /** What the other says. */
    public String other() {
        return says.words();
    }

    /** Whether both are of somebody, so that they may be of one person. */
    public boolean ofPeople() {
        return clue.kind() == Kind.PERSON && says.kind() == Kind.PERSON;
    }

    public Verdict verdict() {
        return judged.verdict();
    }

    public boolean isOpen() {
        return verdict() == Verdict.UNDONE;
    }

    /** What both are: of a person and a number alone it is the number that they have in common. */
    public Kind sort() {
        return clue.kind() == Kind.PERSON ? says.kind() : clue.kind();
    }
}
