package nl.baken.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.linking.Edge.Bond;
import nl.baken.linking.RecordCards.RecordCard;
import org.jspecify.annotations.Nullable;

/** Which records may touch one, as one reader may see it. */
record LinksView(RecordId id, RecordCard record, Touching found, Rights rights) {

    private static final int COLUMNS = 5;

    /** Records with something of which nobody said anything yet, those that are most alike first. */
    public List<Touched> open() {
        return records().filter(Touched::isOpen).toList();
    }

    /** Records of which everything was judged, and something confirmed. */
    public List<Touched> confirmed() {
        return records().filter(one -> !one.isOpen() && one.isConfirmed()).toList();
    }

    /** Records of which all was rejected. */
    public List<Touched> rejected() {
        return records().filter(one -> !one.isOpen() && !one.isConfirmed()).toList();
    }

    private Stream<Touched> records() {
        Map<RecordCard, List<Touch>> records = new LinkedHashMap<>();
        found.touches()
                .forEach(touch -> records.computeIfAbsent(touch.card(), card -> new ArrayList<>())
                        .add(touch));
        return records.entrySet().stream().map(one -> new Touched(one.getKey(), one.getValue()));
    }

    /** Another record, with each person, number or place by which it touches this one, the strongest first. */
    record Touched(RecordCard card, List<Touch> touches) {

        Touched {
            touches = List.copyOf(touches);
        }

        public boolean isOpen() {
            return touches.stream().anyMatch(Touch::isOpen);
        }

        boolean isConfirmed() {
            return touches.stream().anyMatch(touch -> touch.verdict().isConfirmed());
        }

        /** How strong the strongest is of which nobody said anything yet, or else of all. */
        public Bond bond() {
            return touches.stream()
                    .filter(Touch::isOpen)
                    .findFirst()
                    .orElse(touches.getFirst())
                    .likeness()
                    .bond();
        }
    }

    /** The page on which this record and those that it touches stand side by side; null when there are none. */
    public @Nullable String compare() {
        List<String> records = Stream.concat(
                        Stream.of(record.href()),
                        found.touches().stream()
                                .filter(touch -> touch.verdict() != Verdict.REJECTED)
                                .map(touch -> touch.card().href()))
                .distinct()
                .limit(COLUMNS)
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .toList();
        return records.size() < 2 ? null : "/links/compare?of=" + String.join(",", records);
    }

    /**
     * What the reader may do.
     *
     * @param judge say whether a touch is right
     * @param veiled whether the record is veiled now
     */
    record Rights(boolean judge, boolean veiled) {}
}
