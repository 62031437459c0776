package nl.baken.disclosure.attack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.disclosure.Cell;

/**
 * Holds worlds against the sums of a publication: what is kept back is one way to fill in what is not published, and that with the changes
 * of a witness must be another one. A world that is called possible is; one of which that cannot be seen is not.
 */
final class Check {

    private final Bounds bounds;
    private final Puzzle puzzle;
    private final long[] figures;
    private final Map<Integer, Sum> defining = new HashMap<>();
    private final Map<Cell, Integer> numbers = new HashMap<>();

    Check(Bounds bounds, Map<Cell, Long> hidden) {
        this.bounds = bounds;
        this.puzzle = bounds.puzzle();
        this.figures = new long[puzzle.size()];
        for (int number = 0; number < puzzle.cells().size(); number++) {
            Cell cell = puzzle.cells().get(number);
            numbers.put(cell, number);
            figures[number] = puzzle.value(number).orElse(hidden.getOrDefault(cell, -1L));
        }
        puzzle.sums().forEach(sum -> {
            if (sum.whole() >= puzzle.cells().size()) {
                defining.putIfAbsent(sum.whole(), sum);
            }
        });
        Map<Integer, Long> changes = new HashMap<>();
        for (int number = 0; number < puzzle.cells().size(); number++) {
            changes.put(number, figures[number]);
        }
        spread(changes);
        changes.forEach((number, figure) -> figures[number] = figure);
    }

    /** Whether what is kept back fits what is published. */
    boolean holds() {
        for (int number = 0; number < figures.length; number++) {
            if (figures[number] < least(number)) {
                return false;
            }
        }
        return puzzle.sums().stream()
                .allMatch(sum -> figures[sum.whole()]
                        == sum.parts().mapToLong(it -> figures[it]).sum());
    }

    /** The changes of a witness by number, with what they do to figures that stand in no table; none if it is no possible world. */
    Optional<Map<Integer, Long>> possible(Map<Cell, Long> witness) {
        Map<Integer, Long> changes = HashMap.newHashMap(witness.size());
        for (Map.Entry<Cell, Long> change : witness.entrySet()) {
            Integer number = numbers.get(change.getKey());
            if (number == null || puzzle.value(number).isPresent()) {
                return Optional.empty();
            }
            changes.put(number, change.getValue());
        }
        spread(changes);
        return Optional.of(changes).filter(all -> all.keySet().stream().allMatch(number -> fits(number, all)));
    }

    /** The number of a cell in the puzzle, or -1. */
    int number(Cell cell) {
        return numbers.getOrDefault(cell, -1);
    }

    private boolean fits(int number, Map<Integer, Long> changes) {
        if (figures[number] + changes.getOrDefault(number, 0L) < least(number)) {
            return false;
        }
        for (int sum : bounds.sumsOf(number)) {
            if (left(puzzle.sums().get(sum), changes) != 0) {
                return false;
            }
        }
        return true;
    }

    private long least(int number) {
        return Math.min(puzzle.least(number), Math.max(0, figures[number]));
    }

    private long left(Sum sum, Map<Integer, Long> changes) {
        long parts = sum.parts().mapToLong(it -> changes.getOrDefault(it, 0L)).sum();
        return changes.getOrDefault(sum.whole(), 0L) - parts;
    }

    /** Works out what the changes of published figures do to those that stand in no table. */
    private void spread(Map<Integer, Long> changes) {
        Deque<Integer> open = new ArrayDeque<>(changes.keySet());
        Set<Integer> waiting = new HashSet<>(changes.keySet());
        while (!open.isEmpty()) {
            int number = open.remove();
            waiting.remove(number);
            for (int position : bounds.sumsOf(number)) {
                Sum sum = puzzle.sums().get(position);
                int taker = sum.equals(defining.get(sum.whole()))
                        ? sum.whole()
                        : sum.parts().filter(puzzle::isRemainder).findFirst().orElse(number);
                long left = left(sum, changes);
                if (taker != number && left != 0) {
                    changes.merge(taker, taker == sum.whole() ? -left : left, Long::sum);
                    if (waiting.add(taker)) {
                        open.add(taker);
                    }
                }
            }
        }
    }
}
