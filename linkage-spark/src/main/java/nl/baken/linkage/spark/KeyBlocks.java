package nl.baken.linkage.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import nl.baken.linkage.Block;
import nl.baken.linkage.HotBlock;
import nl.baken.linkage.KeyHashes;
import nl.baken.linkage.Kind;
import nl.baken.linkage.Matcher;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** Records by their keys, each block in one place; a hot block is cut before anything of it moves. */
final class KeyBlocks {

    private final JavaPairRDD<Integer, Row> rows;
    private final JavaPairRDD<Integer, Integer> sizes;
    private final Broadcast<KeyHashes> hot;
    private final JavaRDD<Pair> pairs;

    KeyBlocks(JavaSparkContext spark, JavaPairRDD<Integer, Row> rows) {
        this.rows = rows;
        this.sizes = rows.values()
                .flatMapToPair(row -> row.keys().stream()
                        .mapToObj(hash -> new Tuple2<>(hash, 1))
                        .iterator())
                .reduceByKey(Integer::sum);
        this.hot = spark.broadcast(KeyHashes.of(sizes.filter(it -> it._2() > Block.LIMIT).keys().collect().stream()
                .mapToInt(it -> it)));
        Broadcast<KeyHashes> cut = hot;
        this.pairs = rows.values()
                .map(row -> row.without(cut.value()))
                .flatMapToPair(row -> row.keys().stream()
                        .mapToObj(hash -> new Tuple2<>(hash, row))
                        .iterator())
                .groupByKey()
                .flatMap(block -> pairs(block._1(), block._2()));
    }

    private static Iterator<Pair> pairs(int hash, Iterable<Row> block) {
        List<Row> rows = new ArrayList<>();
        block.forEach(rows::add);
        rows.sort(Comparator.comparingInt(Row::number));
        List<Pair> pairs = new ArrayList<>();
        Block.of(hash, rows.stream().map(Row::keys).toList())
                .forEach((a, b) -> pairs.add(new Pair(hash, rows.get(a), rows.get(b))));
        return pairs.iterator();
    }

    Broadcast<KeyHashes> hot() {
        return hot;
    }

    /** Each two that are to be compared, once. */
    JavaRDD<Pair> pairs() {
        return pairs;
    }

    /** How many pairs there are at most. */
    long most() {
        return sizes.values()
                .filter(it -> it <= Block.LIMIT)
                .map(it -> (long) it * (it - 1) / 2)
                .fold(0L, Long::sum);
    }

    JavaRDD<HotBlock> hotBlocks() {
        Broadcast<KeyHashes> cut = hot;
        return rows.values()
                .flatMapToPair(row -> row.keys()
                        .among(cut.value())
                        .mapToObj(hash -> new Tuple2<>(hash, row))
                        .iterator())
                .reduceByKey((a, b) -> a.number() <= b.number() ? a : b)
                .join(sizes)
                .sortByKey()
                .map(it -> new HotBlock(key(it._2()._1(), it._1()), it._2()._2()));
    }

    private static String key(Row row, int hash) {
        return Matcher.of(Kind.PERSON, 1).prepare(row.description()).key(hash);
    }
}
