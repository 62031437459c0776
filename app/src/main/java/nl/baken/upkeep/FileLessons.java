package nl.baken.upkeep;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.baken.linkage.Likeness;
import nl.baken.linkage.Model;
import nl.baken.linkage.Sampling;
import nl.baken.linkage.Sources;
import nl.baken.linkage.Vocabularies;

/** The pairs of an export to learn from: as many as it takes, however long the export is, and always the same ones. */
final class FileLessons {

    private final KeptRows rows;
    private final Sampling sampling;
    private final long[] drawn;
    private final long[] others;

    FileLessons(KeptRows rows, FileBlocks blocks) throws IOException {
        this.rows = rows;
        this.sampling = new Sampling(new Sources(List.of(), rows.size()), blocks.most());
        LongStream.Builder pairs = LongStream.builder();
        blocks.forEach((a, b) -> {
            if (sampling.isDrawn(a, b)) {
                pairs.add(pair(a, b));
            }
        });
        this.drawn = pairs.build().toArray();
        int[] random = sampling.others();
        this.others = IntStream.range(0, random.length / 2)
                .map(it -> 2 * it)
                .filter(it -> sampling.isOther(random[it], random[it + 1], blocks.share(random[it], random[it + 1])))
                .mapToLong(it -> pair(random[it], random[it + 1]))
                .toArray();
    }

    Model learn(Vocabularies vocabularies) {
        FileComparing comparing = new FileComparing(rows, vocabularies);
        return sampling.learn(likenesses(drawn, comparing), likenesses(others, comparing));
    }

    Model learn(Vocabularies vocabularies, Model start) {
        FileComparing comparing = new FileComparing(rows, vocabularies);
        return sampling.learn(likenesses(drawn, comparing), likenesses(others, comparing), start);
    }

    private static List<Likeness> likenesses(long[] pairs, FileComparing comparing) {
        return LongStream.of(pairs)
                .mapToObj(it -> comparing.likeness((int) (it >> 32), (int) it))
                .toList();
    }

    private static long pair(int a, int b) {
        return (long) a << 32 | b;
    }
}
