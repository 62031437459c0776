package nl.baken.neighbours;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What an installation answers: whether it has a match, and whom to ask. Never which, how many, or of what. */
record Reply(Outcome outcome, List<Contact> desks) {

    /** More desks than this are not named. */
    static final int MOST = 5;

    static final Reply NONE = new Reply(Outcome.NONE, List.of());
    static final Reply OTHER_VERSION = new Reply(Outcome.OTHER_VERSION, List.of());

    Reply {
        requireNonNull(outcome, "outcome is null");
        desks = List.copyOf(desks);
        if (desks.size() > MOST || (outcome == Outcome.HIT) == desks.isEmpty()) {
            throw new IllegalArgumentException("a match, and only a match, names some desks");
        }
    }

    static Reply hit(List<Contact> desks) {
        return new Reply(Outcome.HIT, desks.stream().limit(MOST).toList());
    }

    /** What can come of a question. */
    enum Outcome {
        HIT,
        NONE,
        OTHER_VERSION
    }
}
