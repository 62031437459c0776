package nl.baken.trajectories;

import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.trajectories.Lanes.HOUSING;
import static nl.baken.trajectories.Lanes.REPORT;
import static nl.baken.trajectories.Lanes.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.baken.deadlines.CalendarRule;
import nl.baken.deadlines.StatutoryTerms;
import nl.baken.dossiers.DossierId;
import nl.baken.shared.Refused;
import nl.baken.trajectories.Window.Ending;
import nl.baken.trajectories.WindowDesk.Granting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DataAccessException;

/** Terms of the law that run for a person: counted by their rows, told of in time, granted once where the law says so. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WindowTests {

    @Autowired
    Lanes lanes;

    @Autowired
    WindowDesk windows;

    @Autowired
    Overviews overviews;

    @Autowired
    Clocks clocks;

    @Autowired
    StatutoryTerms terms;

    @ParameterizedTest
    @CsvSource({
        "REFLECTION, 2024-01-31, 2024-04-30, 2024-02-29",
        "REFLECTION, 2024-11-30, 2025-02-28, 2024-12-30",
        "REFLECTION, 2025-03-01, 2025-06-01, 2025-04-01",
        "REFLECTION_DUBLIN, 2024-02-01, 2024-03-02, 2024-03-01",
        "PERMIT, 2024-02-29, 2025-02-28,",
        "PERMIT, 2025-05-06, 2026-05-06,"
    })
    void aWindowEndsAsItsLawSaysAlsoOnASundayAndReportingBegins(
            WindowKind kind, LocalDate on, LocalDate due, LocalDate report) {
        DossierId id = lanes.opened();
        lanes.granted(id, kind, on);
        assertThat(line(id).term().until()).isEqualTo(due);
        assertThat(
                        line(id).reporting() == null
                                ? null
                                : Objects.requireNonNull(line(id).reporting()).due())
                .isEqualTo(report);
        assertThat(line(id).term().why()).isEqualTo("/deadlines/why?term=%s&start=%s".formatted(kind.term(), on));
        assertThat(line(id).term().source()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void noWindowIsOfARuleThatAHolidayOrADecreeMoves(WindowKind kind) {
        assertThat(terms.find(kind.term(), today()).orElseThrow().rule()).isIn(CalendarRule.HARD, CalendarRule.DATE);
        assertThat(terms.find(WindowKind.REPORTING, today()).orElseThrow().rule())
                .isEqualTo(CalendarRule.HARD);
    }

    @Test
    void aTermThatDidNotExistYetIsNotGranted() {
        DossierId id = lanes.opened();
        refused(
                "trajectories.refused.term",
                () -> lanes.granted(id, WindowKind.REFLECTION_DUBLIN, LocalDate.of(2023, 5, 1)));
    }

    @Test
    void theReflectionPeriodIsGrantedOnceAndAMistakeDoesNotCount() {
        DossierId id = lanes.opened();
        WindowId mistake = lanes.granted(id, WindowKind.REFLECTION, today().minusDays(9));
        lanes.asZoe(() -> windows.end(id, mistake, lanes.version(mistake), new Ending("MISTAKE", today()), ""));
        WindowId granted = lanes.granted(id, WindowKind.REFLECTION, today().minusDays(5));
        refused("trajectories.refused.once", () -> lanes.granted(id, WindowKind.REFLECTION_DUBLIN, today()));
        lanes.asZoe(() -> windows.end(
                id, granted, lanes.version(granted), new Ending("LEFT_UNKNOWN", today()), "Niet meer gezien"));
        refused("trajectories.refused.once", () -> lanes.granted(id, WindowKind.REFLECTION, today()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> lanes.change(
                        "update trajectories.legal_window set end_reason = 'EXPIRED' where id = ?", mistake.value()))
                .withMessageContaining("one_reflection");
        assertThat(lanes.asZoe(() -> overviews.of(id)).lines().windows())
                .extracting(line -> line.ended() == null ? "" : line.ended().said())
                .contains("Niet meer gezien");
    }

    @Test
    void ofTwoWhoGrantItAtOnceOneWinsAndTheOtherIsTold() {
        DossierId id = lanes.opened();
        List<Boolean> granted = IntStream.range(0, 2)
                .mapToObj(who -> CompletableFuture.supplyAsync(
                        () -> lanes.granted(id, WindowKind.REFLECTION, today().minusDays(who))))
                .map(future -> future.handle((done, failure) -> failure == null))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(granted).containsExactlyInAnyOrder(true, false);
        assertThat(lanes.asZoe(() -> overviews.of(id)).lines().windows()).hasSize(1);
    }

    @Test
    void somebodyIsToldThirtyFourteenAndSevenDaysBeforeTheEndAndEachTimeUntilTheySawIt() {
        DossierId id = lanes.opened();
        WindowId window = lanes.granted(id, WindowKind.REFLECTION, today());
        LocalDate due = line(id).term().until();
        assertThat(line(id).warning().days()).containsExactly(due.minusDays(30), due.minusDays(14), due.minusDays(7));
        assertThat(lanes.duties(id)).isEmpty();
        for (int days : List.of(30, 14, 7)) {
            endsIn(window, days + 1);
            assertThat(lanes.duties(id)).as("%s days and one before", days).doesNotContain("WINDOW_ENDS");
            endsIn(window, days);
            assertThat(lanes.duties(id)).as("%s days before", days).contains("WINDOW_ENDS");
            assertThat(line(id).warning().unseen()).isEqualTo(days);
            lanes.asZoe(() -> windows.see(id, window));
            assertThat(lanes.duties(id)).doesNotContain("WINDOW_ENDS");
            refused("trajectories.refused.warning", () -> windows.see(id, window));
        }
        endsIn(window, 0);
        assertThat(lanes.duties(id)).doesNotContain("WINDOW_OVER");
        endsIn(window, -1);
        assertThat(lanes.duties(id)).contains("WINDOW_OVER").doesNotContain("WINDOW_ENDS");
        lanes.asZoe(() -> windows.end(id, window, lanes.version(window), new Ending("EXPIRED", today()), ""));
        assertThat(lanes.duties(id)).isEmpty();
    }

    @Test
    void aPermitIsToldOfThreeMonthsAheadAndCountsFromItsExtension() {
        DossierId id = lanes.opened();
        WindowId permit =
                lanes.granted(id, WindowKind.PERMIT, today().minusYears(1).plusDays(80));
        assertThat(lanes.duties(id)).containsExactly("WINDOW_ENDS");
        LocalDate again = today().minusDays(1);
        lanes.asZoe(() -> windows.renew(id, permit, lanes.version(permit), again));
        assertThat(line(id).term().until()).isEqualTo(clocks.end("B8-VERGUNNING", again));
        assertThat(line(id).term().along())
                .isNotNull()
                .satisfies(along -> assertThat(along.on())
                        .isEqualTo(today().minusYears(1).plusDays(80).plusYears(3)));
        assertThat(lanes.duties(id)).isEmpty();
    }

    @Test
    void eachMonthOfTheReflectionPeriodSomebodyIsToldToReport() {
        DossierId id = lanes.opened();
        WindowId window = lanes.granted(id, WindowKind.REFLECTION, today().minusDays(25));
        assertThat(lanes.duties(id)).containsExactly("WINDOW_REPORT");
        int seen = lanes.version(window);
        lanes.asZoe(() -> windows.report(id, window, seen, today()));
        assertThat(lanes.duties(id)).isEmpty();
        assertThat(line(id).reporting()).isNotNull().satisfies(reporting -> {
            assertThat(reporting.last()).isEqualTo(today());
            assertThat(reporting.due()).isEqualTo(clocks.end("B8-MELDPLICHT", today()));
            assertThat(reporting.why()).isEqualTo("/deadlines/why?term=B8-MELDPLICHT&start=" + today());
        });
        refused("trajectories.refused.changed", () -> windows.report(id, window, seen, today()));
    }

    @Test
    void theEighteenthBirthdayIsToldOfInTimeAndOnlyItsMonthStandsInTheDatabase() {
        LocalDate born = today().minusYears(18).plusMonths(2).withDayOfMonth(17);
        DossierId id = lanes.opened(born);
        assertThat(lanes.asZoe(() -> overviews.of(id)).isMajorityUnwatched()).isTrue();
        WindowId window = lanes.asZoe(() -> windows.watchMajority(id));
        LocalDate birthday = born.plusYears(18);
        assertThat(line(id).term().until()).isEqualTo(birthday);
        assertThat(line(id).term().why())
                .as("an address would tell when somebody was born")
                .isNull();
        assertThat(lanes.text("select due::text from trajectories.legal_window where id = ?", window.value()))
                .isEqualTo(birthday.withDayOfMonth(1).toString());
        assertThat(lanes.duties(id)).containsExactly("WINDOW_ENDS");
        refused("trajectories.refused.runs", () -> windows.watchMajority(id));
    }

    @Test
    void whoIsOfAgeOrOfWhomNobodyKnowsItIsNotWatched() {
        DossierId unknown = lanes.opened();
        refused("trajectories.refused.birth", () -> windows.watchMajority(unknown));
        DossierId adult = lanes.opened(today().minusYears(40));
        refused("trajectories.refused.adult", () -> windows.watchMajority(adult));
        assertThat(lanes.asZoe(() -> overviews.of(adult)).isMajorityUnwatched()).isFalse();
    }

    @Test
    void aPermitIsGrantedAlongOneOfThreeRoutesAndToAColleague() {
        DossierId id = lanes.opened();
        refused(
                "trajectories.refused.route",
                () -> windows.start(id, new Granting(WindowKind.PERMIT, "", today(), ZOE_CARE_COORDINATOR)));
        refused(
                "dossiers.refused.colleague",
                () -> windows.start(id, new Granting(WindowKind.REFLECTION, null, today(), KARIM_CHAIN_DIRECTOR)));
    }

    @Test
    void policeAndCareThatSeeThePersonInOneWeekAreADutyAndStandOnThePage() {
        DossierId id = lanes.housed();
        lanes.planned(id, REPORT, "Gesprek met de politie", "POLICE", today().plusDays(30));
        StepId care = lanes.planned(id, HOUSING, "Intake", "SHELTER", today().plusDays(37));
        assertThat(lanes.duties(id)).doesNotContain("CONTACT_COLLISION");
        lanes.asZoe(() -> stepsOf(id, care));
        assertThat(lanes.duties(id)).contains("CONTACT_COLLISION");
        assertThat(lanes.asZoe(() -> overviews.of(id)).collisions()).hasSize(1);
        assertThat(lanes.asZoe(() -> overviews.of(id)).drawing().bands()).hasSize(1);
    }

    @Autowired
    StepDesk steps;

    private void stepsOf(DossierId id, StepId care) {
        steps.replan(id, care, lanes.version(care), ZOE_CARE_COORDINATOR, today().plusDays(36));
    }

    @Test
    void theNextContactOfTheDossierItselfCountsAsContactOfCare() {
        DossierId id = lanes.opened();
        lanes.planned(id, REPORT, "Verhoor", "PUBLIC_PROSECUTOR", today().plusDays(98));
        assertThat(lanes.duties(id)).contains("CONTACT_COLLISION");
        assertThat(lanes.asZoe(() -> overviews.of(id)).collisions())
                .singleElement()
                .satisfies(pair -> assertThat(pair.care().number()).isEmpty());
    }

    private void endsIn(WindowId window, int days) {
        lanes.change(
                "update trajectories.legal_window set due = ?, begun_on = ?, first_on = ?, report_due = null where id = ?",
                today().plusDays(days),
                today().minusDays(40),
                today().minusDays(40),
                window.value());
    }

    private WindowLine line(DossierId id) {
        return lanes.asZoe(() -> overviews.of(id)).lines().windows().getFirst();
    }

    private void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lanes.asZoe(work))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
