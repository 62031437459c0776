package nl.baken.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws errands, each as often as its share. */
final class Mix {

    private static final List<Errand> HUNDRED = Arrays.stream(Errand.values())
            .flatMap(errand -> Collections.nCopies(errand.share(), errand).stream())
            .toList();

    private Mix() {}

    static Errand draw(RandomGenerator random) {
        return HUNDRED.get(random.nextInt(HUNDRED.size()));
    }
}
