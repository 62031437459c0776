package nl.baken.linking;

import java.util.List;
import java.util.stream.Stream;
import nl.baken.linking.RecordCards.RecordCard;
import org.jspecify.annotations.Nullable;

/**
 * Which records may touch one, as one reader may see it.
 *
 * @param cut whether something in the record is so common that not everything was laid beside it
 */
record LinksView(
        RecordId id, RecordCard record, List<Touch> touches, List<Elsewhere> elsewhere, boolean cut, Rights rights) {

    private static final int COLUMNS = 5;

    public List<Touch> open() {
        return touches.stream().filter(Touch::isOpen).toList();
    }

    public List<Touch> confirmed() {
        return said(Verdict.CONFIRMED);
    }

    public List<Touch> rejected() {
        return said(Verdict.REJECTED);
    }

    /** The page on which this record and those of its kind that it touches stand side by side; null when there are none. */
    public @Nullable String compare() {
        String kind = record.href().substring(0, record.href().lastIndexOf('/') + 1);
        List<String> alike = Stream.concat(
                        Stream.of(record.href()),
                        touches.stream()
                                .filter(touch -> touch.verdict() != Verdict.REJECTED)
                                .map(touch -> touch.card().href()))
                .filter(href -> href.startsWith(kind))
                .distinct()
                .limit(COLUMNS)
                .map(href -> href.substring(kind.length()))
                .toList();
        return alike.size() < 2 ? null : kind + "compare?of=" + String.join(",", alike);
    }

    private List<Touch> said(Verdict verdict) {
        return touches.stream().filter(touch -> touch.verdict() == verdict).toList();
    }

    /**
     * What the reader may do.
     *
     * @param judge say whether a touch is right
     * @param veiled whether the record is veiled now
     */
    record Rights(boolean judge, boolean veiled) {}
}
