package nl.baken.rights;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.PETRA_CONTACT_POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.rights.Words.Kind;
import org.junit.jupiter.api.Test;

/** What is decided about a request, and what the letter gives away of it: nothing. */
class DecisionTests extends RequestCase {

    @Test
    void aRefusalReadsAsIfThereWereNothing() {
        RequestId nothing = asked(EVA, Set.of(Right.ACCESS));
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.foundNothing(nothing));
        decided(nothing, refusal(Ground.NOTHING));
        String plain = letter(nothing);
        assertThat(plain).contains("niets dat wij u kunnen geven", "bezwaar maken");

        for (Ground ground : List.of(Ground.UAVG_D, Ground.UAVG_I, Ground.WMO_CHILD)) {
            RequestId id = asked(EVA, Set.of(Right.ACCESS));
            taken(id);
            as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));
            decided(id, refusal(ground));

            assertThat(letter(id)).as(ground.name()).isEqualTo(plain);
        }
    }

    @Test
    void aGroundOfTheUavgTakesASentenceOnEachPoint() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS));
        taken(id);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));

        for (Kind point : Kind.POINTS) {
            Map<Kind, String> without = points();
            without.put(point, " ");
            refused(
                    "rights.refused.weighing",
                    () -> as(PETRA_CONTACT_POINT, () -> decisions.decide(id, refusal(Ground.UAVG_I), without)));
        }
        assertThat(state(id)).isEqualTo(State.DECIDING);
        decided(id, refusal(Ground.UAVG_I));
        assertThat(browser(PETRA_CONTACT_POINT).get("/requests/" + id.value()).body())
                .contains("Afgewogen A", "Afgewogen H");
    }

    @Test
    void whoAsksThatNoComputerAloneDecidesIsToldThatNoneDoes() {
        RequestId id = register(EVA, Set.of(Right.AUTOMATED));
        refused("rights.refused.identity", () -> decided(id, granted()));
        as(PETRA_CONTACT_POINT, () -> desk.identify(id, "DOCUMENT"));

        decided(id, granted());

        assertThat(state(id)).isEqualTo(State.CLOSED);
        assertThat(duties(id)).isEmpty();
        assertThat(letter(id))
                .contains("geen besluit over iemand", "bezwaar maken")
                .doesNotContain("niets dat wij");
    }

    @Test
    void whatIsToldAboutDecidingStandsBesideEveryAnswerAndTellsNothingOfARecord() {
        RequestId nothing = asked(EVA, Set.of(Right.ACCESS, Right.AUTOMATED));
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.foundNothing(nothing));
        decided(nothing, refusal(Ground.NOTHING));
        RequestId refused = asked(EVA, Set.of(Right.ACCESS, Right.AUTOMATED));
        taken(refused);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(refused));
        decided(refused, refusal(Ground.UAVG_D));

        assertThat(letter(nothing)).contains("geen besluit over iemand").isEqualTo(letter(refused));
    }

    @Test
    void theInterestOfAnotherStopsDestroyingAloneAndIsNotToldEither() {
        RequestId access = asked(EVA, Set.of(Right.ACCESS));
        taken(access);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(access));
        refused("rights.refused.destroying", () -> decided(access, refusal(Ground.INTEREST_OF_ANOTHER)));
        RequestId id = asked(EVA, Set.of(Right.WMO_DESTROY));
        taken(id);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));

        decided(id, refusal(Ground.INTEREST_OF_ANOTHER));

        assertThat(letter(id)).contains("niets dat wij u kunnen geven").doesNotContain("belang van een ander");
    }
}
