package nl.baken.linkage.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import nl.baken.linkage.Clustering;
import nl.baken.linkage.Model;
import nl.baken.linkage.Sources;
import nl.baken.linkage.Vocabularies;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/** What pairs are scored by, on every machine the same. */
record Weights(Broadcast<Vocabularies> vocabularies, Sources sources, Model model) implements Serializable {

    /** Those that may match, with their scores. */
    JavaRDD<Pair.Scored> score(JavaRDD<Pair> pairs) {
        return pairs.mapPartitions(this::score);
    }

    private Iterator<Pair.Scored> score(Iterator<Pair> pairs) {
        Comparing comparing = new Comparing(vocabularies.value());
        return Streams.of(pairs)
                .filter(it -> mayMatch(it.a(), it.b()))
                .map(it -> new Pair.Scored(it, model.score(comparing.likeness(it.a(), it.b()))))
                .iterator();
    }

    boolean mayMatch(Row a, Row b) {
        return sources.mayMatch(a.number(), b.number());
    }

    /** Scores any two of a few records, by their places. */
    Clustering.Scorer scorer(List<Row> rows) {
        Comparing comparing = new Comparing(vocabularies.value());
        return (a, b) -> mayMatch(rows.get(a), rows.get(b))
                ? model.score(comparing.likeness(rows.get(a), rows.get(b)))
                : Clustering.NEVER;
    }
}
