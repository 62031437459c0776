package nl.baken.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.baken.linking.Board.Limits;
import nl.baken.linking.Matching.Found;
import nl.baken.linking.RecordCards.RecordCard;

/** How far the drawing of one board has come: which records are on it, what they say, and what was left out. */
final class Walk {

    /** More records than this are not drawn around one. */
    static final int MOST = 15;

    final Sketch sketch = new Sketch();
    private final Span span;
    private final List<UUID> records = new ArrayList<>();
    private final Map<UUID, Map<UUID, Clue>> says = new HashMap<>();
    private final Map<UUID, UUID> homes = new HashMap<>();
    private final Map<UUID, Optional<RecordCard>> seen = new HashMap<>();
    private final Set<UUID> outside = new HashSet<>();
    private boolean cut;

    Walk(Span span, UUID centre, RecordCard card) {
        this.span = span;
        add(centre, card);
    }

    /** Whether a record is put on the board. */
    boolean add(UUID record, RecordCard card) {
        if (records.size() > MOST || !sketch.add(record, card)) {
            sketch.tooMany();
            return false;
        }
        records.add(record);
        return true;
    }

    /** What a record is called that the reader may see; each is looked up once, however much it has in common. */
    Optional<RecordCard> seen(UUID record, Function<UUID, Optional<RecordCard>> reading) {
        return seen.computeIfAbsent(record, reading);
    }

    /** Whether a record is of the days that are asked for; it is counted when it is not. */
    boolean covers(UUID record, RecordCard card) {
        if (!span.covers(card.since())) {
            outside.add(record);
        }
        return span.covers(card.since());
    }

    void found(UUID record, Found found) {
        keep(record, found.says());
        cut |= found.cut();
        if (found.full()) {
            sketch.tooMany();
        }
    }

    Map<UUID, Clue> says(UUID record, Supplier<Map<UUID, Clue>> reading) {
        if (!says.containsKey(record)) {
            keep(record, reading.get());
        }
        return says.getOrDefault(record, Map.of());
    }

    /** The record under which the other end of a line stands: what became part of a record stands under that one. */
    UUID home(Line line) {
        return homes.getOrDefault(line.other(), line.said().record());
    }

    /** The records that are on the board so far, in the order in which they came. */
    List<UUID> records() {
        return List.copyOf(records);
    }

    Limits limits() {
        return new Limits(cut, sketch.isFull(), outside.size());
    }

    private void keep(UUID record, Map<UUID, Clue> said) {
        says.put(record, said);
        said.keySet().forEach(trace -> homes.putIfAbsent(trace, record));
    }
}
