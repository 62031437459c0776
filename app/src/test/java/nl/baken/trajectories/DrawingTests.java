package nl.baken.trajectories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.baken.trajectories.Drawing.Bar;
import nl.baken.trajectories.Drawing.Row;
import nl.baken.trajectories.Item.Kind;
import nl.baken.trajectories.Item.Link;
import nl.baken.trajectories.Item.Mark;
import nl.baken.trajectories.Item.Said;
import nl.baken.trajectories.Item.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Locale DUTCH = Locale.of("nl");

    @Test
    void anEmptyPictureHasTwoLanesAndToday() {
        Drawing drawing = Drawing.of(List.of(), List.of(), TODAY, DUTCH);
        assertThat(drawing.lanes()).extracting(Drawing.LaneBox::lane).containsExactly(Lane.CARE, Lane.LAW);
        assertThat(drawing.rows()).isEmpty();
        assertThat(drawing.frame().today()).isBetween(Drawing.LEFT, Drawing.WIDTH);
    }

    @Test
    void whatBeginsLaterStandsFurtherToTheRightAndALongerLineIsLonger() {
        Drawing drawing = drawn(
                item(1, Lane.CARE, TODAY, TODAY.plusDays(10), null),
                item(2, Lane.LAW, TODAY.plusDays(20), TODAY.plusDays(50), null));
        Bar first = drawing.rows().getFirst().bar();
        Bar second = drawing.rows().getLast().bar();
        assertThat(second.x()).isGreaterThan(first.x());
        assertThat(second.width()).isGreaterThan(first.width());
        assertThat(second.y()).isGreaterThan(first.y() + Drawing.ROW);
    }

    @Test
    void whatWaitsHasAnArrowToWhatItWaitsFor() {
        Drawing drawing = drawn(
                item(1, Lane.CARE, TODAY, TODAY.plusDays(10), null), item(2, Lane.CARE, TODAY, TODAY.plusDays(20), 1));
        Bar awaited = drawing.rows().getFirst().bar();
        assertThat(drawing.arrows())
                .singleElement()
                .satisfies(arrow ->
                        assertThat(arrow.head()).startsWith("M %d %d ".formatted(awaited.right(), awaited.middle())));
    }

    @Test
    void aDecisionIsOfOneDayAndHasNoWidth() {
        Item decision = new Item(
                1,
                Kind.ANSWER,
                Track.law(Matter.REPORT),
                new Said("Aangifte", "Twijfelt", "", ""),
                new Span(TODAY, TODAY, List.of(), null),
                new Mark("neutral", "x", "answer", false, false),
                new Link("/x", null, ""));
        assertThat(drawn(decision).rows()).singleElement().satisfies(row -> {
            assertThat(row.bar().width()).isZero();
            assertThat(row.diamond()).startsWith("M " + row.bar().x());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2026})
    void everyLineIsDrawnOnceWithinThePictureAndNoTwoOverlap(long seed) {
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>();
        int many = 1 + random.nextInt(60);
        int care = random.nextInt(many);
        for (int number = 1; number <= many; number++) {
            LocalDate from = TODAY.minusDays(random.nextInt(4_000));
            items.add(item(
                    number, number <= care ? Lane.CARE : Lane.LAW, from, from.plusDays(random.nextInt(900)), null));
        }
        Drawing drawing = Drawing.of(items, List.of(), TODAY, DUTCH);
        assertThat(drawing.rows()).extracting(Row::item).containsExactlyElementsOf(items);
        assertThat(drawing.rows())
                .extracting(row -> row.bar().y())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(drawing.rows()).allSatisfy(row -> {
            assertThat(row.bar().x()).isBetween(Drawing.LEFT, Drawing.WIDTH);
            assertThat(row.bar().x() + row.bar().width()).isLessThanOrEqualTo(Drawing.WIDTH);
            assertThat(row.bar().y() + row.bar().height())
                    .isLessThan(drawing.frame().height());
        });
        assertThat(drawing.ticks())
                .hasSizeLessThan(14)
                .allSatisfy(tick -> assertThat(tick.x()).isBetween(Drawing.LEFT, Drawing.WIDTH));
    }

    @Test
    void aDayFarAheadBreaksNothing() {
        Drawing drawing = drawn(item(1, Lane.CARE, TODAY, LocalDate.of(2190, 1, 1), null));
        assertThat(drawing.rows().getFirst().bar().width()).isLessThanOrEqualTo(Drawing.WIDTH);
        assertThat(drawing.ticks()).hasSizeLessThan(30);
    }

    private static Drawing drawn(Item... items) {
        return Drawing.of(List.of(items), List.of(), TODAY, DUTCH);
    }

    private static Item item(int number, Lane lane, LocalDate from, LocalDate until, @Nullable Integer awaits) {
        return new Item(
                number,
                Kind.STEP,
                new Track(lane, "HOUSING"),
                new Said("Wonen en opvang", "Intake", "Zoë", "Opvang"),
                new Span(from, until, List.of(), null),
                new Mark("neutral", "trajectories.state.PLANNED", "planned", false, false),
                new Link("/x", awaits, ""));
    }
}
