package nl.baken.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TruthTests {

    private final Truth truth = new Truth(new int[] {1, 1, 1, 2, 2});

    @Test
    void countsPairsThatAreFoundAndPairsThatAreRight() {
        ScoredPairs pairs = new ScoredPairs();
        pairs.add(0, 1, 0.9);
        pairs.add(1, 0, 0.8);
        pairs.add(2, 3, 0.9);
        pairs.add(3, 4, 0.1);

        Truth.Quality quality = truth.of(pairs, 0.5);

        assertThat(quality.precision()).isEqualTo(0.5);
        assertThat(quality.recall()).isEqualTo(0.25);
    }

    @Test
    void takesWhatHangsTogetherForOne() {
        ScoredPairs pairs = new ScoredPairs();
        pairs.add(0, 1, 0.9);
        pairs.add(1, 2, 0.9);
        pairs.add(3, 4, 0.9);

        assertThat(truth.bestClosure(pairs).f1()).isEqualTo(1);
        assertThat(truth.best(pairs).recall()).isEqualTo(0.75);
        assertThat(truth.of(new int[] {7, 7, 7, 8, 8}).f1()).isEqualTo(1);
    }

    /** The example of the paper by Hubert and Arabie would fill a page; these are small enough to count by hand. */
    @Test
    void knowsGroupsThatAreTheSameAndGroupsThatSayNothing() {
        Truth truth = new Truth(new int[] {1, 1, 2, 2});

        assertThat(truth.adjustedRand(new int[] {7, 7, 3, 3})).isEqualTo(1);
        assertThat(truth.adjustedRand(new int[] {7, 7, 7, 7})).isZero();
        assertThat(truth.cubed(new int[] {7, 7, 7, 7})).isEqualTo(new Truth.Quality(0.5, 1));
        assertThat(truth.cubed(new int[] {1, 2, 3, 4})).isEqualTo(new Truth.Quality(1, 0.5));
        assertThat(Truth.largest(new int[] {7, 7, 7, 3})).isEqualTo(3);
    }
}
