package nl.baken.codes;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what was read until it is told that it changed; a reading begun before the change does not outlive it. */
final class Remembered<T> {

    private final Supplier<T> source;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Reading<T> last;

    Remembered(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        Reading<T> known = last;
        int current = changes.get();
        if (known != null && known.change == current) {
            return known.value;
        }
        T value = source.get();
        last = new Reading<>(value, current);
        return value;
    }

    void forget() {
        changes.incrementAndGet();
    }

    private record Reading<T>(T value, int change) {}
}
