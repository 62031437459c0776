package nl.baken.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cell keys, with the table of perturbation that tau-ARGUS ships. */
class NoiseTests {

    static String resource(String name) {
        try (InputStream in = NoiseTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final PerturbationTable table = PerturbationTable.parse(resource("ptab_freq.txt"));

    private static long key(double at) {
        return (long) (at * 0x1.0p53) << 11;
    }

    @Test
    void readsTheChangeFromTheTableByCountAndKey() {
        assertThat(table.change(0, key(0.5))).isZero();
        assertThat(table.change(1, key(0.73))).isEqualTo(-1);
        assertThat(table.change(1, key(0.74))).isEqualTo(2);
        assertThat(table.change(1, key(0.99))).isEqualTo(5);
        assertThat(table.change(5, key(0.3))).isZero();
        assertThat(table.change(8, key(0.0))).isEqualTo(-5);
        assertThat(table.change(5000, key(0.0))).isEqualTo(-5);
        assertThat(table.change(5000, -1L)).isEqualTo(5);
    }

    @Test
    void theSamePeopleGetTheSameNoiseInEveryTable() {
        Random random = new Random(5);
        Dimension year = Dimension.flat("year", "all", List.of("2024", "2025"));
        Dimension form = Dimension.flat("form", "all", List.of("a", "b", "c"));
        Dimension sex = Dimension.flat("sex", "all", List.of("m", "f"));
        List<Dimension> all = List.of(year, form, sex);
        List<Fact> facts = Tables.people(random, all, 60);
        Map<Cell, Long> one = table.perturb(new LinkedTables(all, facts, List.of(Table.of("1", List.of(year, form)))))
                .figures();
        Map<Cell, Long> other = table.perturb(new LinkedTables(
                        all,
                        facts.reversed(),
                        List.of(Table.of("2", List.of(form, sex)), Table.of("3", List.of(year)))))
                .figures();

        Map<Cell, Long> shared = new HashMap<>(one);
        shared.keySet().retainAll(other.keySet());
        assertThat(shared)
                .hasSize(6)
                .allSatisfy((cell, figure) -> assertThat(other).containsEntry(cell, figure));
    }

    @Test
    void aCellWithTheSamePeopleUnderAnotherNameHasTheSameFigure() {
        Dimension form = Dimension.flat("form", "all", List.of("a", "b"));
        Dimension place = Dimension.flat("place", "all", List.of("x", "y"));
        List<Fact> facts = List.of(
                new Fact(Map.of("form", "a", "place", "x"), 3, new Random(1).nextLong()),
                new Fact(Map.of("form", "b", "place", "y"), 40, new Random(2).nextLong()));
        Map<Cell, Long> figures = table.perturb(
                        new LinkedTables(List.of(form, place), facts, List.of(Table.of("t", List.of(form, place)))))
                .figures();

        assertThat(figures.get(Cell.of(Map.of("form", "a")))).isEqualTo(figures.get(Cell.of(Map.of("place", "x"))));
        assertThat(figures.get(Cell.of(Map.of("form", "a", "place", "y")))).isZero();
    }

    @Test
    void theKeyOfACellIsTheSumOfTheKeysOfItsPeople() {
        Dimension form = Dimension.flat("form", "all", List.of("a", "b", "c"));
        for (int seed = 0; seed < 30; seed++) {
            List<Fact> facts = Tables.people(new Random(seed), List.of(form), 5);
            long sum = facts.stream().mapToLong(Fact::key).sum();

            assertThat(table.perturb(new LinkedTables(List.of(form), facts, List.of(Table.of("t", List.of(form)))))
                            .figures())
                    .containsEntry(Cell.of(Map.of()), 5 + table.change(5, sum));
        }
    }

    @Test
    void noiseIsAsTheTableSaysOnAverageAndNoFigureIsNegative() {
        Random random = new Random(7);
        for (int count = 1; count <= 8; count++) {
            double sum = 0;
            for (int i = 0; i < 40_000; i++) {
                long change = table.change(count, random.nextLong());
                assertThat(count + change).isNotNegative();
                sum += change;
            }
            assertThat(sum / 40_000).isBetween(-0.06, 0.06);
        }
    }

    @Test
    void refusesATableThatIsNone() {
        String head = "i;j;p;v;p_int_ub\n";
        assertThatThrownBy(() -> PerturbationTable.parse(head)).hasMessageContaining("without rows");
        assertThatThrownBy(() -> PerturbationTable.parse(head + "0;1;1;1;1")).hasMessageContaining("not a line");
        assertThatThrownBy(() -> PerturbationTable.parse(head + "0;0;1;0;1\n1;0;1;-2;1"))
                .hasMessageContaining("not a line");
        assertThatThrownBy(() -> PerturbationTable.parse(head + "0;0;1;0;1\n1;0;.5;-1;.5"))
                .hasMessageContaining("end at 0.5");
        assertThatThrownBy(() -> PerturbationTable.parse(head + "0;0;1;0;1\n1;0;.5;-1;.5\n1;1;.1;0;.4\n1;2;.5;1;1"))
                .hasMessageContaining("go down");
    }
}
