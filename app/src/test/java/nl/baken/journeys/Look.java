package nl.baken.journeys;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A page to be looked at, and what came of it. */
record Look(Consumer<Lookout> work, CompletableFuture<Boolean> seen) {

    static Look of(Consumer<Lookout> work) {
        return new Look(work, new CompletableFuture<>());
    }

    @SuppressWarnings("CatchingUnchecked") // an assertion that failed is what the other thread waits for
    void with(Lookout lookout) {
        try {
            work.accept(lookout);
            seen.complete(true);
        } catch (RuntimeException | AssertionError e) {
            seen.completeExceptionally(e);
        }
    }
}
