package nl.baken.disclosure.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** What each figure is at least and at most, sum by sum, until no sum says anything new: an attack without a solver. */
final class Bounds {

    private static final int VISITS = 200;

    private final Puzzle puzzle;
    private final long[] lows;
    private final long[] highs;
    private final List<List<Integer>> sumsOf = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final boolean[] isOpen;
    private final int[] visits;

    Bounds(Puzzle puzzle) {
        this.puzzle = puzzle;
        this.lows = new long[puzzle.size()];
        this.highs = new long[puzzle.size()];
        this.isOpen = new boolean[puzzle.sums().size()];
        this.visits = new int[puzzle.sums().size()];
        Arrays.fill(highs, Interval.UNBOUNDED);
        for (int i = 0; i < lows.length; i++) {
            lows[i] = puzzle.value(i).orElse(puzzle.least(i));
            highs[i] = puzzle.value(i).orElse(Interval.UNBOUNDED);
            sumsOf.add(new ArrayList<>());
        }
        for (int sum = 0; sum < isOpen.length; sum++) {
            int number = sum;
            puzzle.sums().get(sum).all().forEach(it -> sumsOf.get(it).add(number));
            open(sum);
        }
        while (!open.isEmpty()) {
            int sum = open.remove();
            isOpen[sum] = false;
            narrow(puzzle.sums().get(sum));
        }
    }

    private void open(int sum) {
        if (!isOpen[sum] && visits[sum]++ < VISITS) {
            isOpen[sum] = true;
            open.add(sum);
        }
    }

    private void narrow(Sum sum) {
        long low = sum.parts().mapToLong(it -> lows[it]).sum();
        long unbounded =
                sum.parts().filter(it -> highs[it] == Interval.UNBOUNDED).count();
        long high = sum.parts()
                .filter(it -> highs[it] != Interval.UNBOUNDED)
                .mapToLong(it -> highs[it])
                .sum();
        limit(sum.whole(), low, unbounded > 0 ? Interval.UNBOUNDED : high);
        long wholeLow = lows[sum.whole()];
        long wholeHigh = highs[sum.whole()];
        sum.parts().forEach(part -> {
            boolean others = unbounded > (highs[part] == Interval.UNBOUNDED ? 1 : 0);
            long othersHigh = high - (highs[part] == Interval.UNBOUNDED ? 0 : highs[part]);
            limit(
                    part,
                    others ? 0 : wholeLow - othersHigh,
                    wholeHigh == Interval.UNBOUNDED ? wholeHigh : wholeHigh - (low - lows[part]));
        });
    }

    private void limit(int number, long low, long high) {
        if (low <= lows[number] && high >= highs[number]) {
            return;
        }
        lows[number] = Math.max(low, lows[number]);
        highs[number] = Math.min(high, highs[number]);
        if (lows[number] > highs[number]) {
            throw new IllegalArgumentException("figures that contradict each other");
        }
        sumsOf.get(number).forEach(this::open);
    }

    Interval of(int number) {
        return new Interval(lows[number], highs[number]);
    }

    boolean isFixed(int number) {
        return lows[number] == highs[number];
    }

    List<Integer> sumsOf(int number) {
        return sumsOf.get(number);
    }

    Puzzle puzzle() {
        return puzzle;
    }
}
