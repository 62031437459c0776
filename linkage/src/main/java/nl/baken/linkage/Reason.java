package nl.baken.linkage;

import java.util.List;
import java.util.Locale;

/**
 * One reason for or against: the key of a sentence, the values in it, and what it adds to the score in thousandths of a
 * bit. The bundles {@code nl/baken/linkage/reasons} have the sentences.
 */
public record Reason(String key, List<String> values, int weight) {

    public Reason {
        values = List.copyOf(values);
    }

    static Reason prior(int weight) {
        return new Reason("prior", List.of(), weight);
    }

    static Reason of(Aspect aspect, Level level, List<String> values, int weight) {
        return new Reason(key(aspect, level), values, weight);
    }

    static String key(Aspect aspect, Level level) {
        return (aspect + "." + level.name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
