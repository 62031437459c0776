package nl.baken.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets through so many a second on average, and a number at once; it counts everybody together and knows nobody. */
final class TokenBucket {

    private final int capacity;
    private final Duration refill;
    private final InstantSource clock;
    private double tokens;
    private Instant counted;

    TokenBucket(int capacity, Duration refill, InstantSource clock) {
        if (capacity < 1 || refill.isNegative() || refill.isZero()) {
            throw new IllegalArgumentException("a bucket of %d, one more each %s".formatted(capacity, refill));
        }
        this.capacity = capacity;
        this.refill = refill;
        this.clock = clock;
        this.tokens = capacity;
        this.counted = clock.instant();
    }

    synchronized boolean admits() {
        Instant now = clock.instant();
        double earned = (double) Math.max(0, Duration.between(counted, now).toNanos()) / refill.toNanos();
        tokens = Math.min(capacity, tokens + earned);
        counted = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
