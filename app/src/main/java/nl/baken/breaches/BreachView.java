package nl.baken.breaches;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A breach as its page shows it.
 *
 * @param shown its moments as they are read on the wall
 * @param said what the caller may know of what people said
 * @param traces where whoever supervises looks up who read the records that it is about
 */
record BreachView(Breach breach, Hours hours, Shown shown, String reporter, List<Said> said, List<Trace> traces) {

    /** The latest that was said of a kind. */
    public String last(String kind) {
        return said.stream()
                .filter(word -> word.kind().name().equals(kind))
                .map(Said::text)
                .reduce("", (before, later) -> later);
    }

    /** When it was discovered, reported and due, when things were done, and what the clock read when its hours began. */
    record Shown(
            String discovered,
            String reported,
            String deadline,
            @Nullable String notified,
            @Nullable String told,
            @Nullable String closed,
            LocalDateTime since) {}

    /** What somebody said, in words. */
    record Said(Words.Kind kind, String at, String by, String text) {}

    /** A record that it is about, with the address of who read it in those days; no address for whom that is not for. */
    record Trace(String number, @Nullable String href) {}
}
