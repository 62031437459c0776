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
}
