package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.baken.access.Action;
import org.junit.jupiter.api.Test;

class ProcessingTests {

    private static final Instant STARTED = Instant.parse("2026-03-01T10:15:30Z");

    @Test
    void aClockThatJumpsBackWhileSomebodyReadsIsNoReadingOfLessThanNothing() {
        assertThat(until(STARTED.minusSeconds(1)).ended()).isEqualTo(STARTED);
        assertThat(until(STARTED.plusSeconds(1)).ended()).isEqualTo(STARTED.plusSeconds(1));
    }

    @Test
    void itBelongsToTheActivityOfWhatWasDone() {
        assertThat(until(STARTED).activity()).isEqualTo(Activity.SIGNALS);
        assertThat(until(STARTED).columns()).contains("SIGNALS", "READ_SIGNAL", "OK");
    }

    private static Processing until(Instant ended) {
        UUID id = UUID.randomUUID();
        return new Processing(2, id, 1, Action.READ_SIGNAL, STARTED, ended, id);
    }
}
