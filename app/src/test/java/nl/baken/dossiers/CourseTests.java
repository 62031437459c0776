package nl.baken.dossiers;

import static nl.baken.dossiers.DossierState.AFTERCARE;
import static nl.baken.dossiers.DossierState.CLOSED;
import static nl.baken.dossiers.DossierState.OPEN;
import static nl.baken.dossiers.DossierState.PART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.legal.Footing;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);
    private static final int STEPS = 2_000;

    @Test
    void beginsOpenWithANextContact() {
        Dossier dossier = opened();

        assertThat(dossier.course().state()).isEqualTo(OPEN);
        assertThat(dossier.course().due()).contains(DAY);
    }

    @Test
    void goesFromHelpOverAftercareToItsEndAndBack() {
        Dossier aftercare = opened().beginAftercare(DAY.plusMonths(3));
        Dossier closed = aftercare.close(DAY.plusMonths(4), "GOALS_REACHED");
        Dossier again = closed.reopen(DAY.plusYears(1));

        assertThat(List.of(aftercare, closed, again))
                .extracting(dossier -> dossier.course().state())
                .containsExactly(AFTERCARE, CLOSED, OPEN);
        assertThat(closed.course().closing()).contains(new Course.Closed(DAY.plusMonths(4), "GOALS_REACHED"));
    }

    @Test
    void isNotClosedTwiceNorPlannedWhenClosed() {
        Dossier closed = opened().close(DAY, "OUT_OF_SIGHT");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> closed.close(DAY, "OUT_OF_SIGHT"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> closed.planContact(DAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> opened().reopen(DAY));
    }

    @Test
    void aPartIsTakenApartAndNothingElse() {
        Dossier part = opened().close(DAY, "OUT_OF_SIGHT").mergeInto(DossierId.next());

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> part.reopen(DAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> part.close(DAY, "OUT_OF_SIGHT"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> part.beginAftercare(DAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> part.mergeInto(DossierId.next()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> opened().takeApart(part.team(), DAY));
        assertThat(part.takeApart(part.team(), DAY).course()).isEqualTo(new Course.Followed(OPEN, DAY));
    }

    @Test
    @SuppressWarnings("NullAway") // what the type forbids is refused at run time too
    void isNeverFollowedWithoutANextContact() {
        assertThatNullPointerException().isThrownBy(() -> opened().planContact(null));
        assertThatNullPointerException().isThrownBy(() -> new Team(PostId.next(), null, null));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2019, 424242})
    void isNeverOpenWithoutSomebodyAndADateWhateverHappens(long seed) {
        Random random = new Random(seed);
        Dossier dossier = opened();
        List<DossierState> seen = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            dossier = anything(dossier, random);
            seen.add(dossier.course().state());

            assertThat(dossier.team().contactPerson()).isNotNull();
            assertThat(dossier.team().deputyId())
                    .isNotEqualTo(Optional.of(dossier.team().contactPerson()));
            assertThat(dossier.course().due().isPresent())
                    .isEqualTo(dossier.course().state() != CLOSED
                            && dossier.course().state() != PART);
            assertThat(dossier.course().whole().isPresent())
                    .isEqualTo(dossier.course().state() == PART);
            assertThat(dossier.course().closing().isPresent())
                    .isEqualTo(dossier.course().state() == CLOSED);
        }
        assertThat(seen).contains(OPEN, AFTERCARE, CLOSED, PART);
    }

    private static Dossier anything(Dossier dossier, Random random) {
        LocalDate day = DAY.plusDays(random.nextInt(1_000));
        try {
            return switch (random.nextInt(9)) {
                case 0 -> dossier.close(day, "GOALS_REACHED");
                case 1 -> dossier.beginAftercare(day);
                case 2 -> dossier.reopen(day);
                case 3 -> dossier.planContact(day);
                case 4 -> dossier.named(random.nextBoolean());
                case 5 -> dossier.consent("WITHDRAWN");
                case 6 -> dossier.mergeInto(DossierId.next());
                case 7 -> dossier.takeApart(new Team(dossier.team().post(), PersonId.next(), null), day);
                default -> dossier.assign(new Team(dossier.team().post(), PersonId.next(), PersonId.next()));
            };
        } catch (Refused e) {
            return dossier;
        }
    }

    private static Dossier opened() {
        Team team = new Team(PostId.next(), PersonId.next(), null);
        return Dossier.open(new Cover("D-0000-000", DAY, new Footing("A", DAY)), team, DAY, false, "NOT_ASKED_YET");
    }
}
