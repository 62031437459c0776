package nl.baken.neighbours;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.baken.neighbours.Answering.Said;
import nl.baken.shared.TokenBucket;
import nl.baken.vault.PairKey;
import nl.baken.vault.PairKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Decides whether what came in was said by a neighbour, just now and for the first time, and at what pace. Until the code over it
 * fits nothing of it is read and the database is not asked.
 */
@Component
class Reception {

    /** So many questions in a row are a colleague who goes through a morning of work. */
    static final int AT_ONCE = 20;

    static final Duration REFILL = Duration.ofSeconds(15);

    // The door has few connections, and colleagues sign in by them.
    private static final int TOGETHER = 2;
    private static final Duration TURN = Duration.ofSeconds(2);

    private final Map<UUID, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final Semaphore together = new Semaphore(TOGETHER, true);
    private final PairKeys keys;
    private final Answering answering;
    private final Clock clock;
    private final int atOnce;

    Reception(
            PairKeys keys,
            Answering answering,
            Clock clock,
            @Value("${baken.questions-at-once:" + AT_ONCE + "}") int atOnce) {
        this.keys = keys;
        this.answering = answering;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** What goes back: an answer with its code, that it was too much, or nothing at all. */
    sealed interface Returned {

        /** An answer, and the code that proves that it is ours and to this question. */
        record Answered(Reply reply, String code) implements Returned {}

        /** The neighbour has to wait. */
        record Later() implements Returned {}

        /** Whoever it was is no neighbour, or said what none says. */
        record Refused() implements Returned {}
    }

    Returned take(Optional<Heading> above, byte[] body, String code) {
        Heading heading = above.orElse(null);
        PairKey key = heading == null ? null : keys.of(heading.pair()).orElse(null);
        if (heading == null || key == null || !key.isTheirs(heading.asking(), body, code)) {
            return new Returned.Refused();
        }
        Optional<Inquiry> inquiry = Wire.inquiry(body);
        if (inquiry.isEmpty() || !heading.isNow(clock.instant())) {
            return new Returned.Refused();
        }
        if (!bucket(heading.pair()).admits() || !isRoom()) {
            return new Returned.Later();
        }
        try {
            return returned(answering.answer(heading, inquiry.get()), heading, key);
        } finally {
            together.release();
        }
    }

    private static Returned returned(Said said, Heading heading, PairKey key) {
        return switch (said) {
            case Said.Replied replied ->
                new Returned.Answered(replied.reply(), key.code(heading.answering(), Wire.bytes(replied.reply())));
            case Said.Enough enough -> new Returned.Later();
            case Said.Nothing nothing -> new Returned.Refused();
        };
    }

    private TokenBucket bucket(UUID pair) {
        return buckets.computeIfAbsent(pair, it -> new TokenBucket(atOnce, REFILL, InstantSource.system()));
    }

    private boolean isRoom() {
        try {
            return together.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
