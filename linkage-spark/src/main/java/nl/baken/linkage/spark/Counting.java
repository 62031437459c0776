package nl.baken.linkage.spark;

import java.util.Iterator;
import java.util.List;
import nl.baken.linkage.Description;
import nl.baken.linkage.Occurrence;
import nl.baken.linkage.Tally;
import nl.baken.linkage.Vocabularies;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Counts all texts where the records are, and brings those together that occur three times or more. */
final class Counting {

    private Counting() {}

    /** Of records that are each somebody else for all that is known. */
    static Vocabularies of(JavaPairRDD<Integer, Row> rows) {
        return count(rows.values().map(row -> List.of(row.description())), rows.getNumPartitions());
    }

    /** Of records of which some belong to the group of another one. */
    static Vocabularies of(JavaPairRDD<Integer, Row> rows, JavaPairRDD<Integer, Integer> groups) {
        var grouped = rows.leftOuterJoin(groups, rows.getNumPartitions());
        JavaRDD<List<Description>> alone = grouped.values()
                .filter(it -> !it._2().isPresent())
                .map(it -> List.of(it._1().description()));
        JavaRDD<List<Description>> together = grouped.values()
                .filter(it -> it._2().isPresent())
                .mapToPair(it -> new Tuple2<>(it._2().get(), it._1().description()))
                .groupByKey(rows.getNumPartitions())
                .map(it -> Streams.of(it._2().iterator()).toList());
        return count(alone.union(together), rows.getNumPartitions());
    }

    private static Vocabularies count(JavaRDD<List<Description>> entities, int partitions) {
        Vocabularies all = entities.mapPartitionsToPair(Counting::tally)
                .reduceByKey(Long::sum, partitions)
                .map(it -> new Occurrence(it._1()._1(), it._1()._2(), it._2()))
                .treeAggregate(new Vocabularies(), Vocabularies::add, Vocabularies::addAll);
        all.weigh();
        return all;
    }

    private static Iterator<Tuple2<Tuple2<Integer, String>, Long>> tally(Iterator<List<Description>> entities) {
        Tally tally = new Tally();
        entities.forEachRemaining(tally::count);
        return tally.occurrences()
                .map(it -> new Tuple2<>(new Tuple2<>(it.domain(), it.text()), it.times()))
                .iterator();
    }
}
