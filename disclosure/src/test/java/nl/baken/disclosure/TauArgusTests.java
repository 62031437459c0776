package nl.baken.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.disclosure.attack.Audit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of sizes and regions that tau-ARGUS has as its example: sums of money, sensitive by its own rule, two levels of regions. */
class TauArgusTests {

    private static final Dimension REGION = new Dimension(
            "region",
            "Total",
            List.of(
                    new Split("Total", List.of("Nr", "Os", "Ws", "Zd", "99")),
                    new Split("Nr", List.of("1", "2", "3")),
                    new Split("Os", List.of("4", "5", "6", "7")),
                    new Split("Ws", List.of("8", "9", "10")),
                    new Split("Zd", List.of("11", "12"))));
    private static final Dimension SIZE =
            Dimension.flat("size", "Total", List.of("2", "4", "5", "6", "7", "8", "9", "99"));

    private record Line(String size, String region, long cents, boolean unsafe, long level) {
        boolean isLeaf() {
            return !size.equals("Total") && REGION.leaves().contains(region);
        }

        Cell cell() {
            Map<String, String> codes = new TreeMap<>();
            if (!size.equals("Total")) {
                codes.put("size", size);
            }
            if (!region.equals("Total")) {
                codes.put("region", region);
            }
            return Cell.of(codes);
        }
    }

    private static List<Line> lines() {
        return NoiseTests.resource("pp.tab")
                .lines()
                .map(it -> it.replace("\"", "").split(";", -1))
                .map(it -> new Line(it[0].strip(), it[1].strip(), cents(it[2]), it[8].equals("U"), cents(it[10])))
                .toList();
    }

    private static long cents(String text) {
        return Math.round(Double.parseDouble(text.replace(',', '.')) * 100);
    }

    private static Protection protection(Aim aim) {
        List<Fact> facts = new ArrayList<>();
        Map<Cell, Need> needs = new HashMap<>();
        for (Line line : lines()) {
            if (line.isLeaf()) {
                facts.add(new Fact(Map.of("size", line.size(), "region", line.region()), line.cents(), 0));
            }
            if (line.unsafe()) {
                needs.put(line.cell(), new Need(2 * line.level(), line.level(), line.level()));
            }
        }
        LinkedTables report = new LinkedTables(
                List.of(SIZE, REGION), facts, List.of(Table.of("size and region", List.of(SIZE, REGION))));
        return Protection.of(report, Rules.threshold(1, 1).withAim(aim)).with(needs);
    }

    /** The first batch of checkTauArgus, with the pattern that it expects of tau-ARGUS: three more cells, of 1950 together. */
    @Test
    void oneUnsafeCellTakesTheSameThreeAlongAsInTauArgus() {
        LinkedTables tables = Tables.twoWay(
                List.of("A", "B", "C", "D"), List.of("male", "female"), 895, 137, 753, 973, 569, 486, 540, 793);

        Suppressed result = Protection.of(tables, Rules.threshold(1, 1).withAim(Aim.COUNTS))
                .with(Map.of(Tables.cell("A", "female"), new Need(2, 1, 1)))
                .suppress();

        assertThat(result.hidden())
                .containsOnlyKeys(
                        Tables.cell("A", "female"),
                        Tables.cell("A", "male"),
                        Tables.cell("C", "male"),
                        Tables.cell("C", "female"));
        assertThat(result.loss().counted()).isEqualTo(1950);
    }

    /** As few, and as little, as the exact optimum of Fischetti and Salazar's model, found with HiGHS in some seconds each. */
    @ParameterizedTest
    @CsvSource({"CELLS,4,1465383.00", "COUNTS,6,521926.00", "LOGARITHMS,4,1404796.00"})
    void itsNineUnsafeCellsAreProtectedToItsOwnLevelsAsCheaplyAsCanBe(Aim aim, int secondary, double most) {
        Suppressed result = protection(aim).suppress();
        Audit audit = Audit.of(result, Rules.threshold(1, 1), 1000);

        assertThat(result.exposed()).isEmpty();
        assertThat(result.loss().primary()).isEqualTo(9);
        assertThat(result.loss().secondary()).isEqualTo(secondary);
        assertThat(result.loss().counted() / 100.0).isEqualTo(most);
        assertThat(audit.passed()).isTrue();
        assertThat(audit.solved()).isEqualTo(audit.hidden());
    }
}
