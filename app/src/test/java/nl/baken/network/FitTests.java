package nl.baken.network;

import static nl.baken.network.Fit.Obstacle.AGE;
import static nl.baken.network.Fit.Obstacle.ASK_AGE;
import static nl.baken.network.Fit.Obstacle.ASK_SEX;
import static nl.baken.network.Fit.Obstacle.CHILDREN;
import static nl.baken.network.Fit.Obstacle.CLOSED;
import static nl.baken.network.Fit.Obstacle.FULL;
import static nl.baken.network.Fit.Obstacle.SEX;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.PostId;
import nl.baken.network.Followed.Client;
import nl.baken.network.Place.Admission;
import nl.baken.network.Place.Cover;
import nl.baken.network.Place.Keeping;
import nl.baken.network.Place.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The emergency place of the evaluation of 2019: half a place, shared with Flevoland, for women only. */
class FitTests {

    private static final Admission WOMEN = new Admission(List.of("FEMALE"), 18, 150, 0);

    @Test
    void aWomanFitsAndAManDoesNot() {
        assertThat(fit("FEMALE", "AGE_21_25", 0, WOMEN).obstacles()).isEmpty();
        assertThat(fit("MALE", "AGE_21_25", 0, WOMEN).obstacles()).containsExactly(SEX);
        assertThat(fit("MALE", "AGE_21_25", 0, WOMEN).isPossible()).isFalse();
    }

    @Test
    void whoIsNotSureIsNotSentAwayButAsked() {
        for (String unsure : List.of("NOT_SURE", "UNKNOWN")) {
            Fit fit = fit(unsure, unsure, 0, WOMEN);
            assertThat(fit.obstacles()).containsExactly(ASK_SEX, ASK_AGE);
            assertThat(fit.isPossible()).isTrue();
        }
    }

    @Test
    void aMinorDoesNotFitWhereAdultsAreTakenAndAnAgeBandOnTheEdgeIsAsked() {
        assertThat(fit("FEMALE", "AGE_12_17", 0, WOMEN).obstacles()).containsExactly(AGE);
        assertThat(fit("FEMALE", "AGE_18_20", 0, new Admission(List.of(), 0, 17, 0))
                        .obstacles())
                .containsExactly(AGE);
        assertThat(fit("FEMALE", "AGE_18_20", 0, new Admission(List.of(), 12, 19, 0))
                        .obstacles())
                .containsExactly(ASK_AGE);
        assertThat(fit("FEMALE", "A_BAND_OF_THE_REGION", 0, WOMEN).obstacles()).containsExactly(ASK_AGE);
    }

    @Test
    void whereEverybodyIsTakenSexIsNoObstacle() {
        for (String sex : List.of("FEMALE", "MALE", "OTHER", "UNKNOWN")) {
            assertThat(fit(sex, "AGE_30_39", 0, new Admission(List.of(), 0, 150, 3))
                            .obstacles())
                    .isEmpty();
        }
    }

    @Test
    void moreChildrenThanMayComeAndMoreThanIsFreeAreBothSaid() {
        Fit fit = Fit.of(client("FEMALE", "AGE_30_39"), wish(2), place(WOMEN, null), Fraction.of("0,5"));

        assertThat(fit.obstacles()).containsExactly(CHILDREN, FULL);
    }

    @Test
    void aPlaceThatCanNotBeUsedAnyMoreFitsNobody() {
        Fit fit = Fit.of(client("FEMALE", "AGE_30_39"), wish(0), place(WOMEN, LocalDate.of(2019, 3, 4)), Fraction.ONE);

        assertThat(fit.obstacles()).containsExactly(CLOSED);
    }

    private static Fit fit(String sex, String age, int children, Admission takes) {
        return Fit.of(client(sex, age), wish(children), place(takes, null), Fraction.ONE);
    }

    private static Wish wish(int children) {
        return new Wish("EMERGENCY", Fraction.ONE, children, "HIGH");
    }

    private static Client client(String sex, String age) {
        return new Client(new ClientId(UUID.randomUUID()), "D-1", "/dossiers/1", sex, age);
    }

    private static Place place(Admission takes, @Nullable LocalDate closed) {
        return new Place(
                PlaceId.next(),
                0,
                new Cover("N-1", PartnerId.next(), "Oranjestad", "EMERGENCY"),
                new Size(Fraction.ONE, Fraction.of("0,5"), "Flevoland"),
                takes,
                new Euro(0),
                new Keeping(new PostId(UUID.randomUUID()), closed));
    }
}
