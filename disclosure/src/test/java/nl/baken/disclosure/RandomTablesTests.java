package nl.baken.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.baken.disclosure.attack.Audit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the tables: nobody gets a figure back, or narrower than it needs; the solver sees each figure, and every proof holds. */
class RandomTablesTests {

    private static final int ALL = 2000;

    /** How many times as many tables as in a build: {@code -Dbaken.tables.more=50}. */
    private static final int MORE = Integer.getInteger("baken.tables.more", 1);

    @ParameterizedTest
    @CsvSource({"1,8,40,6", "2,6,60,5", "2,6,400,4", "3,4,60,2", "3,4,300,1", "4,2,60,1", "4,3,250,1"})
    void anAttackerRecoversNothingFromTables(int dimensions, int codes, int people, int times) {
        for (int time = 0; time < times * MORE; time++) {
            Random random = new Random(1000L * dimensions + people + time);
            LinkedTables report = Tables.random(random, dimensions, codes, people);
            attack(report, Rules.threshold(5, 3), time);
            attack(report, Rules.threshold(5, 3).withZeros(Zeros.SHOWN), time);
        }
    }

    @ParameterizedTest
    @CsvSource({"2,5,60,4", "3,4,60,1", "3,4,300,1", "4,2,40,1"})
    void anAttackerSeesNoGroupInOneCategory(int dimensions, int codes, int people, int times) {
        for (int time = 0; time < times * MORE; time++) {
            Random random = new Random(2000L * dimensions + people + time);
            LinkedTables report = Tables.random(random, dimensions, codes, people);
            attack(report, Rules.threshold(5, 3).withGroups(Set.of("d0", "d1")), time);
        }
    }

    @ParameterizedTest
    @CsvSource({"3,4,80,4,2", "4,3,150,6,1", "5,3,300,8,1"})
    void anAttackerRecoversNothingFromLinkedTables(int dimensions, int codes, int people, int tables, int times) {
        for (int time = 0; time < times * MORE; time++) {
            Random random = new Random(3000L * dimensions + people + time);
            LinkedTables report = Tables.linked(random, dimensions, codes, people, tables);
            attack(report, Rules.threshold(5, 3), time);
            attack(report, new Rules(10, 5, Zeros.MAY_BE_HIDDEN, Set.of("d0"), 90, Aim.CELLS), time);
        }
    }

    private static void attack(LinkedTables report, Rules rules, int time) {
        Suppressed result = Protection.of(report, rules).suppress();
        Audit audit = Audit.of(result, rules, ALL);

        assertThat(result.exposed()).as("exposed in %d", time).isEmpty();
        assertThat(audit.findings()).as("found in %d", time).isEmpty();
        assertThat(audit.broken()).as("proof in %d", time).isZero();
        assertThat(audit.remainders()).as("remainders in %d", time).isZero();
        assertThat(audit.solved()).as("solved in %d", time).isEqualTo(audit.hidden());
        assertThat(Audit.of(result, rules, 0).findings())
                .as("not proven in %d", time)
                .isEqualTo(List.of());
    }
}
