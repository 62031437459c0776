package nl.baken.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2019-11-03T10:00:00Z"));
    private final InstantSource clock = now::get;
    private final TokenBucket bucket = new TokenBucket(3, Duration.ofSeconds(10), clock);

    @Test
    void letsThroughANumberAtOnceAndThenOneInEachPeriod() {
        assertThat(IntStream.range(0, 5).filter(time -> bucket.admits())).hasSize(3);

        now.updateAndGet(moment -> moment.plusSeconds(10));

        assertThat(bucket.admits()).isTrue();
        assertThat(bucket.admits()).isFalse();
    }

    @Test
    void savesUpNoMoreThanItHolds() {
        now.updateAndGet(moment -> moment.plus(Duration.ofDays(1)));

        assertThat(IntStream.range(0, 5).filter(time -> bucket.admits())).hasSize(3);
    }

    @Test
    void staysShutWhenTheClockIsSetBack() {
        IntStream.range(0, 3).forEach(time -> bucket.admits());
        now.updateAndGet(moment -> moment.minusSeconds(3600));

        assertThat(bucket.admits()).isFalse();
    }

    @Test
    void whatTakesMoreThanThereIsTakesNothing() {
        assertThat(bucket.admits(2)).isTrue();
        assertThat(bucket.admits(2)).isFalse();
        assertThat(bucket.admits(1)).isTrue();
    }
}
