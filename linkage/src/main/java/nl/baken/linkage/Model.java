package nl.baken.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What agreement and difference weigh, learned from records; a text that is kept as a file with a version. */
public final class Model implements Serializable {

    private static final String FORMAT = "format=1";

    private final int prior;
    private final int[][] weights;

    Model(int prior, int[][] weights) {
        this.prior = prior;
        this.weights = weights;
    }

    /** The one that comes with the library. */
    public static Model shipped(Kind kind) {
        return parse(Lists.lines(kind.name().toLowerCase(Locale.ROOT) + ".model"));
    }

    /** Reads what {@link #text} wrote. */
    public static Model parse(String text) {
        return parse(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    private static Model parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().equals(FORMAT)) {
            throw new IllegalArgumentException("not a model of " + FORMAT);
        }
        Map<String, Integer> values = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int equals = line.indexOf('=');
            values.put(line.substring(0, equals), Integer.valueOf(line.substring(equals + 1)));
        }
        int[][] weights = new int[Aspect.COUNT][];
        for (Aspect aspect : Aspect.values()) {
            weights[aspect.index()] = weights(values, aspect);
        }
        return new Model(value(values, "prior"), weights);
    }

    /** A model may leave out whole aspects, which then say nothing. */
    private static int[] weights(Map<String, Integer> values, Aspect aspect) {
        List<String> keys =
                aspect.levels().stream().map(it -> Reason.key(aspect, it)).toList();
        return keys.stream().anyMatch(values::containsKey)
                ? keys.stream().mapToInt(it -> value(values, it)).toArray()
                : new int[keys.size()];
    }

    private static int value(Map<String, Integer> values, String key) {
        Integer value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("a model without " + key);
        }
        return value;
    }

    /** The model as a text, to be kept as a file. */
    public String text() {
        List<String> lines = new ArrayList<>(List.of(FORMAT, "prior=" + prior));
        for (Aspect aspect : Aspect.values()) {
            for (Level level : aspect.levels()) {
                lines.add(Reason.key(aspect, level) + "=" + weight(aspect.index(), level.index()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The same for a register of another size: the more records, the less likely that any one of them is meant. */
    Model among(long records) {
        return new Model(Bits.of(0.5 / Math.max(1, records)), weights);
    }

    int prior() {
        return prior;
    }

    int weight(int aspect, int level) {
        return weights[aspect][level];
    }

    /** The logarithm of the odds that two who agree so far are the same, in thousandths of a bit. */
    public int score(Likeness likeness) {
        return score(likeness.evidence()) + likeness.rarity();
    }

    /** The score of a pair without what its rarity adds. */
    int score(long evidence) {
        int score = prior;
        for (int aspect = 0; aspect < Aspect.COUNT; aspect++) {
            int level = Evidence.level(evidence, aspect);
            if (level != Evidence.MISSING) {
                score += weights[aspect][level];
            }
        }
        return score;
    }
}
