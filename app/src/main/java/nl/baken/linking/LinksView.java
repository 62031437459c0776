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

    private static final String SIGNALS = "/signals/";
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

    /** The page on which this signal and those that may be the same stand side by side; null when there is nothing to lay there. */
    public @Nullable String compare() {
        List<String> signals = Stream.concat(
                        Stream.of(record.href()),
                        touches.stream()
                                .filter(touch -> touch.verdict() != Verdict.REJECTED)
                                .map(touch -> touch.card().href()))
                .filter(href -> href.startsWith(SIGNALS))
                .distinct()
                .limit(COLUMNS)
                .map(href -> href.substring(SIGNALS.length()))
                .toList();
        return signals.size() < 2 ? null : SIGNALS + "compare?of=" + String.join(",", signals);
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
