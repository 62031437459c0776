package nl.baken.network;

import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.shared.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Whatever people do in whatever order, and however long nobody does anything: nobody is forgotten and no place is given twice. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShelterHistoryTests {

    private static final int STEPS = 150;
    private static final List<String> PARTS = List.of("1", "1/2", "1/3");

    @Autowired
    Haven haven;

    @Autowired
    PlacementDesk desk;

    @Autowired
    PlaceDesk placeDesk;

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void nobodyIsForgottenAndNoPlaceIsGivenTwice(long seed) {
        Random random = new Random(seed);
        List<PlaceId> places = List.of(
                haven.emergencyPlace(),
                haven.place("1,5", "1/3", "Flevoland", List.of()),
                haven.place("2/3", "2/3", "", List.of()));
        List<ClientId> clients =
                Stream.generate(() -> haven.client("FEMALE")).limit(4).toList();
        List<PlacementId> placements = new ArrayList<>();
        Set<Step> done = EnumSet.noneOf(Step.class);
        for (int i = 0; i < STEPS; i++) {
            try {
                done.add(take(random, places, clients, placements));
            } catch (Refused refused) {
                assertThat(refused.key()).startsWith("network.refused.");
            }
            isSound(places, placements);
        }
        assertThat(done).containsExactlyInAnyOrder(Step.values());
    }

    // Mostly something that can be done, and often something that cannot.
    private Step take(Random random, List<PlaceId> places, List<ClientId> clients, List<PlacementId> placements) {
        PlaceId place = places.get(random.nextInt(places.size()));
        if (placements.isEmpty() || random.nextInt(5) == 0) {
            ClientId client = clients.get(random.nextInt(clients.size()));
            Wish wish = new Wish("EMERGENCY", Fraction.of(PARTS.get(random.nextInt(PARTS.size()))), 0, "NORMAL");
            placements.add(haven.zoe(() -> desk.ask(client, wish, Haven.today().plusDays(1))));
            return Step.ASK;
        }
        List<PlacementId> open = placements.stream()
                .filter(known -> !State.valueOf(Haven.state(known)).isOver())
                .toList();
        List<PlacementId> these = open.isEmpty() || random.nextInt(8) == 0 ? placements : open;
        PlacementId one = these.get(random.nextInt(these.size()));
        Step step = step(State.valueOf(Haven.state(one)), random);
        if (step == Step.EXPIRE) {
            expire(one, random.nextBoolean());
        } else {
            haven.zoeDoes(() -> act(step, one, place));
        }
        if (random.nextInt(6) == 0) {
            useOutside(place);
        }
        return step;
    }

    private static Step step(State state, Random random) {
        List<Step> all =
                Stream.of(Step.values()).filter(step -> step != Step.ASK).toList();
        List<Step> possible = all.stream()
                .filter(step -> random.nextInt(4) > 0 && step.from(state).isPresent())
                .toList();
        List<Step> choices = possible.isEmpty() ? all : possible;
        return choices.get(random.nextInt(choices.size()));
    }

    private void act(Step step, PlacementId one, PlaceId place) {
        switch (step) {
            case HOLD -> desk.hold(one, place, Duration.ofHours(24), Haven.PLEA);
            case LET_GO -> desk.letGo(one);
            case PLACE -> desk.place(one, Haven.today(), Haven.today().plusDays(3));
            case PLAN -> desk.plan(one, Haven.today().plusDays(2));
            case LEAVE -> desk.leave(one, Haven.today(), "OTHER");
            case GIVE_UP -> desk.giveUp(one, "FULL");
            case WITHDRAW -> desk.withdraw(one);
            case ASK, EXPIRE -> throw new IllegalArgumentException("done elsewhere");
        }
    }

    // Nobody works for three days, and sometimes somebody then does something with what was held.
    private void expire(PlacementId one, boolean lookedAt) {
        if (!Haven.state(one).equals("HELD")) {
            throw new Refused("network.refused.step");
        }
        Haven.threeDaysLater(one);
        if (lookedAt) {
            haven.zoeDoes(() -> desk.plan(one, Haven.today().plusDays(1)));
        }
    }

    private void useOutside(PlaceId place) {
        haven.zoeDoes(() -> placeDesk.useOutside(place, Fraction.of("1/2"), Haven.today()));
        UUID use = Haven.uuid(
                Haven.text("select id from network.outside where place = ? and ended_on is null", place.value()));
        haven.zoeDoes(() -> placeDesk.endOutside(place, use));
    }

    private void isSound(List<PlaceId> places, List<PlacementId> placements) {
        assertThat(places)
                .allSatisfy(place -> assertThat(Haven.text(
                                "select network.taken(id) <= parts from network.place where id = ?", place.value()))
                        .as("no more is given than there is")
                        .isEqualTo("t"));
        List<String> known = haven.asked(
                ZOE_CARE_COORDINATOR,
                "select record || ' ' || (owner is not null and due is not null) from network.duties where kind like 'PLACE_%'");
        assertThat(placements)
                .allSatisfy(one -> assertThat(known.stream()
                                .filter(duty -> duty.startsWith(one.value().toString()))
                                .toList())
                        .as("%s has an owner and a day", one)
                        .isEqualTo(
                                State.valueOf(Haven.state(one)).isOver() ? List.of() : List.of(one.value() + " true")));
    }
}
