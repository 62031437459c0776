package nl.baken.linkage.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.linkage.Description;
import nl.baken.linkage.Kind;
import nl.baken.linkage.Matcher;
import nl.baken.linkage.Sources;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Numbers records from 0 in the order of their sources and ids, in whatever partitions they arrive. */
final class Numbering {

    private final JavaPairRDD<Integer, SourceRecord> records;

    Numbering(JavaRDD<SourceRecord> arrived) {
        int partitions = Math.max(1, arrived.getNumPartitions());
        this.records = arrived.sortBy(SourceRecord::place, true, partitions)
                .mapPartitions(Numbering::eachOnce)
                .zipWithIndex()
                .mapToPair(it -> new Tuple2<>(Math.toIntExact(it._2()), it._1()))
                .partitionBy(new HashPartitioner(partitions));
    }

    private static Iterator<SourceRecord> eachOnce(Iterator<SourceRecord> sorted) {
        return new Iterator<>() {

            private SourceRecord.@Nullable Place last;

            @Override
            public boolean hasNext() {
                return sorted.hasNext();
            }

            @Override
            public SourceRecord next() {
                SourceRecord next = sorted.next();
                if (next.place().equals(last)) {
                    throw new IllegalArgumentException("two records are called " + next.id() + " in " + next.source());
                }
                last = next.place();
                return next;
            }
        };
    }

    JavaPairRDD<Integer, SourceRecord> records() {
        return records;
    }

    JavaPairRDD<Integer, Row> rows() {
        return records.mapPartitionsToPair(
                some -> {
                    Matcher matcher = Matcher.of(Kind.PERSON, 1);
                    return Streams.of(some)
                            .map(it ->
                                    new Tuple2<>(it._1(), row(it._1(), it._2().description(), matcher)))
                            .iterator();
                },
                true);
    }

    private static Row row(int number, Description description, Matcher matcher) {
        return Row.of(number, description, matcher.prepare(description).hashes());
    }

    Sources sources() {
        Map<String, Long> counts =
                new TreeMap<>(records.values().map(SourceRecord::source).countByValue());
        List<Integer> starts = new ArrayList<>();
        int next = 0;
        for (long count : counts.values()) {
            starts.add(next);
            next += Math.toIntExact(count);
        }
        return new Sources(starts, next);
    }
}
