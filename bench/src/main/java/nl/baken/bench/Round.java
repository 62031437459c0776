package nl.baken.bench;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Errands that come whether or not the one before is done, at random moments, as people do. Each is timed from the moment
 * that it was due, so that a stall counts for everybody who had to wait.
 */
record Round(int perSecond, Duration length, long seed) {

    private static final double NANOS = 1e9;

    Round {
        if (perSecond < 1 || !length.isPositive()) {
            throw new IllegalArgumentException("no round of %d a second for %s".formatted(perSecond, length));
        }
    }

    Figures run(Errands errands) {
        return run(errands, Mix::draw);
    }

    Figures run(Errands errands, Function<Random, Errand> mix) {
        Figures figures = new Figures();
        run(errands, mix, figures);
        return figures;
    }

    /** Adds to figures, into which another round may write meanwhile. */
    void run(Errands errands, Function<Random, Errand> mix, Figures figures) {
        Random random = new Random(seed);
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            long due = begin;
            while (due - begin < length.toNanos()) {
                await(due);
                Errand errand = mix.apply(random);
                long choice = random.nextLong();
                long moment = due;
                everybody.execute(() -> time(errands, errand, choice, moment, figures));
                due += (long) (-Math.log(1 - random.nextDouble()) / perSecond * NANOS);
            }
        }
    }

    private static void time(Errands errands, Errand errand, long choice, long due, Figures figures) {
        try {
            errands.run(errand, new Random(choice));
            figures.done(errand, System.nanoTime() - due);
        } catch (Exception e) {
            figures.failed(errand, System.nanoTime() - due, e);
        }
    }

    private static void await(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Runs one errand; which record it is about is drawn from the random source. */
    @FunctionalInterface
    interface Errands {

        void run(Errand errand, Random random) throws Exception;
    }
}
