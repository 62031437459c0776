package nl.baken.neighbours;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a question: which pair speaks, when, and a number that is used once. The code covers it with the question, and
 * the code of the answer covers that it is the answer to this one.
 */
record Heading(UUID pair, long seconds, String nonce) {

    static final String CODE = "Baken-Code";

    /** How far the clocks of two installations may be apart. */
    static final Duration APART = Duration.ofMinutes(2);

    private static final String PAIR = "Baken-Pair";
    private static final String TIME = "Baken-Time";
    private static final String NONCE = "Baken-Nonce";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern ONCE = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static Heading now(UUID pair, Instant now) {
        return new Heading(pair, now.getEpochSecond(), Asking.drawn());
    }

    /** What a request says above its question; nothing when that is not what an installation says. */
    static Optional<Heading> of(HttpServletRequest request) {
        return of(request.getHeader(PAIR), request.getHeader(TIME), request.getHeader(NONCE));
    }

    static Optional<Heading> of(@Nullable String pair, @Nullable String time, @Nullable String nonce) {
        if (pair == null || time == null || nonce == null) {
            return Optional.empty();
        }
        return IDENTIFIER.matcher(pair).matches()
                        && NUMBER.matcher(time).matches()
                        && ONCE.matcher(nonce).matches()
                ? Optional.of(new Heading(UUID.fromString(pair), Long.parseLong(time), nonce))
                : Optional.empty();
    }

    Map<String, String> headers(String code) {
        return Map.of(PAIR, pair.toString(), TIME, String.valueOf(seconds), NONCE, nonce, CODE, code);
    }

    /** Whether it was said just now. */
    boolean isNow(Instant now) {
        return Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(APART) <= 0;
    }

    String asking() {
        return "ask " + pair + " " + seconds + " " + nonce;
    }

    String answering() {
        return "answer " + pair + " " + seconds + " " + nonce;
    }
}
