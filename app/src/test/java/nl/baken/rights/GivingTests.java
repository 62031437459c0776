package nl.baken.rights;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import nl.baken.shared.NotFound;
import org.junit.jupiter.api.Test;

/** What is given to somebody about themselves: what was chosen, as it was read, and nobody else. */
class GivingTests extends RequestCase {

    private static final List<String> SECRETS = List.of(
            "Djamilla",
            "Oosterwolde",
            "06-55667788",
            "0655667788",
            "roos@voorbeeld.nl",
            "na achten",
            "Ruud",
            "0611223344");

    @Test
    void goesFromTheContactPointToTheDeskAndBackAndGivesNobodyElseAway() {
        RequestId id = asked(EVA, Set.of(Right.ACCESS, Right.PORTABILITY));
        PortionId portion = taken(id);
        givesEverything(id, portion);
        decided(id, granted());

        String page = browser(HANNA_FOCAL_POINT_HILVERSUM)
                .get("/requests/%s/records/%s/export".formatted(id.value(), portion.value()))
                .body();
        String file = browser(HANNA_FOCAL_POINT_HILVERSUM)
                .get("/requests/%s/records/%s/export.csv".formatted(id.value(), portion.value()))
                .body();

        assertThat(page).contains("Eva Maanlicht", "Zij werkt hier elke nacht", Blackout.BAR);
        assertThat(file).contains("Eva Maanlicht", "Zij werkt hier elke nacht", Blackout.BAR);
        assertThat(page).doesNotContain(SECRETS);
        assertThat(file).doesNotContain(SECRETS);
        finish(id);
        assertThat(state(id)).isEqualTo(State.CLOSED);
        assertThat(duties(id)).isEmpty();
    }

    @Test
    void nothingIsGivenBeforeItIsDecidedNorWithoutKnowingWhoAsks() {
        RequestId id = register(EVA, Set.of(Right.ACCESS));
        putBefore(id, HANNA);
        PortionId portion = taken(id);
        as(HANNA_FOCAL_POINT_HILVERSUM, () -> searching.propose(id));

        refused("rights.refused.identity", () -> decided(id, granted()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(HANNA_FOCAL_POINT_HILVERSUM, () -> giving.given(id, portion)));
    }
}
