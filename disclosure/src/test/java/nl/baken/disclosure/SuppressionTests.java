package nl.baken.disclosure;

import static nl.baken.disclosure.Tables.cell;
import static nl.baken.disclosure.Tables.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import nl.baken.disclosure.attack.Attack;
import nl.baken.disclosure.attack.Audit;
import nl.baken.disclosure.attack.Interval;
import org.junit.jupiter.api.Test;

class SuppressionTests {

    private static final Rules FIVE = Rules.threshold(5, 3);
    private static final Cell ALL = Cell.of(Map.of());

    private static Suppressed suppress(LinkedTables report, Rules rules) {
        Suppressed result = Protection.of(report, rules).suppress();
        assertThat(result.exposed()).isEmpty();
        assertThat(Audit.of(result, rules).passed()).isTrue();
        return result;
    }

    @Test
    void oneMoreFigureIsKeptBackWhereTwoInEachLineDidNotProtect() {
        LinkedTables report = Tables.twoWay(
                List.of("w", "x", "y", "z"),
                List.of("a", "b", "c", "d"),
                30,
                47,
                64,
                89,
                90,
                124,
                5,
                31,
                92,
                100,
                59,
                85,
                800,
                991,
                651,
                685);
        Map<Cell, Need> given = new HashMap<>();
        for (String name : List.of("wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd")) {
            given.put(cell(name.substring(0, 1), name.substring(1)), Need.UNCERTAIN);
        }
        Rules rules = Rules.threshold(1, 1).withAim(Aim.CELLS);

        Suppressed result = Protection.of(report, rules).with(given).suppress();

        assertThat(result.loss().primary()).isEqualTo(9);
        assertThat(secondary(result))
                .hasSize(1)
                .isSubsetOf(
                        cell("w", "d"),
                        cell("x", "b"),
                        cell("x", "d"),
                        cell("y", "a"),
                        cell("y", "c"),
                        cell("z", "a"),
                        cell("z", "c"));
        assertThat(Audit.of(result, rules).passed()).isTrue();
    }

    private static Set<Cell> secondary(Suppressed result) {
        Map<Cell, Suppressed.Hidden> left = new HashMap<>(result.hidden());
        left.values().removeIf(it -> it.reason() != Reason.SECONDARY);
        return left.keySet();
    }

    @Test
    void twoSmallFormsOfThePilotProtectEachOtherIfZerosMayBeHidden() {
        Suppressed result = suppress(Tables.pilotOf2019(), FIVE);

        assertThat(result.hidden()).containsOnlyKeys(form("criminal"), form("other"));
        assertThat(result.hidden().values())
                .extracting(Suppressed.Hidden::reason)
                .containsOnly(Reason.SMALL);
        assertThat(Attack.on(result.publication()).intervals().values()).containsOnly(new Interval(0, 4));
    }

    @Test
    void aThirdFormOfThePilotGoesAlongIfEverybodyKnowsThatNothingHiddenIsZero() {
        Suppressed result = suppress(Tables.pilotOf2019(), FIVE.withZeros(Zeros.SHOWN));

        assertThat(result.hidden()).containsOnlyKeys(form("criminal"), form("other"), form("labour"));
        assertThat(result.hidden().get(form("labour")))
                .isEqualTo(new Suppressed.Hidden(7, Reason.SECONDARY, Need.UNCERTAIN));
        assertThat(result.loss()).isEqualTo(new Suppressed.Loss(5, 2, 1, 0, 7));
    }

    @Test
    void ofTheTableOfSexesOneSmallCountTakesThreeOthersAlong() {
        LinkedTables report =
                Tables.twoWay(List.of("A", "B", "C", "D"), List.of("male", "female"), 18, 2, 14, 19, 12, 10, 11, 14);

        Suppressed result = suppress(report, Rules.threshold(3, 3).withAim(Aim.COUNTS));

        assertThat(result.hidden().get(cell("A", "female")))
                .extracting(Suppressed.Hidden::reason)
                .isEqualTo(Reason.SMALL);
        assertThat(secondary(result))
                .containsExactlyInAnyOrder(cell("A", "male"), cell("C", "male"), cell("C", "female"));
    }

    @Test
    void aLoneSmallFigureTakesItsTotalAlongIfNothingElseIsThere() {
        Dimension form = Dimension.flat("form", "all", List.of("a", "b"));
        LinkedTables report = new LinkedTables(
                List.of(form), List.of(new Fact(Map.of("form", "a"), 2, 0)), List.of(Table.of("t", List.of(form))));

        assertThat(suppress(report, FIVE.withZeros(Zeros.SHOWN)).hidden()).containsOnlyKeys(form("a"), ALL);
    }

