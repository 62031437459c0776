package nl.baken.disclosure;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Finds what is sensitive in itself (Hundepool et al. 2012, §4.2 and §5.2). */
final class PrimaryRules {

    private final Grid grid;
    private final long[] counts;
    private final Rules rules;
    private final IntPredicate known;
    private final Sensitive sensitive;

    /** With cells that everybody knows already, which hide nothing any more. */
    PrimaryRules(Grid grid, long[] counts, Rules rules, IntPredicate known, Sensitive sensitive) {
        this.grid = grid;
        this.counts = counts;
        this.rules = rules;
        this.known = known;
        this.sensitive = sensitive;
    }

    /** Cells from a number on are remainders, which stand in no table. */
    void find(int remainders) {
        for (int cell = 0; cell < grid.size(); cell++) {
            if (rules.small(counts[cell]) && !known.test(cell)) {
                Reason reason = cell < remainders ? Reason.SMALL : Reason.COMPLEMENT;
                sensitive.add(cell, new Need(rules.width(), 0, 0), reason);
            }
        }
        for (String group : rules.groups()) {
            int axis = grid.space().axis(group);
            for (Split split : grid.space().axis(axis).splits()) {
                groups(axis, split);
            }
        }
    }

    private void groups(int axis, Split split) {
        Axis codes = grid.space().axis(axis);
        int whole = codes.code(split.whole());
        int[] parts = split.parts().stream().mapToInt(codes::code).toArray();
        for (int cell = 0; cell < grid.size(); cell++) {
            if (grid.code(cell, axis) == whole && counts[cell] > 0) {
                int group = cell;
                group(
                        cell,
                        Arrays.stream(parts)
                                .map(part -> grid.beside(group, axis, part))
                                .toArray(),
                        axis);
            }
        }
    }

    private void group(int whole, int[] parts, int axis) {
        if (Arrays.stream(parts).anyMatch(it -> it < 0)) {
            return;
        }
        int[] some = Arrays.stream(parts).filter(it -> counts[it] > 0).toArray();
        if (some.length == 1) {
            plausible(parts, axis);
        }
        for (int part : some) {
            long enough = (counts[whole] * rules.share() + 99) / 100;
            if (counts[part] >= Math.max(rules.threshold(), enough) && !known.test(part)) {
                sensitive.add(part, new Need(rules.width(), counts[part] - enough + 1, 0), Reason.GROUP);
            }
        }
    }

    /** Of the zeros beside the one category of a group, the one that is likeliest elsewhere must be possible here too. */
    private void plausible(int[] parts, int axis) {
        int likeliest = -1;
        for (int part : parts) {
            if (counts[part] == 0
                    && !known.test(part)
                    && (likeliest < 0 || overall(part, axis) > overall(likeliest, axis))) {
                likeliest = part;
            }
        }
        if (likeliest >= 0) {
            sensitive.add(likeliest, new Need(1, 0, 1), Reason.ZERO);
        }
    }

    private long overall(int part, int axis) {
        int[] codes = new int[grid.space().axes()];
        codes[axis] = grid.code(part, axis);
        int margin = grid.find(codes);
        return margin < 0 ? 0 : counts[margin];
    }
}
