package nl.baken.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets through so many a second on average, and a number at once; it counts what it is asked and knows nobody. */
public final class TokenBucket {

    private final int capacity;
    private final Duration refill;
    private final InstantSource clock;
    private double tokens;
    private Instant counted;

    /** A bucket that is full, and gets one more each time that the refill has passed. */
    public TokenBucket(int capacity, Duration refill, InstantSource clock) {
        if (capacity < 1 || refill.isNegative() || refill.isZero()) {
            throw new IllegalArgumentException("a bucket of %d, one more each %s".formatted(capacity, refill));
        }
        this.capacity = capacity;
        this.refill = refill;
        this.clock = clock;
        this.tokens = capacity;
        this.counted = clock.instant();
    }

    /** Whether there is one left, which is then taken. */
    public boolean admits() {
        return admits(1);
    }

    /** Whether there are so many left, which are then taken. */
    public synchronized boolean admits(int number) {
        Instant now = clock.instant();
        double earned = (double) Math.max(0, Duration.between(counted, now).toNanos()) / refill.toNanos();
        tokens = Math.min(capacity, tokens + earned);
        counted = now;
        if (tokens < number) {
            return false;
        }
        tokens -= number;
        return true;
    }
}
