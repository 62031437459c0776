package nl.baken.linkage;

import java.util.List;

/** How likely two records are about the same, and why: the weights of the reasons add up to the score. */
public record Match(List<Reason> reasons) {

    public Match {
        reasons = List.copyOf(reasons);
    }

    /** The logarithm of the odds, in thousandths of a bit: nought is as likely as not. */
    public int score() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }

    /** As far as the model knows; it takes the fields for independent, so that extremes are less certain than they look. */
    public double probability() {
        return Bits.probability(score());
    }

    /** How far it can be believed. */
    public Strength strength() {
        return Strength.of(score());
    }
}
