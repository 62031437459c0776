package nl.baken.trajectories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import nl.baken.trajectories.Collision.Contact;
import org.junit.jupiter.api.Test;

class CollisionTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 29);

    @Test
    void policeAndCareInOneWeekAreToldAndTwoOfOneSideAreNot() {
        assertThat(among(police(SUNDAY), care(SUNDAY.minusDays(6)))).hasSize(1);
        assertThat(among(police(SUNDAY), police(SUNDAY))).isEmpty();
        assertThat(among(care(SUNDAY), care(SUNDAY))).isEmpty();
        assertThat(among(police(SUNDAY), new Contact(Optional.of(3), Side.OTHER, SUNDAY)))
                .isEmpty();
    }

    @Test
    void aSundayAndTheMondayAfterItAreCloseToo() {
        assertThat(among(police(SUNDAY), care(SUNDAY.plusDays(1)))).hasSize(1);
        assertThat(among(police(SUNDAY), care(SUNDAY.plusDays(7)))).isEmpty();
    }

    @Test
    void noTwoDaysOfOneCalendarWeekEscape() {
        for (int one = 0; one < 14; one++) {
            for (int other = 0; other < 14; other++) {
                LocalDate first = SUNDAY.plusDays(one);
                LocalDate second = SUNDAY.plusDays(other);
                if (first.get(WeekFields.ISO.weekOfWeekBasedYear())
                        == second.get(WeekFields.ISO.weekOfWeekBasedYear())) {
                    assertThat(among(police(first), care(second)))
                            .as("%s %s", first, second)
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void whatHasPassedIsToldNoLonger() {
        Contact police = police(SUNDAY);
        Contact care = care(SUNDAY.plusDays(2));
        assertThat(Collision.among(List.of(police, care), SUNDAY.plusDays(2))).hasSize(1);
        assertThat(Collision.among(List.of(police, care), SUNDAY.plusDays(3))).isEmpty();
    }

    @Test
    void whoeverInvestigatesIsOfThatSideInEitherLane() {
        assertThat(Side.of(Lane.LAW, "POLICE")).isEqualTo(Side.POLICE);
        assertThat(Side.of(Lane.CARE, "PUBLIC_PROSECUTOR")).isEqualTo(Side.POLICE);
        assertThat(Side.of(Lane.CARE, "SHELTER")).isEqualTo(Side.CARE);
        assertThat(Side.of(Lane.LAW, "LAWYER")).isEqualTo(Side.OTHER);
    }

    private static List<Collision> among(Contact... contacts) {
        return Collision.among(List.of(contacts), SUNDAY.minusDays(30));
    }

    private static Contact police(LocalDate on) {
        return new Contact(Optional.of(1), Side.POLICE, on);
    }

    private static Contact care(LocalDate on) {
        return new Contact(Optional.of(2), Side.CARE, on);
    }
}
