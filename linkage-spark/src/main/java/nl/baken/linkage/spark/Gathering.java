package nl.baken.linkage.spark;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import nl.baken.linkage.Clustering;
import nl.baken.linkage.Link;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Gathers linked records to groups. All links of what hangs together come to one place, where too much of it is cut at its weakest
 * links; the records themselves come together in small parts only.
 */
final class Gathering {

    private final JavaPairRDD<Integer, Row> rows;
    private final Weights weights;
    private final int partitions;

    Gathering(JavaPairRDD<Integer, Row> rows, Weights weights) {
        this.rows = rows;
        this.weights = weights;
        this.partitions = rows.getNumPartitions();
    }

    /** For each record that has a likely link the first record of its group. */
    JavaPairRDD<Integer, Integer> groups(JavaRDD<Link> links) {
        JavaPairRDD<Integer, Link> likely =
                links.filter(it -> it.score() > 0).mapToPair(it -> new Tuple2<>(it.first(), it));
        JavaPairRDD<Integer, Integer> components = Components.of(likely.mapValues(Link::second), partitions);
        JavaPairRDD<Integer, Integer> parts = likely.join(components, partitions)
                .mapToPair(it -> it._2().swap())
                .groupByKey(partitions)
                .flatMapToPair(it -> parts(it._2()));
        Weights by = weights;
        return rows.join(parts, partitions)
                .mapToPair(it -> it._2().swap())
                .groupByKey(partitions)
                .flatMapToPair(it -> gather(it._2(), by));
    }

    /** For each record the first one of the part that it is in. */
    private static Iterator<Tuple2<Integer, Integer>> parts(Iterable<Link> component) {
        return Clustering.parts(component).stream()
                .flatMap(part -> IntStream.of(part).mapToObj(it -> new Tuple2<>(it, part[0])))
                .iterator();
    }

    private static Iterator<Tuple2<Integer, Integer>> gather(Iterable<Row> component, Weights weights) {
        List<Row> members = Streams.of(component.iterator())
                .sorted(Comparator.comparingInt(Row::number))
                .toList();
        int[] places = IntStream.range(0, members.size()).toArray();
        int[] firsts = Clustering.gather(places, weights.scorer(members));
        return IntStream.of(places)
                .mapToObj(it -> new Tuple2<>(
                        members.get(it).number(), members.get(firsts[it]).number()))
                .iterator();
    }
}
