package nl.baken.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTests {

    private static final int KEY = 0;

    private static List<KeyHashes> sharingAKey(int records) {
        SplittableRandom random = new SplittableRandom(records);
        return IntStream.range(0, records)
                .mapToObj(it -> KeyHashes.of(IntStream.concat(
                                IntStream.of(KEY),
                                random.ints(9, -100 - 3 * records, 100 + 3 * records)
                                        .filter(key -> key != KEY))
                        .distinct()))
                .toList();
    }

    /** One by one, as the rule has it. */
    private static List<List<Integer>> expected(List<KeyHashes> keys) {
        List<List<Integer>> pairs = new ArrayList<>();
        for (int a = 0; a < keys.size(); a++) {
            for (int b = a + 1; b < keys.size(); b++) {
                int[] shared = keys.get(a).among(keys.get(b)).toArray();
                if (shared[0] == KEY && (keys.size() <= 30 || shared.length > 1)) {
                    pairs.add(List.of(a, b));
                }
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 7, 30, 31, 63, 64, 65, 127, 128, 129, 200})
    void pairsThoseWhoShareNoSmallerKeyAndInLargeBlocksAnother(int records) {
        List<KeyHashes> keys = sharingAKey(records);
        List<List<Integer>> pairs = new ArrayList<>();

        Block.of(KEY, keys).forEach((a, b) -> pairs.add(List.of(a, b)));

        assertThat(pairs).isEqualTo(expected(keys)).isNotEmpty();
    }
}
