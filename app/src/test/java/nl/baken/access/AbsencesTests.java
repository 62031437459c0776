package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.baken.access.Directory.PersonCard;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AbsencesTests {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    private final Absences absences;
    private final SignIn signIn;

    @Autowired
    AbsencesTests(Absences absences, SignIn signIn) {
        this.absences = absences;
        this.signIn = signIn;
        TestRegion.found();
    }

    @AfterEach
    void everybodyIsBack() {
        Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR),
                () -> absences.upcoming().forEach(absence -> absences.end(absence.id())));
    }

    @Test
    void aDeputyActsForWhoIsAbsentAndNotLonger() {
        AbsenceId away = hugoAway(today, today.plusDays(3));

        assertThat(signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM).holds(huizen()))
                .isTrue();

        Callers.as(signIn.callAs(TestRegion.HUGO_FOCAL_POINT_HUIZEN), () -> absences.end(away));

        assertThat(signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM).holds(huizen()))
                .isFalse();
    }

    @Test
    void onlyAColleagueWithTheSameRolesIsADeputy() {
        assertThat(absences.deputies(TestRegion.HUGO_FOCAL_POINT_HUIZEN))
                .extracting(PersonCard::id)
                .contains(TestRegion.HANNA_FOCAL_POINT_HILVERSUM)
                .doesNotContain(TestRegion.ZOE_CARE_COORDINATOR, TestRegion.HUGO_FOCAL_POINT_HUIZEN);
        refuses("access.refused.absence.deputy", TestRegion.ZOE_CARE_COORDINATOR, today, today);
    }

    @Test
    void absenceHasDaysThatFollowOneAnother() {
        refuses("access.refused.absence.days", TestRegion.HANNA_FOCAL_POINT_HILVERSUM, today, today.minusDays(1));
        refuses(
                "access.refused.absence.days",
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
                today.minusDays(9),
                today.minusDays(1));
    }

    @Test
    void nobodyIsAbsentTwiceAtOnce() {
        hugoAway(today, today.plusDays(3));

        refuses(
                "access.refused.absence.twice",
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
                today.plusDays(3),
                today.plusDays(5));
    }

    @Test
    void whoIsAbsentIsNoDeputy() {
        hugoAway(today, today.plusDays(3));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Callers.as(
                        signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM),
                        () -> absences.report(
                                TestRegion.HANNA_FOCAL_POINT_HILVERSUM,
                                TestRegion.HUGO_FOCAL_POINT_HUIZEN,
                                today,
                                today)))
                .returns("access.refused.absence.both", Refused::key);
    }

    @Test
    void theAbsenceOfAnotherIsNotTheirsToReportOrEnd() {
        AbsenceId away = hugoAway(today, today.plusDays(3));
        Caller hanna = signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Callers.as(hanna, () -> absences.end(away)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Callers.as(
                        hanna,
                        () -> absences.report(
                                TestRegion.ZOE_CARE_COORDINATOR, TestRegion.ZEF_CARE_COORDINATOR, today, today)));
        assertThat(absences.upcoming(TestRegion.HUGO_FOCAL_POINT_HUIZEN)).hasSize(1);
    }

    @Test
    void anAdministratorReportsWhoCannotDoSo() {
        Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR),
                () -> absences.report(
                        TestRegion.ZOE_CARE_COORDINATOR,
                        TestRegion.ZEF_CARE_COORDINATOR,
                        today.plusDays(1),
                        today.plusDays(2)));

        List<Absence> known = absences.upcoming(TestRegion.ZOE_CARE_COORDINATOR);
        assertThat(known).extracting(Absence::deputyName).containsExactly("Zef");
        assertThat(known.getFirst().isOn(today)).isFalse();
    }

    private AbsenceId hugoAway(LocalDate from, LocalDate last) {
        return report(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, from, last);
    }

    private AbsenceId report(PersonId deputy, LocalDate from, LocalDate last) {
        PersonId hugo = TestRegion.HUGO_FOCAL_POINT_HUIZEN;
        return Callers.as(signIn.callAs(hugo), () -> absences.report(hugo, deputy, from, last));
    }

    private void refuses(String key, PersonId deputy, LocalDate from, LocalDate last) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> report(deputy, from, last))
                .returns(key, Refused::key);
    }

    private static PostId huizen() {
        return TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT);
    }
}
