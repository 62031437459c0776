package nl.baken.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TwoSamplesTests {

    @Test
    void theSameTimesCouldBeOneSeries() {
        double[] times = noise(1).toArray();

        assertThat(new TwoSamples(times, times).chance()).isEqualTo(1, within(1e-6));
    }

    @Test
    void twoSeriesOfTheSameSourceRarelyDiffer() {
        assertThat(new TwoSamples(noise(1).toArray(), noise(2).toArray()).chance())
                .isGreaterThan(0.01);
    }

    @Test
    void aSeriesThatIsATenthOfTheNoiseSlowerIsFound() {
        double[] slower = noise(2).map(time -> time + 2).toArray();

        assertThat(new TwoSamples(noise(1).toArray(), slower).chance()).isLessThan(0.001);
    }

    @Test
    void aHundredthOfAllTimesIsOnlyAboveTheNinetyNinthPercentile() {
        double[] times = DoubleStream.iterate(1, time -> time + 1).limit(100).toArray();

        assertThat(TwoSamples.percentile(times, 50)).isEqualTo(51);
        assertThat(TwoSamples.percentile(times, 95)).isEqualTo(96);
    }

    private static DoubleStream noise(long seed) {
        return new Random(seed).doubles(500, 40, 60);
    }
}
