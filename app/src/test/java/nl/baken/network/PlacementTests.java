package nl.baken.network;

import static nl.baken.network.State.HELD;
import static nl.baken.network.State.LEFT;
import static nl.baken.network.State.PLACED;
import static nl.baken.network.State.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.PersonId;
import nl.baken.network.Course.Held;
import nl.baken.network.Course.Placed;
import nl.baken.network.Course.Waiting;
import nl.baken.network.Placement.Asked;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);
    private static final Instant NOON = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final PlaceId PLACE = PlaceId.next();
    private static final int STEPS = 2_000;

    @Test
    void goesFromTheQuestionOverAHoldAndAStayToItsEnd() {
        Placement held = asked().hold(PLACE, NOON.plus(Duration.ofHours(24)));
        Placement placed = held.place(DAY, DAY.plusDays(7), new Euro(10_000));
        Placement left = placed.plan(DAY.plusDays(14)).leave(DAY.plusDays(10), "OWN_HOME");

        assertThat(List.of(asked(), held, placed, left))
                .extracting(Placement::state)
                .containsExactly(WAITING, HELD, PLACED, LEFT);
    }

    @Test
    void aHoldEndsByItselfAtItsMomentAlsoWhenNobodyWorksForThreeDays() {
        Placement held = asked().hold(PLACE, NOON.plus(Duration.ofHours(24)));

        assertThat(held.at(NOON.plus(Duration.ofHours(24)).minusMillis(1)).state())
                .isEqualTo(HELD);
        assertThat(held.at(NOON.plus(Duration.ofHours(24))).state()).isEqualTo(WAITING);
        Placement later = held.at(NOON.plus(Duration.ofDays(4)));
        assertThat(later.course()).as("waits as before").isEqualTo(new Waiting(DAY.plusDays(2)));
        assertThat(later.waited(DAY.plusDays(4))).as("and waited all the time").isEqualTo(4);
    }

    @Test
    void whoDidNotComeIsNotPlacedAndWhoLeftDoesNotLeaveAgain() {
        Placement placed = asked().hold(PLACE, NOON).place(DAY, DAY.plusDays(7), new Euro(0));
        Placement left = placed.leave(DAY.plusDays(1), "FAMILY");

        for (Runnable impossible : List.<Runnable>of(
                () -> asked().place(DAY, DAY, new Euro(0)),
                () -> asked().leave(DAY, "FAMILY"),
                () -> asked().letGo(),
                () -> placed.hold(PLACE, NOON),
                () -> placed.giveUp(DAY, "FULL"),
                () -> placed.withdraw(DAY),
                () -> placed.leave(DAY.minusDays(1), "FAMILY"),
                () -> left.leave(DAY, "FAMILY"),
                () -> left.plan(DAY),
                () -> asked().giveUp(DAY, "FULL").hold(PLACE, NOON))) {
            assertThatExceptionOfType(Refused.class).isThrownBy(impossible::run);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverHappensThereIsANextDayOrItIsOver(long seed) {
        Random random = new Random(seed);
        Map<State, Set<Step>> taken = new EnumMap<>(State.class);
        Set<State> reached = EnumSet.noneOf(State.class);
        Placement placement = asked();
        Instant now = NOON;
        for (int i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofHours(random.nextInt(30)));
            State before = placement.at(now).state();
            Step step = List.of(Step.values()).get(random.nextInt(Step.values().length));
            try {
                placement = take(step, placement.at(now), now);
                taken.computeIfAbsent(before, it -> new HashSet<>()).add(step);
            } catch (Refused refused) {
                assertThat(placement.at(now).state()).as("nothing changed").isEqualTo(before);
            }
            isSound(placement.at(now), now);
            reached.add(placement.at(now).state());
            if (placement.state().isOver()) {
                assertThat(canStill(placement, now))
                        .as("%s is over", placement.state())
                        .isFalse();
                placement = asked();
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        assertThat(taken).isEqualTo(allowed());
    }

    private static boolean canStill(Placement over, Instant now) {
        return Stream.of(Step.values()).anyMatch(step -> {
            try {
                take(step, over, now);
                return true;
            } catch (Refused refused) {
                return false;
            }
        });
    }

    private static void isSound(Placement placement, Instant now) {
        assertThat(placement.asked().by()).isNotNull();
        switch (placement.course()) {
            case Waiting waiting -> assertThat(waiting.lookOn()).isNotNull();
            case Held held -> assertThat(held.until()).isAfter(now);
            case Placed placed ->
                assertThat(placed.stay().end()).isAfterOrEqualTo(placed.stay().from());
            case Course.Left left -> assertThat(left.reason()).isNotBlank();
            case Course.Unmet unmet -> assertThat(unmet.reason()).isNotBlank();
            case Course.Withdrawn withdrawn -> assertThat(withdrawn.on()).isNotNull();
        }
    }

    private static Placement take(Step step, Placement placement, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return switch (step) {
            case ASK -> throw new Refused("network.refused.step");
            case HOLD -> placement.hold(PLACE, now.plus(Duration.ofHours(24)));
            case EXPIRE -> placement.expire();
            case LET_GO -> placement.letGo();
            case PLACE -> placement.place(today, today.plusDays(7), new Euro(100));
            case PLAN -> placement.plan(today.plusDays(3));
            case LEAVE -> placement.leave(today, "OTHER");
            case GIVE_UP -> placement.giveUp(today, "FULL");
            case WITHDRAW -> placement.withdraw(today);
        };
    }

    // Written down apart from the code.
    private static Map<State, Set<Step>> allowed() {
        return Map.of(
                WAITING, Set.of(Step.HOLD, Step.PLAN, Step.GIVE_UP, Step.WITHDRAW),
                HELD, Set.of(Step.EXPIRE, Step.LET_GO, Step.PLACE, Step.WITHDRAW),
                PLACED, Set.of(Step.PLAN, Step.LEAVE));
    }

    private static Placement asked() {
        Asked asked = new Asked(new ClientId(UUID.randomUUID()), DAY, new PersonId(UUID.randomUUID()));
        return Placement.ask(new Wish("EMERGENCY", Fraction.ONE, 0, "HIGH"), asked, DAY.plusDays(2));
    }
}
