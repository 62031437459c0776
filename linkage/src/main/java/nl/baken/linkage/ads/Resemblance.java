package nl.baken.linkage.ads;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How alike two advertisements are: the rarity of the marks that both have as a part of that of all marks of either (weighted
 * Jaccard), in thousandths. A common contact point adds to that, but makes nothing of two texts that have nothing in common.
 */
final class Resemblance {

    /** What a shared contact point is worth. */
    static final int CONTACT = 300;

    static final int SOMETHING = 80;

    private final List<Read> all;
    private final Commonness commonness;
    private final int[] rarities;

    Resemblance(List<Read> all, Commonness commonness) {
        this.all = all;
        this.commonness = commonness;
        this.rarities = IntStream.range(0, all.size())
                .parallel()
                .map(it -> commonness.of(all.get(it).marks()))
                .toArray();
    }

    /** From 0 to 1300, of two of all. */
    int of(int a, int b) {
        return of(all.get(a), rarities[a], b);
    }

    /** The same of any other, of which all marks together are so rare, and one of all. */
    int of(Read wanted, int rarity, int b) {
        int text = ofTexts(wanted, rarity, b);
        return text >= SOMETHING && wanted.sharesContact(all.get(b)) ? text + CONTACT : text;
    }

    private int ofTexts(Read wanted, int rarity, int b) {
        return ofTexts(wanted.marks(), rarity, all.get(b).marks(), rarities[b]);
    }

    /** From 0 to 1000, of the marks of two and how rare they are. */
    int ofTexts(int[] a, int rarityOfA, int[] b, int rarityOfB) {
        long shared = shared(a, b);
        long either = (long) rarityOfA + rarityOfB - shared;
        return either == 0 ? 0 : (int) (1000 * shared / either);
    }

    private long shared(int[] a, int[] b) {
        long shared = 0;
        int j = 0;
        for (int mark : a) {
            while (j < b.length && b[j] < mark) {
                j++;
            }
            if (j < b.length && b[j] == mark) {
                shared += commonness.of(mark);
            }
        }
        return shared;
    }
}
