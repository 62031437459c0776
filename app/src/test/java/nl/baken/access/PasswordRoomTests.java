package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.baken.access.Passwords.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Checking a password takes memory: a flood of them waits. */
class PasswordRoomTests {

    private static final int ROOM = 8;

    private final CountDownLatch full = new CountDownLatch(ROOM);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();

    @Test
    void eightAreCheckedAtOnceAndTheOthersAfterThem() throws Exception {
        Passwords passwords = new Passwords(Invented.NOWHERE, new Slow());
        Optional<Known> known = Optional.of(new Known(PersonId.next(), "hash"));
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> tries = Stream.generate(() -> crowd.submit(() -> passwords.match("x", known)))
                    .limit(3 * ROOM)
                    .toList();
            full.await();
            Thread.sleep(Duration.ofMillis(50));

            assertThat(inside).hasValue(ROOM);
            gate.countDown();
            for (Future<Boolean> one : tries) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(inside).hasValue(3 * ROOM);
    }

    private final class Slow implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            inside.incrementAndGet();
            full.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return true;
        }
    }
}
