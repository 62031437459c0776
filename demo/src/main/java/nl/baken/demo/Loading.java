package nl.baken.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.deadlines.WorkingDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a programme with several callers at once; each of them takes the next story when it has ended one. */
final class Loading {

    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);
    private static final int REPORT_EVERY = 5000;

    private final Desks desks;
    private final Signs signs;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final Edition edition;

    Loading(Desks desks, Signs signs, WorkingDays workingDays, Clock clock, Edition edition) {
        this.desks = desks;
        this.signs = signs;
        this.workingDays = workingDays;
        this.clock = clock;
        this.edition = edition;
    }

    void play(Region region) {
        LocalDateTime now = LocalDateTime.now(clock);
        Programme programme = new Programme(edition.seed(), edition.years(), now, workingDays);
        long begun = System.nanoTime();
        play(programme, region);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info(
                "{} signals and {} dossiers made in {} s", programme.signals(), programme.dossiers(), took.toSeconds());
    }

    private void play(Programme programme, Region region) {
        Cast cast = new Cast(new Names(programme.years()), new Words(), new Shares(), signs, new Closings());
        play(programme, region, cast, 0, programme.past());
        cast.closings().keep(desks.signals());
        play(programme, region, cast, programme.past(), programme.size());
    }

    private void play(Programme programme, Region region, Cast cast, int first, int end) {
        AtomicInteger next = new AtomicInteger(first);
        try (ExecutorService pool = Executors.newFixedThreadPool(edition.callers())) {
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < edition.callers(); caller++) {
                all.add(pool.submit(() -> play(programme, region, cast, next, end)));
            }
            all.forEach(Loading::await);
        }
    }

    private void play(Programme programme, Region region, Cast cast, AtomicInteger next, int end) {
        int number = next.getAndIncrement();
        try {
            for (; number < end; number = next.getAndIncrement()) {
                Story story = programme.story(number);
                Scene scene = new Scene(region, workingDays, story.chance(), story.start(), programme.now());
                story.course().accept(Play.of(scene, cast, desks));
                if (number > 0 && number % REPORT_EVERY == 0) {
                    LOG.info("{} of {} stories played", number, programme.size());
                }
            }
        } catch (RuntimeException e) {
            // the others stop too: half a region is of no use
            next.set(end);
            throw new IllegalStateException("story %d cannot be played".formatted(number), e);
        }
    }

    private static void await(Future<?> caller) {
        try {
            caller.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo cannot be loaded", e.getCause());
        }
    }
}
