package nl.baken.linking;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.linking.RecordCards.RecordCard;
import org.jspecify.annotations.Nullable;

/** Which records may touch one, as one reader may see it. */
record LinksView(RecordId id, RecordCard record, Touching found, Rights rights) {

    private static final int COLUMNS = 5;

    public List<Touch> open() {
        return found.touches().stream().filter(Touch::isOpen).toList();
    }

    public List<Touch> confirmed() {
        return found.touches().stream()
                .filter(touch -> touch.verdict().isConfirmed())
                .toList();
    }

    public List<Touch> rejected() {
        return found.touches().stream()
                .filter(touch -> touch.verdict() == Verdict.REJECTED)
                .toList();
    }

    /** The page on which this record and those of its kind that it touches stand side by side; null when there are none. */
    public @Nullable String compare() {
        String kind = record.href().substring(0, record.href().lastIndexOf('/') + 1);
        List<String> alike = Stream.concat(
                        Stream.of(record.href()),
                        found.touches().stream()
                                .filter(touch -> touch.verdict() != Verdict.REJECTED)
                                .map(touch -> touch.card().href()))
                .filter(href -> href.startsWith(kind))
                .distinct()
                .limit(COLUMNS)
                .map(href -> href.substring(kind.length()))
                .toList();
        return alike.size() < 2 ? null : kind + "compare?of=" + String.join(",", alike);
    }

    /**
     * What the reader may do.
     *
     * @param judge say whether a touch is right
     * @param veiled whether the record is veiled now
     */
    record Rights(boolean judge, boolean veiled) {}
}