    @Test
    void whatOneTableKeepsBackNoOtherGivesAway() {
        Dimension sex = Dimension.flat("sex", "all", List.of("male", "female"));
        Dimension age = Dimension.flat("age", "all", List.of("young", "old"));
        Dimension form = Dimension.flat("form", "all", List.of("sexual", "labour"));
        List<Fact> facts = List.of(
                fact("male", "young", "labour", 3),
                fact("male", "old", "labour", 20),
                fact("female", "young", "sexual", 30),
                fact("female", "old", "sexual", 25),
                fact("female", "old", "labour", 9));
        LinkedTables report = new LinkedTables(
                List.of(sex, age, form),
                facts,
                List.of(
                        Table.of("sex and age", List.of(sex, age)),
                        Table.of("age and form", List.of(age, form)),
                        Table.of("sex and form", List.of(sex, form)),
                        new Table("young by form", List.of(Shown.all(form)), Map.of("age", "young"))));

        Suppressed result = suppress(report, FIVE);

        assertThat(result.hidden())
                .containsKeys(
                        Cell.of(Map.of("sex", "male", "age", "young")),
                        Cell.of(Map.of("age", "young", "form", "labour")));
        assertThat(result.publication().figures()).hasSize(9 + 6 + 4);
    }

    private static Fact fact(String sex, String age, String form, long count) {
        return new Fact(Map.of("sex", sex, "age", age, "form", form), count, 0);
    }

    @Test
    void aRegionWithAllItsMunicipalitiesButOneSaysWhatThatOneIs() {
        Dimension place = Dimension.flat("place", "region", List.of("a", "b", "c"));
        LinkedTables report = new LinkedTables(
                List.of(place),
                List.of(place("a", 12), place("b", 9), place("c", 2)),
                List.of(new Table("without c", List.of(new Shown("place", List.of("region", "a", "b"))), Map.of())));

        Suppressed result = suppress(report, FIVE);

        assertThat(result.hidden()).hasSize(1);
        assertThat(secondary(result)).containsOnly(Cell.of(Map.of("place", "b")));
    }

    private static Fact place(String code, long count) {
        return new Fact(Map.of("place", code), count, 0);
    }

    @Test
    void aMunicipalityThatMergedIsNotFoundAsADifference() {
        Dimension place = new Dimension(
                "place",
                "region",
                List.of(
                        new Split("region", List.of("Naarden", "Muiden", "Bussum", "Hilversum")),
                        new Split("Gooise Meren", List.of("Naarden", "Muiden", "Bussum"))));
        LinkedTables report = new LinkedTables(
                List.of(place),
                List.of(place("Naarden", 11), place("Muiden", 2), place("Bussum", 14), place("Hilversum", 30)),
                List.of(new Table("2016", List.of(new Shown("place", List.of("Gooise Meren"))), Map.of())));
        Earlier before = new Earlier(
                Map.of(Cell.of(Map.of("place", "Naarden")), 11L, Cell.of(Map.of("place", "Bussum")), 14L), Set.of());

        Suppressed result = Protection.of(report, FIVE).after(before).suppress();

        assertThat(result.exposed()).isEmpty();
        assertThat(result.hidden()).containsOnlyKeys(Cell.of(Map.of("place", "Gooise Meren")));
        assertThat(Audit.of(result, FIVE).passed()).isTrue();
    }

    @Test
    void whatWasKeptBackEarlierStaysKeptBack() {
        LinkedTables report = Tables.pilotOf2019();
        Earlier before = new Earlier(Map.of(ALL, 36L), Set.of(form("sexual")));

        Suppressed result =
                Protection.of(report, Rules.threshold(1, 1)).after(before).suppress();

        assertThat(result.hidden().get(form("sexual")))
                .extracting(Suppressed.Hidden::reason)
                .isEqualTo(Reason.EARLIER);
        assertThat(secondary(result)).hasSize(1);
        assertThat(result.publication().figures().get(ALL)).hasValue(36);
    }

    @Test
    void aCorrectionThatAddsOnePersonIsNoDifferenceThatShows() {
        Dimension form = Dimension.flat("form", "all", List.of("sexual", "labour"));
        Dimension registered = Dimension.flat("registered", "ever", List.of("until July", "later"));
        List<Fact> facts = List.of(
                registered("sexual", "until July", 20),
                registered("labour", "until July", 12),
                registered("labour", "later", 1),
                registered("sexual", "later", 30));
        LinkedTables report =
                new LinkedTables(List.of(form, registered), facts, List.of(Table.of("now", List.of(form))));
        Earlier before = new Earlier(
                Map.of(
                        Cell.of(Map.of("form", "sexual", "registered", "until July")), 20L,
                        Cell.of(Map.of("form", "labour", "registered", "until July")), 12L,
                        Cell.of(Map.of("registered", "until July")), 32L),
                Set.of());

        Suppressed result = Protection.of(report, FIVE).after(before).suppress();

        assertThat(result.exposed()).isEmpty();
        assertThat(result.hidden()).containsKey(form("labour"));
        assertThat(Audit.of(result, FIVE).passed()).isTrue();
    }

