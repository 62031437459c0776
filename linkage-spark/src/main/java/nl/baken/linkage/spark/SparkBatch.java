package nl.baken.linkage.spark;

import nl.baken.linkage.Model;
import nl.baken.linkage.Sampling;
import nl.baken.linkage.Sources;
import nl.baken.linkage.Vocabularies;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Links records that lie in many partitions as a {@link nl.baken.linkage.Batch} would that took them in the order of their sources
 * and ids. On the driver are only the texts that occur three times or more (their number grows as a language does), the numbers of
 * hot keys, and what up to some 700,000 pairs agree on, to learn from.
 */
public final class SparkBatch {

    private SparkBatch() {}

    /** Within one of several sources nobody is registered twice; in a single one anybody may be. */
    public static SparkLinks link(JavaRDD<SourceRecord> records) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(records.context());
        Numbering numbering = new Numbering(records);
        Sources sources = numbering.sources();
        JavaPairRDD<Integer, Row> rows = numbering.rows().persist(StorageLevel.MEMORY_AND_DISK_SER());
        KeyBlocks blocks = new KeyBlocks(spark, rows);
        Lessons lessons = new Lessons(spark, rows, blocks, new Sampling(sources, blocks.most()));

        Broadcast<Vocabularies> alone = spark.broadcast(Counting.of(rows));
        Model first = lessons.learn(alone);
        Weights weights = new Weights(alone, sources, first);
        JavaRDD<Pair.Scored> hopeful = weights.score(blocks.pairs())
                .filter(it -> !it.link().isHopeless())
                .persist(StorageLevel.MEMORY_AND_DISK_SER());

        JavaPairRDD<Integer, Integer> groups = new Gathering(rows, weights).groups(hopeful.map(Pair.Scored::link));
        Broadcast<Vocabularies> together = spark.broadcast(Counting.of(rows, groups));
        Weights better = new Weights(together, sources, lessons.learn(together, first));
        JavaRDD<Pair.Scored> scored =
                better.score(hopeful.map(Pair.Scored::pair)).persist(StorageLevel.MEMORY_AND_DISK_SER());
        return new SparkLinks(numbering.records(), blocks, new Gathering(rows, better), better, scored);
    }
}
