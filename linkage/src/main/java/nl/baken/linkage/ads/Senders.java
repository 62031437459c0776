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
     * Who uses one template is one sender as well: two who both use it more than once, and of whom one does so in half of what
     * was published there or more. Who copied a text once is somebody else. An advertisement without contact points goes with
     * whoever uses its template most.
     */
    int[] with(int[] templates, List<Read> all) {
        int[] reached = toArray();
        int[] published = new int[templates.length];
        Arrays.stream(reached).forEach(it -> published[it]++);
        long[] uses = IntStream.range(0, templates.length)
                .filter(it -> all.get(it).contacts().length > 0)
                .mapToLong(it -> (long) templates[it] << 32 | reached[it])
                .sorted()
                .toArray();
        int[] main = IntStream.range(0, templates.length).toArray();
        int[] most = new int[templates.length];
        forEachUse(uses, (template, sender, times) -> {
            if (times > most[template]) {
                most[template] = times;
                main[template] = sender;
            }
        });
        forEachUse(uses, (template, sender, times) -> {
            if (times > 1 && 2 * times >= Math.min(published[sender], published[main[template]])) {
                join(main[template], sender);
            }
        });
        IntStream.range(0, templates.length)
                .filter(it -> all.get(it).contacts().length == 0)
                .forEach(it -> join(main[templates[it]], it));
        return toArray();
    }

    private interface Visitor {
        void visit(int template, int sender, int times);
    }

    private static void forEachUse(long[] uses, Visitor visitor) {
        int end;
        for (int start = 0; start < uses.length; start = end) {
            end = start + 1;
            while (end < uses.length && uses[end] == uses[start]) {
                end++;
            }
            visitor.visit((int) (uses[start] >> 32), (int) uses[start], end - start);
        }
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
