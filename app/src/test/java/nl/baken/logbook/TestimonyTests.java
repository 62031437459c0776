package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestimonyTests {

    private static final Instant MORNING = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-01T21:00:00Z");
    private static final Mark LINK = Mark.of(new byte[32]);

    @Test
    void aLogWasLastSeenWhenTheLastOfAllWitnessesSawIt() {
        for (List<Head> heads :
                List.of(List.of(head(3, MORNING), head(9, EVENING)), List.of(head(9, EVENING), head(3, MORNING)))) {
            Testimony testimony = Testimony.of(heads);
            assertThat(testimony.isLongBefore(Log.ACTS, EVENING.plus(Witness.PATIENCE)))
                    .isFalse();
            assertThat(testimony.isLongBefore(
                            Log.ACTS, EVENING.plus(Witness.PATIENCE).plusSeconds(1)))
                    .isTrue();
            assertThat(testimony.last(Log.ACTS)).isEqualTo(9);
        }
    }

    @Test
    void ofTheOtherLogNobodySawAnything() {
        Testimony testimony = Testimony.of(List.of(head(3, MORNING)));

        assertThat(testimony.isSilent(Log.ACTS)).isFalse();
        assertThat(testimony.isSilent(Log.PROCESSINGS)).isTrue();
        assertThat(testimony.last(Log.PROCESSINGS)).isZero();
        assertThat(testimony.beyond(Log.PROCESSINGS, 0)).isEmpty();
        assertThat(testimony.contradicts(Log.PROCESSINGS, 3, Mark.NONE)).isFalse();
        assertThat(testimony.isLongBefore(Log.PROCESSINGS, EVENING)).isFalse();
    }

    @Test
    void whoSawAnotherLinkAtAPlaceContradicts() {
        Testimony testimony = Testimony.of(List.of(head(3, MORNING)));

        assertThat(testimony.contradicts(Log.ACTS, 3, LINK)).isFalse();
        assertThat(testimony.contradicts(Log.ACTS, 3, Mark.NONE)).isTrue();
        assertThat(testimony.contradicts(Log.ACTS, 4, Mark.NONE)).isFalse();
    }

    @Test
    void theLastBeginningThatWasToldIsTheOneThatCounts() {
        Testimony testimony =
                Testimony.of(List.of(), List.of(new Beginning(head(7, EVENING)), new Beginning(head(3, MORNING))));

        assertThat(testimony.knowsAnotherBeginning(Log.ACTS, 7)).isFalse();
        assertThat(testimony.knowsAnotherBeginning(Log.ACTS, 3)).isTrue();
        assertThat(testimony.knowsAnotherBeginning(Log.PROCESSINGS, 3)).isFalse();
    }

    private static Head head(long position, Instant at) {
        return new Head(Log.ACTS, position, LINK, at);
    }
}
