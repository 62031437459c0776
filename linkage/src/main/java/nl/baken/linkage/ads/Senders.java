package nl.baken.linkage.ads;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Advertisements that hang together by their contact points. */
final class Senders {

    private final int[] into;

    private Senders(int ads) {
        this.into = IntStream.range(0, ads).toArray();
    }

    /** For each advertisement the first one that is reached at the same contact points, over others or not. */
    static Senders of(List<Read> all, int contacts) {
        Senders senders = new Senders(all.size());
        int[] first = new int[contacts];
        Arrays.fill(first, -1);
        for (int ad = 0; ad < all.size(); ad++) {
            for (int contact : all.get(ad).contacts()) {
                if (first[contact] < 0) {
                    first[contact] = ad;
                } else {
                    senders.join(first[contact], ad);
                }
            }
        }
        return senders;
    }

    /**
     * Who uses one template is one sender as well, when it is used more than once from there: who copied a text once is
     * somebody else. An advertisement without contact points goes with the sender who uses its template most.
     */
    int[] with(int[] templates, List<Read> all) {
        int[] reached = toArray();
        long[] uses = IntStream.range(0, templates.length)
                .filter(it -> all.get(it).contacts().length > 0)
                .mapToLong(it -> (long) templates[it] << 32 | reached[it])
                .sorted()
                .toArray();
        int[] main = IntStream.range(0, templates.length).toArray();
        int[] most = new int[templates.length];
        int end;
        for (int start = 0; start < uses.length; start = end) {
            end = start + 1;
            while (end < uses.length && uses[end] == uses[start]) {
                end++;
            }
            int template = (int) (uses[start] >> 32);
            if (most[template] > 1 && end - start > 1) {
                join(main[template], (int) uses[start]);
            }
            if (end - start > most[template]) {
                most[template] = end - start;
                main[template] = (int) uses[start];
            }
        }
        for (int ad = 0; ad < templates.length; ad++) {
            if (all.get(ad).contacts().length == 0) {
                join(main[templates[ad]], ad);
            }
        }
        return toArray();
    }

    int[] toArray() {
        return IntStream.range(0, into.length).map(this::root).toArray();
    }

    private void join(int a, int b) {
        int one = root(a);
        int other = root(b);
        into[Math.max(one, other)] = Math.min(one, other);
    }

    private int root(int ad) {
        int at = ad;
        while (into[at] != at) {
            into[at] = into[into[at]];
            at = into[at];
        }
        return at;
    }
}
