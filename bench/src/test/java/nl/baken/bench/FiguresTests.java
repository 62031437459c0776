package nl.baken.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FiguresTests {

    private final Figures figures = new Figures();

    @Test
    void whatTakesLongerThanItsGoalIsNotPassedOver() {
        took(Errand.DOSSIER, 98, 20);
        took(Errand.DOSSIER, 2, 1 + Errand.DOSSIER.goal());
        took(Errand.WORKLIST, 99, 20);
        took(Errand.WORKLIST, 1, 10L * Errand.WORKLIST.goal());

        assertThat(figures.late()).containsExactly(Errand.DOSSIER);
    }

    private void took(Errand errand, int times, long milliseconds) {
        for (int i = 0; i < times; i++) {
            figures.done(errand, TimeUnit.MILLISECONDS.toNanos(milliseconds));
        }
    }
}
