package nl.baken.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats itself: the same seed and story always give the same choices. */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed, long story) {
        return new Chance(new SplittableRandom(seed ^ (story + 1) * GOLDEN));
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A number from the least to the most, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True as often as this in a hundred times. */
    boolean percent(int often) {
        return random.nextInt(100) < often;
    }
}
