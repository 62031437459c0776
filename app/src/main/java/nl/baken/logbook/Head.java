package nl.baken.logbook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.baken.vault.Signet;

/**
 * How long a log was at a moment, and the link at its end: whoever keeps this sees later whether anything before it was
 * changed or cut off. The place tells the order; the time is for people, because clocks can jump.
 */
record Head(Log log, long position, Mark link, Instant at) {

    private static final String FORMAT = "baken-head-1";
    private static final int WORDS = 6;

    Head {
        if (position < 1) {
            throw new IllegalArgumentException("no place: " + position);
        }
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The line for a witness: in words that people can read, with a signature behind it. */
    String signed(Signet signet) {
        return signed(FORMAT, signet);
    }

    /** The same in another format, so that one never passes for the other. */
    String signed(String format, Signet signet) {
        return text(format) + " " + signet.sign(text(format));
    }

    /** Reads a line of a witness back; nothing when we did not write it. */
    static Optional<Head> read(String line, Signet signet) {
        return read(FORMAT, line, signet);
    }

    static Optional<Head> read(String format, String line, Signet signet) {
        List<String> words = List.of(line.strip().split(" +"));
        if (words.size() != WORDS || !words.getFirst().equals(format)) {
            return Optional.empty();
        }
        try {
            Head head = new Head(
                    Log.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
                    Long.parseLong(words.get(2)),
                    Mark.parse(words.get(3)),
                    Instant.parse(words.get(4)));
            return Optional.of(head).filter(read -> signet.signed(read.text(format), words.getLast()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a line wants to be one of ours; others may stand beside them, such as the text of a mail. */
    static boolean looksLikeOne(String line) {
        return line.strip().startsWith(FORMAT + " ");
    }

    private String text(String format) {
        return String.join(
                " ",
                format,
                log.name().toLowerCase(Locale.ROOT),
                String.valueOf(position),
                link.toString(),
                at.toString());
    }
}
