package nl.baken.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTests {

    private static final List<String> ROWS = List.of("row1", "row2", "row3");
    private static final List<String> COLUMNS = List.of("col1", "col2", "col3", "col4", "col5");

    /** The example of SmallCountRounding, with its result at base 5: total, rows, columns. */
    private static LinkedTables example() {
        LinkedTables both = Tables.twoWay(ROWS, COLUMNS, 6, 0, 1, 3, 4, 1, 2, 3, 1, 2, 0, 1, 1, 0, 2);
        return new LinkedTables(
                both.dimensions(),
                both.facts(),
                both.dimensions().stream()
                        .map(it -> Table.of(it.name(), List.of(it)))
                        .toList());
    }

    private static long[] margins(Map<Cell, Long> figures) {
        long[] margins = new long[9];
        margins[0] = figures.getOrDefault(Cell.of(Map.of()), -1L);
        for (int i = 0; i < 3; i++) {
            margins[1 + i] = figures.getOrDefault(Cell.of(Map.of("row", ROWS.get(i))), -1L);
        }
        for (int i = 0; i < 5; i++) {
            margins[4 + i] = figures.getOrDefault(Cell.of(Map.of("column", COLUMNS.get(i))), -1L);
        }
        return margins;
    }

    @Test
    void marginsMoveNoFurtherThanThoseOfSmallCountRounding() {
        long[] truth = {27, 14, 9, 4, 7, 3, 5, 4, 8};
        long[] published = {28, 15, 8, 5, 7, 5, 5, 5, 6};

        long[] ours = margins(Rounding.SMALL.round(example(), 5).figures());

        assertThat(distance(truth, ours)).isLessThanOrEqualTo(distance(truth, published));
    }

    private static long distance(long[] truth, long[] figures) {
        long distance = 0;
        for (int i = 0; i < truth.length; i++) {
            distance += Math.abs(truth[i] - figures[i]);
        }
        return distance;
    }

    @Test
    void tablesOfTwoDimensionsAreRoundedToAMultipleBesideTheTruth() {
        for (int seed = 0; seed < 40; seed++) {
            LinkedTables report = Tables.random(new Random(seed), 2, 6, 100);
            Rounded rounded = Rounding.ALL.round(report, 5);

            assertThat(rounded.restricted()).as("seed %d", seed).isTrue();
            assertThat(rounded.figures().values()).allMatch(it -> it % 5 == 0);
        }
    }

    @Test
    void roundedFiguresAddUpInAllTablesAndHaveNoSmallOnes() {
        for (int seed = 0; seed < 20; seed++) {
            LinkedTables report = Tables.linked(new Random(seed), 4, 4, 200, 6);
            for (Rounding rounding : Rounding.values()) {
                Map<Cell, Long> figures = rounding.round(report, 3).figures();

                assertThat(figures.values()).noneMatch(it -> it < 0 || (it > 0 && it < 3));
                assertAddsUp(report, figures);
            }
        }
    }

    private static void assertAddsUp(LinkedTables report, Map<Cell, Long> figures) {
        int sums = 0;
        for (Dimension dimension : report.dimensions()) {
            for (Map.Entry<Cell, Long> whole : figures.entrySet()) {
                for (Split split : dimension.splits()) {
                    List<Long> parts = parts(whole.getKey(), dimension, split, figures);
                    if (parts.size() == split.parts().size()) {
                        assertThat(parts.stream().mapToLong(it -> it).sum()).isEqualTo(whole.getValue());
                        sums++;
                    }
                }
            }
        }
        assertThat(sums).isPositive();
    }

    private static List<Long> parts(Cell whole, Dimension dimension, Split split, Map<Cell, Long> figures) {
        String code = whole.codes().getOrDefault(dimension.name(), dimension.total());
        if (!code.equals(split.whole())) {
            return List.of();
        }
        return split.parts().stream()
                .map(part -> {
                    Map<String, String> codes = new HashMap<>(whole.codes());
                    codes.put(dimension.name(), part);
                    return Cell.of(codes);
                })
                .filter(figures::containsKey)
                .map(it -> figures.getOrDefault(it, 0L))
                .toList();
    }

    @Test
    void saysWhenAFigureMovedByTheBaseOrMore() {
        Dimension d = Dimension.flat("d", "all", List.of("a", "b"));
        Rounded rounded = new Rounded(Map.of(Cell.of(Map.of()), 5L), 5, 5);

        assertThat(rounded.restricted()).isFalse();
        assertThatThrownBy(() -> Rounding.ALL.round(new LinkedTables(List.of(d), List.of(), List.of()), 1))
                .hasMessageContaining("base of 1");
    }
}
