package nl.baken.disclosure.attack;

import static nl.baken.disclosure.Tables.cell;
import static nl.baken.disclosure.Tables.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import nl.baken.disclosure.Cell;
import nl.baken.disclosure.Dimension;
import nl.baken.disclosure.Publication;
import nl.baken.disclosure.Split;
import org.junit.jupiter.api.Test;

/** Known answers of other tools, restated: see sdcTable's test of simple heuristics, and the evaluation of the pilot of 2019. */
class AttackTests {

    private static final List<String> ROWS = List.of("w", "x", "y", "z");
    private static final List<String> COLUMNS = List.of("a", "b", "c", "d");
    private static final long[] COUNTS = {30, 47, 64, 89, 90, 124, 5, 31, 92, 100, 59, 85, 800, 991, 651, 685};
    private static final Set<String> GIVEN = Set.of("wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd");

    private static Publication fourByFour(Set<String> hidden) {
        Map<Cell, OptionalLong> figures = new LinkedHashMap<>();
        long[] rows = new long[4];
        long[] columns = new long[4];
        for (int i = 0; i < COUNTS.length; i++) {
            rows[i / 4] += COUNTS[i];
            columns[i % 4] += COUNTS[i];
            String name = ROWS.get(i / 4) + COLUMNS.get(i % 4);
            figures.put(
                    cell(ROWS.get(i / 4), COLUMNS.get(i % 4)),
                    hidden.contains(name) ? OptionalLong.empty() : OptionalLong.of(COUNTS[i]));
        }
        for (int i = 0; i < 4; i++) {
            figures.put(Cell.of(Map.of("row", ROWS.get(i))), OptionalLong.of(rows[i]));
            figures.put(Cell.of(Map.of("column", COLUMNS.get(i))), OptionalLong.of(columns[i]));
        }
        figures.put(Cell.of(Map.of()), OptionalLong.of(3943));
        return new Publication(
                List.of(Dimension.flat("row", "all rows", ROWS), Dimension.flat("column", "all columns", COLUMNS)),
                figures,
                0);
    }

    @Test
    void worksOutTheFigureThatTwoHolesInEachLineDoNotProtect() {
        assertThat(Attack.on(fourByFour(GIVEN)).intervals())
                .containsOnly(
                        Map.entry(cell("w", "a"), new Interval(25, 94)),
                        Map.entry(cell("w", "b"), new Interval(47, 47)),
                        Map.entry(cell("w", "c"), new Interval(0, 69)),
                        Map.entry(cell("x", "a"), new Interval(26, 95)),
                        Map.entry(cell("x", "c"), new Interval(0, 69)),
                        Map.entry(cell("y", "b"), new Interval(0, 185)),
                        Map.entry(cell("y", "d"), new Interval(0, 185)),
                        Map.entry(cell("z", "b"), new Interval(906, 1091)),
                        Map.entry(cell("z", "d"), new Interval(585, 770)));
    }

    @Test
    void oneMoreHoleTakesItAway() {
        Set<String> more = new HashSet<>(GIVEN);
        more.add("xb");

        assertThat(Attack.on(fourByFour(more)).intervals())
                .containsOnly(
                        Map.entry(cell("w", "a"), new Interval(0, 120)),
                        Map.entry(cell("w", "b"), new Interval(0, 141)),
                        Map.entry(cell("w", "c"), new Interval(0, 69)),
                        Map.entry(cell("x", "a"), new Interval(0, 120)),
                        Map.entry(cell("x", "b"), new Interval(30, 171)),
                        Map.entry(cell("x", "c"), new Interval(0, 69)),
                        Map.entry(cell("y", "b"), new Interval(0, 185)),
                        Map.entry(cell("y", "d"), new Interval(0, 185)),
                        Map.entry(cell("z", "b"), new Interval(906, 1091)),
                        Map.entry(cell("z", "d"), new Interval(585, 770)));
    }

    private static Publication pilot(long least, Set<String> hidden) {
        Map<Cell, OptionalLong> figures = new LinkedHashMap<>();
        figures.put(Cell.of(Map.of()), OptionalLong.of(36));
        Map<String, Long> counts = Map.of("sexual", 25L, "labour", 7L, "criminal", 3L, "other", 1L);
        counts.forEach((name, count) ->
                figures.put(form(name), hidden.contains(name) ? OptionalLong.empty() : OptionalLong.of(count)));
        return new Publication(
                List.of(Dimension.flat("form", "all", List.of("sexual", "labour", "criminal", "other"))),
                figures,
                least);
    }

    @Test
    void whoeverKnowsTheThresholdKnowsThatNothingHiddenIsZero() {
        Set<String> small = Set.of("criminal", "other");

        assertThat(Attack.on(pilot(0, small)).intervals())
                .containsOnly(
                        Map.entry(form("criminal"), new Interval(0, 4)), Map.entry(form("other"), new Interval(0, 4)));
        assertThat(Attack.on(pilot(1, small)).intervals())
                .containsOnly(
                        Map.entry(form("criminal"), new Interval(1, 3)), Map.entry(form("other"), new Interval(1, 3)));
        assertThat(Attack.on(pilot(0, Set.of("criminal", "other", "labour")))
                        .intervals()
                        .values())
                .containsOnly(new Interval(0, 11));
    }

