package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Colleagues on several nodes who seal and open without a break, while something else happens. */
final class Crowd {

    private final List<SealedText> texts = new CopyOnWriteArrayList<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    /** What happens meanwhile. */
    @FunctionalInterface
    interface Happening {
        void run() throws Exception;
    }

    /** All texts that were sealed, none of which failed to open on any node. */
    List<SealedText> during(List<Node> nodes, Happening happening) throws Exception {
        try (ExecutorService colleagues = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> work = new ArrayList<>();
            for (int seed = 0; seed < 2 * nodes.size(); seed++) {
                Random random = new Random(seed);
                Node node = nodes.get(seed % nodes.size());
                work.add(colleagues.submit(() -> sealAndOpen(node, random)));
            }
            try {
                happening.run();
            } finally {
                ended.set(true);
            }
            for (Future<Integer> done : work) {
                assertThat(done.get()).as("texts opened meanwhile").isPositive();
            }
        }
        return List.copyOf(texts);
    }

    private int sealAndOpen(Node node, Random random) {
        int opened = 0;
        while (!ended.get() || opened == 0) {
            texts.add(node.seal());
            for (int i = 0; i < 5; i++) {
                assertThat(node.opens(texts.get(random.nextInt(texts.size())))).isTrue();
                opened++;
            }
        }
        return opened;
    }
}
