package nl.baken.linkage.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.baken.linkage.Comparer;
import nl.baken.linkage.Likeness;
import nl.baken.linkage.Prepared;
import nl.baken.linkage.Vocabularies;

/** Compares records in one task, and remembers many normal forms: a block needs each of its own again. */
final class Comparing {

    private static final int REMEMBERED = 10_000;

    private final Comparer comparer;
    private final Map<Integer, Prepared> prepared = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Prepared> eldest) {
            return size() > REMEMBERED;
        }
    };

    Comparing(Vocabularies vocabularies) {
        this.comparer = Comparer.ofMany(vocabularies);
    }

    Likeness likeness(Row a, Row b) {
        return comparer.likeness(prepare(a), prepare(b));
    }

    private Prepared prepare(Row row) {
        return prepared.computeIfAbsent(row.number(), it -> comparer.prepare(row.description()));
    }
}
