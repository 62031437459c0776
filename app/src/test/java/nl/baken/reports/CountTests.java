package nl.baken.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CountTests {

    @Test
    void aNumberIsSeenOnlyByWhoSeesEachDossierInIt() {
        assertThat(new Count(3, 3).isSeen()).isTrue();
        assertThat(new Count(3, 2).isSeen()).isFalse();
        assertThat(new Count(3, 3).plus(new Count(1, 0)).isSeen()).isFalse();
    }

    @Test
    void nobodySeesMoreThanThereIs() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Count(1, 2));
    }
}
