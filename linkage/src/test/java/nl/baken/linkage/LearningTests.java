package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LearningTests {

    private static final int PAIRS = 100_000;

    /** Pairs of a known make: one in twenty matches, and each aspect agrees with a chance of its own. */
    private static Sample sample() {
        SplittableRandom random = new SplittableRandom(5);
        Sample sample = new Sample(1);
        for (int i = 0; i < PAIRS; i++) {
            boolean match = random.nextInt(20) == 0;
            long evidence = Evidence.NOTHING;
            evidence = Evidence.with(evidence, Aspect.GENDER, gender(random, match ? 0.95 : 0.5));
            evidence = Evidence.with(evidence, Aspect.ADDRESS, address(random, match ? 0.7 : 0.02));
            evidence = Evidence.with(evidence, Aspect.BIRTH, birth(random, match ? 0.2 : 0.01));
            sample.addCandidate(new Likeness(evidence, new int[Aspect.COUNT]));
        }
        return sample;
    }

    private static Level gender(SplittableRandom random, double same) {
        return random.nextDouble() < same ? GenderLevel.SAME : GenderLevel.DIFFERENT;
    }

    private static Level address(SplittableRandom random, double near) {
        return random.nextDouble() < near ? AddressLevel.AREA : AddressLevel.DIFFERENT;
    }

    private static Level birth(SplittableRandom random, double near) {
        return random.nextDouble() < near ? BirthLevel.SAME_YEAR_NEAR_DAY : BirthLevel.DIFFERENT;
    }

    @Test
    void recoversWhatAgreementIsWorthWithoutBeingTold() {
        Model start = Learning.learn(sample(), known());

        assertThat(start.weight(Aspect.GENDER.index(), GenderLevel.SAME.index()))
                .isCloseTo(Bits.of(0.95 / 0.5), within(150));
        assertThat(start.weight(Aspect.ADDRESS.index(), AddressLevel.AREA.index()))
                .isCloseTo(Bits.of(0.7 / 0.02), within(500));
        assertThat(start.weight(Aspect.ADDRESS.index(), AddressLevel.DIFFERENT.index()))
                .isCloseTo(Bits.of(0.3 / 0.98), within(500));
        assertThat(start.prior()).isCloseTo(Bits.of(1 / 19.0), within(500));
    }

    /** A start that only knows which way is up. */
    private static Model known() {
        int[][] weights = new int[Aspect.COUNT][Evidence.MISSING];
        weights[Aspect.ADDRESS.index()][AddressLevel.AREA.index()] = 2_000;
        weights[Aspect.ADDRESS.index()][AddressLevel.DIFFERENT.index()] = -1_000;
        weights[Aspect.BIRTH.index()][BirthLevel.SAME_YEAR_NEAR_DAY.index()] = 2_000;
        weights[Aspect.BIRTH.index()][BirthLevel.DIFFERENT.index()] = -500;
        return new Model(Bits.of(0.1), weights);
    }

    @Test
    void turnsOddsIntoProbabilities() {
        assertThat(Bits.probability(0)).isEqualTo(0.5);
        assertThat(Bits.probability(Bits.of(99))).isCloseTo(0.99, within(1e-4));
        assertThat(Bits.probability(-1_000_000)).isZero();
    }
}
