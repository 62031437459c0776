package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who calls, from which posts, and for how long what they proved counts. */
class CallerTests {

    private static final Instant NOW = Instant.parse("2026-11-29T12:34:56.789Z");

    private final HandClock clock = new HandClock(NOW);

    @Test
    void aProofIsFreshForLessThanFiveMinutes() {
        assertThat(Invented.provenAt(NOW).isFresh(clock)).isTrue();
        assertThat(Invented.provenAt(NOW.minusSeconds(299)).isFresh(clock)).isTrue();
        assertThat(Invented.provenAt(NOW.minusSeconds(300)).isFresh(clock)).isFalse();
        assertThat(Invented.caller().isFresh(clock)).as("nothing was proven").isFalse();
    }

    @Test
    void aClockThatIsSetMakesNoProofLastLonger() {
        Caller caller = Invented.provenAt(NOW);

        clock.back(Duration.ofHours(1));
        assertThat(caller.isFresh(clock)).as("set back").isFalse();
        clock.forward(Duration.ofHours(2));
        assertThat(caller.isFresh(clock)).as("set forward").isFalse();
    }

    @Test
    void aDatabaseWhoseClockRunsLessThanAMinuteAheadIsBelieved() {
        assertThat(Invented.provenAt(NOW.plusSeconds(59)).isFresh(clock)).isTrue();
        assertThat(Invented.provenAt(NOW.plusSeconds(60)).isFresh(clock)).isFalse();
    }

    @Test
    void playsTheRolesAndHoldsThePostsThatAreTheirOwnAndNoOthers() {
        Caller caller = Invented.caller(Role.PARTNER, Role.FOCAL_POINT);

        assertThat(caller.posts()).extracting(Post::role).containsExactly(Role.FOCAL_POINT, Role.PARTNER);
        assertThat(caller.plays(Role.PARTNER)).isTrue();
        assertThat(caller.plays(Role.AUDITOR)).isFalse();
        assertThat(caller.holds(caller.posts().getLast().id())).isTrue();
        assertThat(caller.holds(PostId.next())).isFalse();
        assertThat(caller.post(Role.PARTNER)).isEqualTo(caller.posts().getLast());
        assertThatIllegalStateException()
                .isThrownBy(() -> caller.post(Role.AUDITOR))
                .withMessageContaining("AUDITOR");
    }

    @Test
    void comesAgainAsTheSamePersonWithATraceOfTheirOwn() {
        Caller first = Invented.provenAt(NOW, Role.PARTNER);
        Caller again = first.again();

        assertThat(again.trace()).isNotEqualTo(first.trace());
        assertThat(again).usingRecursiveComparison().ignoringFields("trace").isEqualTo(first);
    }

    @Test
    void ofAVisitorNoMoreThanTheDayIsWrittenDown() {
        assertThat(Invented.caller(Role.REPORTER).moment(clock)).isEqualTo("2026-11-29T00:00:00+01:00");
        assertThat(Invented.caller(Role.PARTNER).moment(clock)).isEqualTo("2026-11-29T13:34:56.789+01:00");
    }

    @Test
    void isWrittenDownWithoutANameOrAToken() {
        Caller caller = Invented.caller();

        assertThat(caller.toString()).isEqualTo("Caller[" + caller.person().value() + "]");
        assertThat(caller.session()).hasSize(16).isEqualTo(Sessions.mark(caller.token()));
        assertThat(caller.session()).isNotEqualTo(Invented.caller().session());
    }

    @Test
    void hasASessionToken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Caller(PersonId.next(), "Iemand", List.of(), " ", UUID.randomUUID(), null, Duration.ZERO));
    }

    @Test
    void isWhoTheWorkOfThisThreadIsForAndNobodyAfterwards() throws Exception {
        Caller caller = Invented.caller();
        List<Caller> seen = new ArrayList<>();

        assertThat(Callers.bound()).isEmpty();
        assertThatIllegalStateException().isThrownBy(Callers::current).withMessage("nobody is calling");
        Callers.as(caller, () -> {
            seen.add(Callers.current());
        });
        assertThat(Callers.as(caller, () -> "done")).isEqualTo("done");
        assertThat(Callers.calling(caller, Callers::bound)).hasValue(caller);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Callers.calling(caller, () -> {
                    throw new IOException("broken");
                }));
        assertThat(seen).containsExactly(caller);
        assertThat(Callers.bound()).isEmpty();
    }
}
