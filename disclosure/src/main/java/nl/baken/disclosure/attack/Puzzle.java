package nl.baken.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import nl.baken.disclosure.Cell;
import nl.baken.disclosure.Publication;
import nl.baken.disclosure.Split;

/**
 * All sums that the figures of a publication are in. Where a sum misses figures, the attacker puts in what is not published: a whole of
 * which parts are known, and one remainder for the parts that are not.
 */
final class Puzzle {

    private static final int ROUNDS = 4;

    private final List<Cell> cells;
    private final Codes codes;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> keys = new ArrayList<>();
    private final List<OptionalLong> values = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final long least;
    private int remainders;

    Puzzle(Publication publication) {
        this.codes = new Codes(publication.dimensions());
        this.cells = List.copyOf(publication.figures().keySet());
        this.least = publication.least();
        publication.figures().forEach((cell, figure) -> {
            if (number(codes.key(cell)) != keys.size() - 1) {
                throw new IllegalArgumentException("a figure twice: " + cell);
            }
            values.set(keys.size() - 1, figure);
        });
        int before = -1;
        for (int round = 0; round < ROUNDS && before < keys.size(); round++) {
            before = keys.size();
            each(this::invent);
        }
        remainders = keys.size();
        each(this::sum);
    }

    /** Cells by number come first, then wholes and remainders that are not published. */
    int size() {
        return values.size();
    }

    List<Cell> cells() {
        return cells;
    }

    OptionalLong value(int number) {
        return values.get(number);
    }

    boolean isRemainder(int number) {
        return number >= remainders;
    }

    long least(int number) {
        return number < cells.size() ? least : 0;
    }

    List<Sum> sums() {
        return sums;
    }

    private int number(long key) {
        return numbers.computeIfAbsent(key, it -> {
            keys.add(it);
            values.add(OptionalLong.empty());
            return keys.size() - 1;
        });
    }

    private interface OnLine {
        void split(int dimension, long line, Split split);
    }

    private void each(OnLine what) {
        for (int dimension = 0; dimension < codes.dimensions(); dimension++) {
            Set<Long> lines = new LinkedHashSet<>();
            for (long key : keys) {
                lines.add(codes.line(key, dimension));
            }
            for (long line : lines) {
                for (Split split : codes.dimension(dimension).splits().reversed()) {
                    what.split(dimension, line, split);
                }
            }
        }
    }

    private long key(int dimension, long line, String code) {
        return line + codes.code(dimension, code) * codes.step(dimension);
    }

    /** A whole of which all parts are known; and a part, not published, that is itself a whole of something known. */
    private void invent(int dimension, long line, Split split) {
        long whole = key(dimension, line, split.whole());
        if (split.parts().stream().allMatch(part -> numbers.containsKey(key(dimension, line, part)))) {
            number(whole);
        }
        if (numbers.containsKey(whole)) {
            for (Split below : codes.dimension(dimension).splits()) {
                if (split.parts().contains(below.whole())
                        && below.parts().stream().anyMatch(part -> numbers.containsKey(key(dimension, line, part)))) {
                    number(key(dimension, line, below.whole()));
                }
            }
        }
    }

    private void sum(int dimension, long line, Split split) {
        Integer whole = numbers.get(key(dimension, line, split.whole()));
        int[] parts = split.parts().stream()
                .mapToInt(part -> numbers.getOrDefault(key(dimension, line, part), -1))
                .filter(it -> it >= 0)
                .toArray();
        if (whole == null || parts.length == 0) {
            return;
        }
        if (parts.length < split.parts().size()) {
            parts = Arrays.copyOf(parts, parts.length + 1);
            parts[parts.length - 1] = values.size();
            values.add(OptionalLong.empty());
        }
        sums.add(new Sum(whole, parts));
    }
}
