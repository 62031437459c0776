package nl.baken.linkage.ads;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How common each mark is: by how many senders it is used, for who repeats a text a hundred times does not make it common. */
final class Commonness {

    private static final int LARGEST = 1 << 24;
    private static final int EACH = 64;
    /** As if so many more used other words: among few advertisements all words would be common. */
    private static final int OTHERS = 100;

    private static final double LN2 = StrictMath.log(2);

    /** Marks that fall on one place count together: what is rare may then be taken for somewhat less rare. */
    private final int[] counts;

    private final int[] last;
    private int[] rarities = {};
    private int senders;

    /** Of so many advertisements: at most 128 MB. */
    Commonness(int ads) {
        int size = Math.min(LARGEST, Integer.highestOneBit(Math.max(1024, Math.min(ads, LARGEST / EACH) * EACH)));
        this.counts = new int[size];
        this.last = new int[size];
    }

    /** All of a sender have to come in a row. */
    void count(int sender, int[] marks) {
        for (int mark : marks) {
            int place = place(mark);
            if (last[place] != sender + 1) {
                last[place] = sender + 1;
                counts[place]++;
            }
        }
    }

    void countSender() {
        senders++;
    }

    /** Turns counts into rarities, when all are counted. */
    void weigh() {
        int most = Arrays.stream(counts).max().orElse(0);
        rarities = IntStream.rangeClosed(0, most).map(this::rarity).toArray();
    }

    /** In thousandths of a bit: a thousand for what every second sender uses, next to nothing for what all do. */
    int of(int mark) {
        return rarities[counts[place(mark)]];
    }

    /** Of all marks together. */
    int of(int[] marks) {
        int sum = 0;
        for (int mark : marks) {
            sum += of(mark);
        }
        return sum;
    }

    private int rarity(int count) {
        double often = (double) (senders + OTHERS) / Math.max(1, count);
        return (int) Math.max(0, Math.round(1000 * StrictMath.log(often) / LN2));
    }

    private int place(int mark) {
        return mark & (counts.length - 1);
    }
}
