package nl.baken.linking;

import java.util.Comparator;
import java.util.List;
import nl.baken.linkage.Match;
import nl.baken.linkage.Reason;
import nl.baken.linkage.Strength;
import nl.baken.linking.Edge.Bond;

/** That two clues may be of the same, and why. Nobody is ever taken for somebody else by it alone: people decide. */
record Likeness(Match match, Sort sort) {

    /** What it is that two clues may have in common. */
    enum Sort {
        SAME,
        /** The same as far as is known, such as a street and a number that many places have. */
        NEAR,
        SHARED
    }

    /** What two clues have that somebody spoke of and that are not alike any more. */
    static final Likeness GONE = new Likeness(new Match(List.of()), Sort.SAME);

    private static final String BEFOREHAND = "prior";

    /** Whether hardly any pair as alike as this is of two different people or things. */
    public boolean strong() {
        return match.strength() == Strength.STRONG && sort == Sort.SAME;
    }

    /** Whether two people who seem to be others have a number or address of mail in common. */
    public boolean shared() {
        return sort == Sort.SHARED;
    }

    public Bond bond() {
        if (shared()) {
            return Bond.SHARES;
        }
        return strong() ? Bond.STRONG : Bond.POSSIBLE;
    }

    /** What speaks for it, the weightiest first. */
    public List<Reason> reasons() {
        return match.reasons().stream()
                .filter(reason -> reason.weight() > 0 && !reason.key().equals(BEFOREHAND))
                .sorted(Comparator.comparingInt(Reason::weight).reversed())
                .toList();
    }

    /** What speaks against it, the weightiest first. */
    public List<Reason> doubts() {
        return match.reasons().stream()
                .filter(reason -> reason.weight() < 0 && !reason.key().equals(BEFOREHAND))
                .sorted(Comparator.comparingInt(Reason::weight))
                .toList();
    }

    boolean isLikely() {
        return match.strength() != Strength.POSSIBLE;
    }
}
