package nl.baken.linkage.spark;

import nl.baken.linkage.HotBlock;
import nl.baken.linkage.Link;
import nl.baken.linkage.Model;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;

/** What was found among records in many partitions: by the numbers of the records, and computed when it is asked for. */
public final class SparkLinks {

    private final JavaPairRDD<Integer, SourceRecord> records;
    private final KeyBlocks blocks;
    private final Gathering gathering;
    private final Weights weights;
    private final JavaRDD<Pair.Scored> scored;

    SparkLinks(
            JavaPairRDD<Integer, SourceRecord> records,
            KeyBlocks blocks,
            Gathering gathering,
            Weights weights,
            JavaRDD<Pair.Scored> scored) {
        this.records = records;
        this.blocks = blocks;
        this.gathering = gathering;
        this.weights = weights;
        this.scored = scored;
    }

    /** Each record by its number. */
    public JavaPairRDD<Integer, SourceRecord> records() {
        return records;
    }

    /** The pairs that are more likely the same than not, in order of their keys. */
    public JavaRDD<Link> likely() {
        return all().filter(it -> it.score() > 0);
    }

    /** Also those that are rather not the same but came near. */
    public JavaRDD<Link> all() {
        return scored.sortBy(it -> it.pair().place(), true, scored.getNumPartitions())
                .map(Pair.Scored::link);
    }

    /** For each record the first one of its cluster. */
    public JavaPairRDD<Integer, Integer> clusters() {
        JavaPairRDD<Integer, Integer> groups = gathering.groups(scored.map(Pair.Scored::link));
        return records.leftOuterJoin(groups, records.getNumPartitions())
                .mapToPair(it -> new scala.Tuple2<>(it._1(), it._2()._2().orElse(it._1())));
    }

    /** How many pairs were compared. */
    public long comparisons() {
        Weights all = weights;
        return blocks.pairs().filter(it -> all.mayMatch(it.a(), it.b())).count();
    }

    /** Keys that too many records share, which were not compared for that key alone. */
    public JavaRDD<HotBlock> hotBlocks() {
        return blocks.hotBlocks();
    }

    /** What was learned. */
    public Model model() {
        return weights.model();
    }
}
