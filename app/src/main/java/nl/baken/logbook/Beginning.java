package nl.baken.logbook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.baken.vault.Signet;

/**
 * Where a log begins since lines before it went: the place and the link of the last of them. Signed like a head and told to
 * the witnesses, so that nobody without the keys takes a line more.
 */
record Beginning(Head last) {

    private static final String FORMAT = "baken-beginning-1";

    /** The beginning after a line that may go. */
    static Beginning of(Row last, Log log, Instant at) {
        return new Beginning(new Head(log, last.place(), last.link(), at));
    }

    String signed(Signet signet) {
        return last.signed(FORMAT, signet);
    }

    /** Reads a signed line back; nothing when we did not write it. */
    static Optional<Beginning> read(String line, Signet signet) {
        return Head.read(FORMAT, line, signet).map(Beginning::new);
    }

    static boolean looksLikeOne(String line) {
        return line.strip().startsWith(FORMAT + " ");
    }

    /** The last of what the database holds for a log; what is not ours is told, and counts for nothing. */
    static Optional<Beginning> in(List<String> lines, Log log, Signet signet, Consumer<Finding> findings) {
        return lines.stream()
                .flatMap(line -> {
                    Optional<Beginning> ours = read(line, signet).filter(found -> found.last.log() == log);
                    if (ours.isEmpty()) {
                        findings.accept(new Finding(log, Finding.Kind.INVENTED, 0, 0));
                    }
                    return ours.stream();
                })
                .max(Comparator.comparingLong(Beginning::position));
    }

    long position() {
        return last.position();
    }

    Mark link() {
        return last.link();
    }

    Log log() {
        return last.log();
    }
}
