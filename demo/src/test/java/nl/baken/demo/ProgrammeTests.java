package nl.baken.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.deadlines.WorkingDays;
import org.junit.jupiter.api.Test;

class ProgrammeTests {

    private static final LocalDateTime TODAY = LocalDate.of(2026, 6, 3).atTime(10, 0);

    @Test
    void theSituationsAddUpToTheTableOfTheReport() {
        assertThat(counted(Profile::exploitation))
                .isEqualTo(Map.of("SEXUAL", 25L, "LABOUR", 7L, "CRIMINAL", 3L, "FORCED_MARRIAGE", 1L));
    }

    @Test
    void theYearHasAboutAHundredAndFiftySignals() {
        assertThat(programme(2019, 1).signals()).isEqualTo(150);
        assertThat(programme(2019, 1).dossiers()).isEqualTo(36);
    }

    @Test
    void aLoadHasFiveSignalsToEachDossier() {
        assertThat(programme(2019, 556).signals()).isGreaterThan(100_000);
        assertThat(programme(2019, 556).dossiers()).isGreaterThan(20_000);
    }

    @Test
    void theSameSeedTellsTheSameStories() {
        assertThat(starts(programme(1, 3))).isEqualTo(starts(programme(1, 3)));
        assertThat(starts(programme(1, 3))).isNotEqualTo(starts(programme(2, 3)));
    }

    @Test
    void nothingBeginsAfterToday() {
        assertThat(starts(programme(5, 8)))
                .allSatisfy(start -> assertThat(start.toLocalDate()).isBefore(TODAY.toLocalDate()));
    }

    private static Map<String, Long> counted(Function<Profile, String> by) {
        return Situation.all().stream()
                .map(Situation::profile)
                .collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static List<LocalDateTime> starts(Programme programme) {
        return IntStream.range(0, programme.size())
                .mapToObj(programme::story)
                .map(Story::start)
                .toList();
    }

    private static Programme programme(long seed, int years) {
        return new Programme(seed, years, TODAY, WorkingDays.byLaw());
    }
}
