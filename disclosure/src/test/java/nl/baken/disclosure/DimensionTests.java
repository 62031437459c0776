package nl.baken.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DimensionTests {

    @Test
    void knowsItsCodesFromTheTotalDownAndItsLeaves() {
        Dimension place = new Dimension(
                "place",
                "Netherlands",
                List.of(new Split("Netherlands", List.of("north", "south")), new Split("north", List.of("a", "b"))));

        assertThat(place.codes()).containsExactly("Netherlands", "north", "a", "b", "south");
        assertThat(place.leaves()).containsExactly("a", "b", "south");
    }

    @Test
    void aMunicipalityThatMergedIsTheSumOfThoseBeforeIt() {
        Dimension place = new Dimension(
                "place",
                "region",
                List.of(
                        new Split("region", List.of("Naarden", "Muiden", "Bussum", "Hilversum")),
                        new Split("Gooise Meren", List.of("Naarden", "Muiden", "Bussum"))));

        assertThat(place.leaves()).containsExactly("Naarden", "Muiden", "Bussum", "Hilversum");
        assertThat(place.codes()).contains("Gooise Meren");
    }

    @Test
    void refusesCodesThatDoNotAddUp() {
        assertThatThrownBy(() -> new Dimension(
                        "d", "all", List.of(new Split("all", List.of("a", "b")), new Split("a", List.of("all")))))
                .hasMessageContaining("part of itself");
        assertThatThrownBy(() -> new Dimension(
                        "d", "all", List.of(new Split("all", List.of("a", "b")), new Split("a", List.of("b", "c")))))
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() -> new Dimension(
                        "d", "all", List.of(new Split("all", List.of("a", "b")), new Split("all", List.of("a", "c")))))
                .hasMessageContaining("two ways that differ");
        assertThatThrownBy(() -> new Dimension(
                        "d", "all", List.of(new Split("all", List.of("a", "b")), new Split("other", List.of("c")))))
                .hasMessageContaining("not in the total");
        assertThatThrownBy(() -> new Split("all", List.of("a", "a"))).hasMessageContaining("counts twice");
        assertThatThrownBy(() -> new Split("all", List.of())).hasMessageContaining("not split");
        assertThatThrownBy(() -> Dimension.flat(" ", "all", List.of("a"))).hasMessageContaining("without a name");
    }

    @Test
    void aReportRefusesWhatItsDimensionsDoNotKnow() {
        Dimension form = Dimension.flat("form", "all", List.of("a", "b"));
        Table bySex = new Table("t", List.of(new Shown("sex", List.of("male"))), Map.of());
        Table byNone = new Table("t", List.of(new Shown("form", List.of("c"))), Map.of());
        Fact fact = new Fact(Map.of("form", "a"), 1, 0);

        assertThatThrownBy(() -> new LinkedTables(List.of(form), List.of(fact), List.of(bySex)))
                .hasMessageContaining("another dimension");
        assertThatThrownBy(() -> new LinkedTables(List.of(form, form), List.of(fact), List.of()))
                .hasMessageContaining("a dimension twice");
        assertThatThrownBy(() -> Protection.of(
                                new LinkedTables(List.of(form), List.of(fact), List.of(byNone)), Rules.threshold(5, 3))
                        .suppress())
                .hasMessageContaining("no code c");
        assertThatThrownBy(() -> Protection.of(
                                new LinkedTables(
                                        List.of(form), List.of(new Fact(Map.of("form", "all"), 1, 0)), List.of()),
                                Rules.threshold(5, 3))
                        .suppress())
                .hasMessageContaining("no leaf all");
        assertThatThrownBy(() -> new Fact(Map.of(), -1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new Table("t", List.of(Shown.all(form)), Map.of("form", "a")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Shown("form", List.of("a", "a"))).hasMessageContaining("twice");
    }

    @Test
    void rulesRefuseWhatProtectsNobody() {
        assertThatThrownBy(() -> Rules.threshold(0, 3)).hasMessageContaining("threshold 0");
        assertThatThrownBy(() -> Rules.threshold(5, 0)).hasMessageContaining("width 0");
        assertThatThrownBy(() -> new Rules(5, 3, Zeros.MAY_BE_HIDDEN, Set.of(), 50, Aim.CELLS))
                .hasMessageContaining("50 percent");
        assertThatThrownBy(
                        () -> Rules.threshold(5, 3).withGroups(Set.of("form")).withZeros(Zeros.SHOWN))
                .hasMessageContaining("all zeros are shown");
        assertThatThrownBy(() -> new Need(0, 0, 0)).hasMessageContaining("no need");
        assertThatThrownBy(() -> new Earlier(Map.of(Cell.of(Map.of()), 1L), Set.of(Cell.of(Map.of()))))
                .hasMessageContaining("shown and kept back");
    }
}
