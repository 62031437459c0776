package nl.baken.linkage.spark;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * Which records hang together by whatever way of links: each round, records turn to the lowest they know of (Kiveris and others
 * 2014, "Connected components in MapReduce and beyond"), until nothing turns any more. No machine needs to know all links.
 */
final class Components {

    private final int partitions;
    /** Edges from the higher number to the lower one. */
    private JavaPairRDD<Integer, Integer> edges;

    private Components(JavaPairRDD<Integer, Integer> links, int partitions) {
        this.partitions = partitions;
        this.edges = kept(links.mapToPair(Components::down));
    }

    /** For each linked record the lowest one that it hangs together with, worked out in so many partitions. */
    static JavaPairRDD<Integer, Integer> of(JavaPairRDD<Integer, Integer> links, int partitions) {
        Components components = new Components(links, partitions);
        components.settle();
        JavaPairRDD<Integer, Integer> roots =
                components.edges.values().distinct(partitions).mapToPair(it -> new Tuple2<>(it, it));
        return components.edges.union(roots);
    }

    private void settle() {
        Tuple2<Long, Long> before;
        Tuple2<Long, Long> after = fingerprint();
        do {
            before = after;
            JavaPairRDD<Integer, Integer> turned = kept(small(large(edges)));
            edges.unpersist();
            edges = turned;
            after = fingerprint();
        } while (!after.equals(before));
    }

    private JavaPairRDD<Integer, Integer> kept(JavaPairRDD<Integer, Integer> edges) {
        return edges.filter(it -> !it._1().equals(it._2()))
                .distinct(partitions)
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    private static Tuple2<Integer, Integer> down(Tuple2<Integer, Integer> edge) {
        return edge._1() >= edge._2() ? edge : edge.swap();
    }

    /** Whatever is above a record turns to the lowest around it. */
    private JavaPairRDD<Integer, Integer> large(JavaPairRDD<Integer, Integer> edges) {
        JavaPairRDD<Integer, Integer> around = edges.union(edges.mapToPair(Tuple2::swap));
        return around.filter(it -> it._2() > it._1())
                .join(lowest(around.union(edges.mapToPair(it -> new Tuple2<>(it._2(), it._2())))), partitions)
                .mapToPair(it -> it._2());
    }

    /** What a record knows below it turns to the lowest of that, and so does the record. */
    private JavaPairRDD<Integer, Integer> small(JavaPairRDD<Integer, Integer> edges) {
        JavaPairRDD<Integer, Integer> lowest = lowest(edges);
        return edges.join(lowest, partitions).mapToPair(it -> it._2()).union(lowest);
    }

    private JavaPairRDD<Integer, Integer> lowest(JavaPairRDD<Integer, Integer> edges) {
        return edges.reduceByKey(Math::min, partitions);
    }

    /** How many edges there are, and a sum over them that changes when one of them turns. */
    private Tuple2<Long, Long> fingerprint() {
        return edges.map(it -> new Tuple2<>(1L, spread((long) it._1() << 32 | it._2())))
                .fold(new Tuple2<>(0L, 0L), (a, b) -> new Tuple2<>(a._1() + b._1(), a._2() + b._2()));
    }

    private static long spread(long edge) {
        long mixed = edge * 0x9e3779b97f4a7c15L;
        return (mixed ^ mixed >>> 29) * 0xbf58476d1ce4e5b9L;
    }
}
