package nl.baken.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.baken.disclosure.Cell;
import nl.baken.disclosure.LinkedTables;
import nl.baken.disclosure.Need;
import nl.baken.disclosure.Protection;
import nl.baken.disclosure.Publication;
import nl.baken.disclosure.Reason;
import nl.baken.disclosure.Rules;
import nl.baken.disclosure.Suppressed;
import nl.baken.disclosure.Tables;
import nl.baken.disclosure.Witness;
import org.junit.jupiter.api.Test;

/** An audit that finds nothing says something only if it finds what is wrong. */
class AuditTests {

    private static final Rules FIVE = Rules.threshold(5, 3);

    private static Suppressed protectedTable() {
        LinkedTables report = Tables.twoWay(
                List.of("a", "b", "c", "d"), List.of("x", "y", "z"), 2, 8, 12, 9, 7, 20, 14, 6, 11, 3, 17, 25);
        return Protection.of(report, FIVE).suppress();
    }

    private static Suppressed shown(Suppressed result, Cell cell) {
        Map<Cell, OptionalLong> figures =
                new LinkedHashMap<>(result.publication().figures());
        Map<Cell, Suppressed.Hidden> hidden = new LinkedHashMap<>(result.hidden());
        Suppressed.Hidden was = hidden.remove(cell);
        figures.put(cell, was == null ? OptionalLong.empty() : OptionalLong.of(was.count()));
        return new Suppressed(
                new Publication(
                        result.publication().dimensions(),
                        figures,
                        result.publication().least()),
                hidden,
                result.exposed(),
                result.witnesses());
    }

    private static Cell secondary(Suppressed result) {
        return result.hidden().entrySet().stream()
                .filter(it -> it.getValue().reason() == Reason.SECONDARY)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsNothingInAProtectedTable() {
        Audit audit = Audit.of(protectedTable(), FIVE);

        assertThat(audit.passed()).isTrue();
        assertThat(audit.solved()).isEqualTo(audit.hidden()).isEqualTo(4);
    }

    @Test
    void findsTheFigureThatASecondaryOneProtected() {
        Suppressed result = protectedTable();
        Suppressed tampered = shown(result, secondary(result));

        assertThat(Audit.of(tampered, FIVE).findings())
                .extracting(Finding::kind)
                .contains(Finding.Kind.RECOVERED);
        assertThat(Audit.of(tampered, FIVE).passed()).isFalse();
    }

    @Test
    void findsAFigureThatIsNarrowerThanItNeeds() {
        Suppressed result =
                Protection.of(Tables.pilotOf2019(), Rules.threshold(5, 3)).suppress();
        Map<Cell, Suppressed.Hidden> hidden = new LinkedHashMap<>(result.hidden());
        hidden.replaceAll((cell, it) -> new Suppressed.Hidden(it.count(), it.reason(), new Need(5, 0, 0)));
        Suppressed more = new Suppressed(result.publication(), hidden, List.of(), result.witnesses());

        assertThat(Audit.of(more, FIVE).findings())
                .hasSize(2)
                .extracting(Finding::kind)
                .containsOnly(Finding.Kind.NARROW);
    }

    @Test
    void believesNoWorldThatChangesWhatIsShown() {
        Suppressed result = protectedTable();
        Suppressed tampered = shown(result, secondary(result));

        assertThat(Audit.of(tampered, FIVE, 0).broken()).isPositive();
    }

    @Test
    void believesNoWorldThatDoesNotAddUpOrHasFewerThanNone() {
        Suppressed result = protectedTable();
        Map<Cell, Long> some = new HashMap<>(result.witnesses().getFirst().changes());
        some.remove(some.keySet().iterator().next());
        Map<Cell, Long> many = new HashMap<>(result.witnesses().getFirst().changes());
        many.replaceAll((cell, change) -> 1000 * change);

        for (Map<Cell, Long> changes : List.of(some, many)) {
            Suppressed tampered =
                    new Suppressed(result.publication(), result.hidden(), List.of(), List.of(new Witness(changes)));
            assertThat(Audit.of(tampered, FIVE, 0).broken()).isEqualTo(1);
            assertThat(Audit.of(tampered, FIVE, 0).findings())
                    .extracting(Finding::kind)
                    .contains(Finding.Kind.UNPROVEN);
        }
    }

    @Test
    void believesNothingWhenWhatIsKeptBackDoesNotAddUp() {
        Suppressed result = protectedTable();
        Map<Cell, Suppressed.Hidden> hidden = new LinkedHashMap<>(result.hidden());
        Cell cell = secondary(result);
        hidden.computeIfPresent(cell, (it, was) -> new Suppressed.Hidden(was.count() + 1, was.reason(), was.need()));
        Suppressed tampered = new Suppressed(result.publication(), hidden, List.of(), result.witnesses());

        assertThat(Audit.of(tampered, FIVE, 0).passed()).isFalse();
    }

    @Test
    void withoutSolverAndWithoutProofNothingIsProven() {
        Suppressed result = protectedTable();
        Suppressed without = new Suppressed(result.publication(), result.hidden(), List.of(), List.of());

        assertThat(Audit.of(without, FIVE).passed()).isTrue();
        assertThat(Audit.of(without, FIVE, 0).findings())
                .hasSize(result.hidden().size());
        assertThat(Audit.of(result, FIVE, 0).passed()).isTrue();
    }
}
