package nl.baken.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Binds the caller to the thread of a request or a job, and tells who it is. */
public final class Callers {

    private static final ScopedValue<Caller> CURRENT = ScopedValue.newInstance();

    private Callers() {}

    /** The caller of this thread; work without a caller is a programmer's error. */
    public static Caller current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("nobody is calling"));
    }

    /** The caller of this thread, if one is bound. */
    public static Optional<Caller> bound() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does the work as this caller and gives its answer. */
    public static <T> T as(Caller caller, Supplier<T> work) {
        return ScopedValue.where(CURRENT, caller).call(work::get);
    }

    /** Does the work as this caller. */
    public static void as(Caller caller, Runnable work) {
        ScopedValue.where(CURRENT, caller).run(work);
    }

    static <T> T calling(Caller caller, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, caller).call(work::call);
    }
}
