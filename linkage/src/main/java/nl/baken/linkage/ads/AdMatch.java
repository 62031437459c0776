package nl.baken.linkage.ads;

import java.util.List;
import nl.baken.linkage.Reason;

/**
 * How alike two advertisements are, from 0 to 1300 thousandths, and why: the weights of the reasons add up to the score. The
 * sentences are in the bundles {@code nl/baken/linkage/reasons}.
 */
public record AdMatch(List<Reason> reasons) {

    public AdMatch {
        reasons = List.copyOf(reasons);
    }

    /** From 290 on two are taken to be from one template, when those that resemble them say no other. */
    public int score() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }
}
