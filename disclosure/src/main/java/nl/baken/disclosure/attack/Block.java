package nl.baken.disclosure.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Figures that are not known yet and hang together, with the sums that bind them. */
record Block(List<Integer> figures, List<Integer> sums) {
    Block {
        figures = List.copyOf(figures);
        sums = List.copyOf(sums);
    }

    static List<Block> of(Bounds bounds) {
        List<Block> blocks = new ArrayList<>();
        BitSet seen = new BitSet();
        BitSet seenSums = new BitSet();
        for (int number = 0; number < bounds.puzzle().size(); number++) {
            if (!bounds.isFixed(number) && !seen.get(number)) {
                blocks.add(around(number, bounds, seen, seenSums));
            }
        }
        return blocks;
    }

    private static Block around(int number, Bounds bounds, BitSet seen, BitSet seenSums) {
        List<Integer> figures = new ArrayList<>();
        List<Integer> sums = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(number));
        seen.set(number);
        while (!open.isEmpty()) {
            int figure = open.remove();
            figures.add(figure);
            for (int sum : bounds.sumsOf(figure)) {
                if (!seenSums.get(sum)) {
                    seenSums.set(sum);
                    sums.add(sum);
                    bounds.puzzle()
                            .sums()
                            .get(sum)
                            .all()
                            .filter(it -> !bounds.isFixed(it) && !seen.get(it))
                            .forEach(it -> {
                                seen.set(it);
                                open.add(it);
                            });
                }
            }
        }
        return new Block(figures, sums);
    }
}