    private static Interval of(Map<Cell, Interval> intervals, Cell cell) {
        return Objects.requireNonNull(intervals.get(cell));
    }

    @Test
    void limitsWithoutASolverAreNeverNarrowerThanTheTruth() {
        Attack attack = Attack.on(fourByFour(GIVEN));
        Map<Cell, Interval> exact = attack.intervals();

        assertThat(attack.limits()).hasSameSizeAs(exact).allSatisfy((cell, limit) -> {
            assertThat(limit.low()).isLessThanOrEqualTo(of(exact, cell).low());
            assertThat(limit.high()).isGreaterThanOrEqualTo(of(exact, cell).high());
        });
    }

    @Test
    void takesOffFromARegionWhatIsShownOfItsMunicipalities() {
        Dimension place = Dimension.flat("place", "region", List.of("a", "b", "c"));
        Map<Cell, OptionalLong> figures = new LinkedHashMap<>();
        figures.put(Cell.of(Map.of()), OptionalLong.of(12));
        figures.put(Cell.of(Map.of("place", "a")), OptionalLong.of(5));
        figures.put(Cell.of(Map.of("place", "b")), OptionalLong.of(6));

        assertThat(Attack.on(new Publication(List.of(place), figures, 0)).smallRemainders(5, 3))
                .isEqualTo(1);
    }

    @Test
    void addsUpWhatIsShownOfTwoDivisionsOfTheSameWhole() {
        Dimension place = new Dimension(
                "place",
                "region",
                List.of(
                        new Split("region", List.of("a", "b", "c", "d")),
                        new Split("old", List.of("a", "b")),
                        new Split("new", List.of("a", "b", "c"))));
        Map<Cell, OptionalLong> figures = new LinkedHashMap<>();
        for (String code : List.of("a", "b", "c")) {
            figures.put(Cell.of(Map.of("place", code)), code.equals("c") ? OptionalLong.empty() : OptionalLong.of(4));
        }
        figures.put(Cell.of(Map.of("place", "new")), OptionalLong.of(10));

        assertThat(Attack.on(new Publication(List.of(place), figures, 0)).intervals())
                .containsOnly(Map.entry(Cell.of(Map.of("place", "c")), new Interval(2, 2)));
    }

    @Test
    void addsUpToAWholeThatIsNotPublishedAndTakesItApartAgain() {
        Dimension place = new Dimension(
                "place",
                "all",
                List.of(
                        new Split("all", List.of("region", "z")),
                        new Split("region", List.of("a", "b")),
                        new Split("region", List.of("x", "y")),
                        new Split("a", List.of("p", "q")),
                        new Split("b", List.of("r", "s")),
                        new Split("x", List.of("p", "r")),
                        new Split("y", List.of("q", "s"))));
        Map<Cell, OptionalLong> figures = new LinkedHashMap<>();
        Map.of("a", 5L, "b", 6L, "x", 9L)
                .forEach((code, count) -> figures.put(Cell.of(Map.of("place", code)), OptionalLong.of(count)));
        figures.put(Cell.of(Map.of("place", "y")), OptionalLong.empty());

        assertThat(Attack.on(new Publication(List.of(place), figures, 0)).intervals())
                .containsOnly(Map.entry(Cell.of(Map.of("place", "y")), new Interval(2, 2)));
    }

    @Test
    void saysThatFiguresContradictEachOther() {
        Map<Cell, OptionalLong> figures = new LinkedHashMap<>();
        figures.put(Cell.of(Map.of()), OptionalLong.of(3));
        figures.put(form("a"), OptionalLong.of(2));
        figures.put(form("b"), OptionalLong.of(2));
        Publication publication =
                new Publication(List.of(Dimension.flat("form", "all", List.of("a", "b"))), figures, 0);

        assertThatThrownBy(() -> Attack.on(publication)).hasMessageContaining("contradict");
    }

    @Test
    void aFigureThatNothingLimitsHasNoUpperEnd() {
        Map<Cell, OptionalLong> figures = new LinkedHashMap<>();
        figures.put(Cell.of(Map.of()), OptionalLong.empty());
        figures.put(form("a"), OptionalLong.empty());
        figures.put(form("b"), OptionalLong.of(2));
        Publication publication =
                new Publication(List.of(Dimension.flat("form", "all", List.of("a", "b"))), figures, 0);

        assertThat(Attack.on(publication).intervals())
                .containsOnly(
                        Map.entry(Cell.of(Map.of()), new Interval(2, Interval.UNBOUNDED)),
                        Map.entry(form("a"), new Interval(0, Interval.UNBOUNDED)));
    }
}