    private static Fact registered(String form, String when, long count) {
        return new Fact(Map.of("form", form, "registered", when), count, 0);
    }

    @Test
    void saysWhatIsExposedWhenEarlierPublicationsLeaveNoRoom() {
        Earlier before =
                new Earlier(Map.of(form("sexual"), 25L, form("labour"), 7L, form("criminal"), 3L, ALL, 36L), Set.of());

        Suppressed result =
                Protection.of(Tables.pilotOf2019(), FIVE).after(before).suppress();

        assertThat(result.exposed()).contains(form("other"));
        assertThat(Audit.of(result, FIVE).findings()).singleElement().satisfies(it -> {
            assertThat(it.cell()).isEqualTo(form("other"));
            assertThat(it.interval()).isEqualTo(new Interval(1, 1));
        });
    }

    @Test
    void refusesAnEarlierFigureThatTheFactsDoNotGiveAnyMore() {
        Earlier before = new Earlier(Map.of(form("labour"), 8L), Set.of());

        assertThatThrownBy(() ->
                        Protection.of(Tables.pilotOf2019(), FIVE).after(before).suppress())
                .hasMessageContaining("was 8 when it was published, and is 7");
    }

    private static Interval known(Suppressed result, Cell cell) {
        return Objects.requireNonNull(
                Attack.on(result.publication()).intervals().get(cell));
    }

    @Test
    void aGroupIsNotSeenToBeAllOfOneCategory() {
        LinkedTables report = Tables.twoWay(
                List.of("Hilversum", "Huizen", "Laren"),
                List.of("sexual", "labour", "criminal"),
                12,
                0,
                0,
                9,
                8,
                20,
                7,
                15,
                0);
        Rules rules = FIVE.withGroups(Set.of("column"));

        Suppressed result = suppress(report, rules);

        assertThat(result.hidden().get(cell("Hilversum", "sexual")))
                .extracting(Suppressed.Hidden::reason)
                .isEqualTo(Reason.GROUP);
        assertThat(result.hidden().get(cell("Hilversum", "labour")))
                .extracting(Suppressed.Hidden::reason)
                .isEqualTo(Reason.ZERO);
        assertThat(known(result, cell("Hilversum", "sexual")).low()).isLessThan(12);
        assertThat(known(result, cell("Hilversum", "labour")).high()).isPositive();
    }

    @Test
    void aShareOfAGroupThatIsTooLargeIsNotSeen() {
        LinkedTables report = Tables.twoWay(
                List.of("Hilversum", "Huizen", "Laren"), List.of("sexual", "labour"), 95, 5, 30, 40, 20, 35);
        Rules rules = new Rules(5, 3, Zeros.MAY_BE_HIDDEN, Set.of("column"), 90, Aim.LOGARITHMS);

        Suppressed result = suppress(report, rules);

        assertThat(result.hidden().get(cell("Hilversum", "sexual")))
                .isEqualTo(new Suppressed.Hidden(95, Reason.GROUP, new Need(3, 6, 0)));
        assertThat(known(result, cell("Hilversum", "sexual")).low()).isLessThan(90);
    }

    @Test
    void zerosAreNeverKeptBackWhereAllAreShown() {
        LinkedTables report =
                Tables.twoWay(List.of("a", "b", "c"), List.of("x", "y", "z"), 2, 0, 9, 8, 7, 0, 0, 12, 15);

        Suppressed result = suppress(report, FIVE.withZeros(Zeros.SHOWN));

        assertThat(result.hidden().values())
                .extracting(Suppressed.Hidden::count)
                .doesNotContain(0L);
        assertThat(result.publication().least()).isEqualTo(1);
    }

    @Test
    void nothingAndOnePersonArePublishedSafely() {
        Dimension form = Dimension.flat("form", "all", List.of("a", "b"));
        Table table = Table.of("t", List.of(form));
        LinkedTables none = new LinkedTables(List.of(form), List.of(), List.of(table));
        LinkedTables one =
                new LinkedTables(List.of(form), List.of(new Fact(Map.of("form", "a"), 1, 0)), List.of(table));

        assertThat(suppress(none, FIVE).hidden()).isEmpty();
        assertThat(suppress(one, FIVE).hidden()).containsOnlyKeys(ALL, form("a"));
    }

    @Test
    void theSameReportGivesTheSameResult() {
        LinkedTables report = Tables.random(new Random(3), 3, 5, 60);

        assertThat(Protection.of(report, FIVE).suppress())
                .isEqualTo(Protection.of(report, FIVE).suppress());
    }
}
