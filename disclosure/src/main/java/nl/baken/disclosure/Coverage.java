package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which leaves each code of a dimension covers. */
final class Coverage {

    private final Map<String, List<Split>> byWhole = new LinkedHashMap<>();
    private final Map<String, BitSet> covered = new LinkedHashMap<>();
    private final List<String> leaves = new ArrayList<>();

    private Coverage(List<Split> splits) {
        for (Split split : splits) {
            byWhole.computeIfAbsent(split.whole(), it -> new ArrayList<>()).add(split);
        }
    }

    /** Refuses a code that is a part of itself, parts that overlap, two splits of one whole that differ, and what has no total. */
    static Coverage of(String total, List<Split> splits) {
        Coverage coverage = new Coverage(splits);
        coverage.covered.put(total, new BitSet());
        coverage.covered.put(total, coverage.cover(total, new HashSet<>()));
        int reached = coverage.leaves.size();
        for (Split split : splits) {
            coverage.cover(split.whole(), new HashSet<>());
        }
        if (coverage.leaves.size() > reached) {
            throw new IllegalArgumentException(
                    "%s is not in the total %s".formatted(coverage.leaves.get(reached), total));
        }
        return coverage;
    }

    private BitSet cover(String code, Set<String> above) {
        BitSet known = covered.get(code);
        if (known != null && !known.isEmpty()) {
            return known;
        }
        if (!above.add(code)) {
            throw new IllegalArgumentException("%s is a part of itself".formatted(code));
        }
        covered.putIfAbsent(code, new BitSet());
        BitSet leavesOf = byWhole.containsKey(code) ? union(code, above) : leaf(code);
        above.remove(code);
        covered.put(code, leavesOf);
        return leavesOf;
    }

    private BitSet leaf(String code) {
        BitSet one = new BitSet();
        one.set(leaves.size());
        leaves.add(code);
        return one;
    }

    private BitSet union(String code, Set<String> above) {
        BitSet union = new BitSet();
        for (Split split : byWhole.getOrDefault(code, List.of())) {
            BitSet parts = new BitSet();
            for (String part : split.parts()) {
                BitSet leavesOf = cover(part, above);
                if (leavesOf.intersects(parts)) {
                    throw new IllegalArgumentException("%s overlaps another part of %s".formatted(part, code));
                }
                parts.or(leavesOf);
            }
            if (!union.isEmpty() && !union.equals(parts)) {
                throw new IllegalArgumentException("%s is split in two ways that differ".formatted(code));
            }
            union.or(parts);
        }
        return union;
    }

    List<String> codes() {
        return List.copyOf(covered.keySet());
    }

    List<String> leaves() {
        return List.copyOf(leaves);
    }

    BitSet leavesOf(String code) {
        return (BitSet) covered.getOrDefault(code, new BitSet()).clone();
    }
}
