package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTests {

    private final Settings settings;

    UnfinishedTests(@TempDir Path folder) {
        this.settings = new Settings(folder, 8080, folder.resolve("keys"), null, new Settings.Door(true, ""));
    }

    @Test
    void marksTheFolderForAsLongAsItIsBeingFilled() {
        Unfinished.during(
                settings, () -> assertThat(Unfinished.isMarked(settings)).isTrue());

        assertThat(Unfinished.isMarked(settings)).isFalse();
    }

    @Test
    void leavesTheMarkWhenTheFillingStopsHalfway() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Unfinished.during(settings, () -> {
                    throw new IllegalStateException("halfway");
                }));

        assertThat(Unfinished.isMarked(settings)).isTrue();
    }
}
