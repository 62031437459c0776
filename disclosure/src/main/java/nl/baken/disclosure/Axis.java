package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A dimension by numbers: code 0 is the total; codes after those of the dimension are remainders, which no table shows. */
final class Axis {

    private final Dimension dimension;
    private final List<String> codes;
    private final List<String> leaves;
    private final List<BitSet> leavesOf;
    private final int[][] over;

    private Axis(Dimension dimension, List<String> codes, List<String> leaves, List<BitSet> leavesOf) {
        this.dimension = dimension;
        this.codes = codes;
        this.leaves = leaves;
        this.leavesOf = leavesOf;
        this.over = new int[leaves.size()][];
        for (int leaf = 0; leaf < over.length; leaf++) {
            over[leaf] = over(leavesOf, leaf);
        }
    }

    static Axis of(Dimension dimension) {
        Coverage coverage = Coverage.of(dimension.total(), dimension.splits());
        List<String> codes = coverage.codes();
        return new Axis(
                dimension,
                codes,
                coverage.leaves(),
                codes.stream().map(coverage::leavesOf).toList());
    }

    private static int[] over(List<BitSet> leavesOf, int leaf) {
        int[] found = new int[leavesOf.size()];
        int size = 0;
        for (int code = 1; code < leavesOf.size(); code++) {
            if (leavesOf.get(code).get(leaf)) {
                found[size++] = code;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** The same with remainders, by the leaves that each covers. */
    Axis with(List<BitSet> remainders) {
        List<String> more = new ArrayList<>(codes);
        List<BitSet> covered = new ArrayList<>(leavesOf);
        for (BitSet remainder : remainders) {
            more.add("remainder " + remainder.stream().mapToObj(leaves::get).toList());
            covered.add(remainder);
        }
        return new Axis(dimension, List.copyOf(more), leaves, List.copyOf(covered));
    }

    String name() {
        return dimension.name();
    }

    List<Split> splits() {
        return dimension.splits();
    }

    int size() {
        return codes.size();
    }

    int leafCount() {
        return leaves.size();
    }

    String codeAt(int code) {
        return codes.get(code);
    }

    int code(String code) {
        int found = codes.indexOf(code);
        if (found < 0) {
            throw new IllegalArgumentException("dimension %s has no code %s".formatted(dimension.name(), code));
        }
        return found;
    }

    int leaf(String code) {
        int found = leaves.indexOf(code);
        if (found < 0) {
            throw new IllegalArgumentException("dimension %s has no leaf %s".formatted(dimension.name(), code));
        }
        return found;
    }

    /** The codes that cover a leaf, itself among them and the total not. */
    int[] over(int leaf) {
        return over[leaf];
    }

    boolean covers(int code, int leaf) {
        return leavesOf.get(code).get(leaf);
    }

    BitSet leavesOf(int code) {
        return leavesOf.get(code);
    }

    /** How far apart two leaves are: 0 if they are one, 1 if they share a code below the total, else 2. */
    int distance(int a, int b) {
        if (a == b) {
            return 0;
        }
        for (int code : over[a]) {
            if (leavesOf.get(code).get(b)) {
                return 1;
            }
        }
        return 2;
    }
}
