package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who was sent to the provider and has to come back in the same browser.
 *
 * @param state what the provider has to give back
 * @param nonce what it has to sign
 * @param verifier what only this browser's way back can show for the code (RFC 7636)
 * @param detail the invitation that is used, or the page to go back to
 */
record Departure(Purpose purpose, String state, String nonce, String verifier, Instant begun, String detail) {

    static final Duration LONGEST = Duration.ofMinutes(10);

    // it may come back to another node, whose clock is a little behind
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final String BREAK = "\n";
    private static final int PARTS = 6;

    Departure {
        requireNonNull(purpose, "purpose is null");
        requireNonNull(begun, "begun is null");
        if (detail.contains(BREAK)) {
            throw new IllegalArgumentException("more than one line");
        }
    }

    static Departure now(Purpose purpose, Instant begun, String detail) {
        return new Departure(purpose, Sessions.newToken(), Sessions.newToken(), Sessions.newToken(), begun, detail);
    }

    String written() {
        return String.join(BREAK, purpose.name(), state, nonce, verifier, begun.toString(), detail);
    }

    /** What was written, unless it is no departure, was long ago, or was before the clock was set back. */
    static Optional<Departure> read(String text, Instant now) {
        List<String> parts = List.of(text.split(BREAK, -1));
        if (parts.size() != PARTS) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(Purpose.values())
                    .filter(purpose -> purpose.name().equals(parts.getFirst()))
                    .map(purpose -> new Departure(
                            purpose,
                            parts.get(1),
                            parts.get(2),
                            parts.get(3),
                            Instant.parse(parts.get(4)),
                            parts.get(5)))
                    .filter(departure -> departure.isOnTheWay(now))
                    .findFirst();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isOnTheWay(Instant now) {
        return begun.isAfter(now.minus(LONGEST)) && begun.isBefore(now.plus(AHEAD));
    }

    /** What somebody was sent to the provider for. */
    enum Purpose {
        SIGN_IN,
        LINK,
        LINK_OWN,
        PROVE
    }
}
