package nl.baken.linkage;

import java.io.Serializable;

/** How far two records agree, and how rare what they agree on is; without what they say. */
public final class Likeness implements Serializable {

    private final long evidence;
    private final int[] rarities;

    Likeness(long evidence, int[] rarities) {
        this.evidence = evidence;
        this.rarities = rarities.clone();
    }

    long evidence() {
        return evidence;
    }

    int rarity(int aspect) {
        return rarities[aspect];
    }

    int rarity() {
        int sum = 0;
        for (int rarity : rarities) {
            sum += rarity;
        }
        return sum;
    }
}
