package nl.baken.upkeep;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.baken.linkage.Comparer;
import nl.baken.linkage.Likeness;
import nl.baken.linkage.Model;
import nl.baken.linkage.Prepared;
import nl.baken.linkage.Vocabularies;

/** Compares lines of an export by their numbers, and remembers many normal forms: a block needs each of its own again. */
final class FileComparing {

    private static final int REMEMBERED = 5_000;

    private final KeptRows rows;
    private final Comparer comparer;
    private final Map<Integer, Prepared> prepared = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Prepared> eldest) {
            return size() > REMEMBERED;
        }
    };

    FileComparing(KeptRows rows, Vocabularies vocabularies) {
        this.rows = rows;
        this.comparer = Comparer.ofMany(vocabularies);
    }

    Likeness likeness(int a, int b) {
        return comparer.likeness(prepare(a), prepare(b));
    }

    int score(Model model, int a, int b) {
        return model.score(likeness(a, b));
    }

    Prepared prepare(int record) {
        return prepared.computeIfAbsent(
                record, it -> comparer.prepare(rows.get(it).row().says()));
    }
}
