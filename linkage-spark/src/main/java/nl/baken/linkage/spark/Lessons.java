package nl.baken.linkage.spark;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import nl.baken.linkage.KeyHashes;
import nl.baken.linkage.Likeness;
import nl.baken.linkage.Model;
import nl.baken.linkage.Sampling;
import nl.baken.linkage.Vocabularies;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/** The pairs to learn from, which are compared where they lie; what they agree on is learned from in one place. */
final class Lessons {

    private final Sampling sampling;
    private final JavaRDD<Pair> drawn;
    private final JavaRDD<Pair> others;

    Lessons(JavaSparkContext spark, JavaPairRDD<Integer, Row> rows, KeyBlocks blocks, Sampling sampling) {
        this.sampling = sampling;
        this.drawn = blocks.pairs()
                .filter(it -> sampling.isDrawn(it.a().number(), it.b().number()))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        Broadcast<KeyHashes> hot = blocks.hot();
        this.others = random(spark, rows)
                .filter(it -> sampling.isOther(it.a().number(), it.b().number(), share(it, hot.value())))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    private static boolean share(Pair pair, KeyHashes hot) {
        return pair.a().keys().without(hot).share(pair.b().keys());
    }

    private JavaRDD<Pair> random(JavaSparkContext spark, JavaPairRDD<Integer, Row> rows) {
        int[] others = sampling.others();
        List<Tuple2<Integer, Tuple2<Integer, Integer>>> draws = IntStream.range(0, others.length / 2)
                .mapToObj(it -> new Tuple2<>(others[2 * it], new Tuple2<>(it, others[2 * it + 1])))
                .toList();
        return spark.parallelizePairs(draws, rows.getNumPartitions())
                .join(rows)
                .mapToPair(it -> new Tuple2<>(
                        it._2()._1()._2(),
                        new Tuple2<>(it._2()._1()._1(), it._2()._2())))
                .join(rows)
                .map(it ->
                        new Pair(it._2()._1()._1(), it._2()._1()._2(), it._2()._2()));
    }

    Model learn(Broadcast<Vocabularies> vocabularies) {
        return sampling.learn(likenesses(drawn, vocabularies), likenesses(others, vocabularies));
    }

    Model learn(Broadcast<Vocabularies> vocabularies, Model start) {
        return sampling.learn(likenesses(drawn, vocabularies), likenesses(others, vocabularies), start);
    }

    /** In order, for sums of fractions hang on it. */
    private static List<Likeness> likenesses(JavaRDD<Pair> pairs, Broadcast<Vocabularies> vocabularies) {
        return pairs.mapPartitions(some -> compare(some, vocabularies.value())).collect().stream()
                .sorted(Comparator.comparing(Tuple2::_1))
                .map(Tuple2::_2)
                .toList();
    }

    private static Iterator<Tuple2<Pair.Place, Likeness>> compare(Iterator<Pair> pairs, Vocabularies vocabularies) {
        Comparing comparing = new Comparing(vocabularies);
        return Streams.of(pairs)
                .map(it -> new Tuple2<>(it.place(), comparing.likeness(it.a(), it.b())))
                .iterator();
    }
}
