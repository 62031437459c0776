package nl.baken.trajectories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.baken.trajectories.Item.Kind;
import org.jspecify.annotations.Nullable;

/** The two lanes as a picture: where each line, each month and each arrow stands, in units of the picture, whole numbers. */
record Drawing(
        Frame frame, List<LaneBox> lanes, List<Row> rows, List<Tick> ticks, List<Arrow> arrows, List<Band> bands) {

    static final int WIDTH = 1000;
    static final int LEFT = 190;
    static final int ROW = 28;
    static final int HEAD = 30;
    static final int TOP = 34;

    private static final int BAR = 16;
    private static final int LETTERS = 24;

    Drawing {
        lanes = List.copyOf(lanes);
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
        arrows = List.copyOf(arrows);
        bands = List.copyOf(bands);
    }

    /** Draws lines that are in the order of their lanes: each gets a row of its own, from its first day to its last. */
    static Drawing of(List<Item> items, List<Collision> collisions, LocalDate today, Locale locale) {
        Scale scale = Scale.over(days(items, collisions, today));
        List<LaneBox> lanes = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int y = TOP;
        for (Lane lane : Lane.values()) {
            List<Item> own =
                    items.stream().filter(item -> item.track().lane() == lane).toList();
            lanes.add(new LaneBox(lane, y, HEAD + ROW * own.size()));
            y += HEAD;
            for (Item item : own) {
                rows.add(row(item, y, scale));
                y += ROW;
            }
        }
        int bottom = y;
        return new Drawing(
                new Frame(bottom + 8, scale.x(today)),
                lanes,
                rows,
                scale.ticks(locale),
                arrows(rows),
                collisions.stream().map(pair -> band(pair, scale, bottom)).toList());
    }

    private static List<LocalDate> days(List<Item> items, List<Collision> collisions, LocalDate today) {
        return Stream.of(
                        Stream.of(today),
                        items.stream()
                                .flatMap(item -> Stream.of(
                                        item.span().from(), item.span().until())),
                        collisions.stream().flatMap(pair -> Stream.of(pair.first(), pair.last())))
                .flatMap(days -> days)
                .toList();
    }

    private static Row row(Item item, int y, Scale scale) {
        int x = scale.x(item.span().from());
        int right = scale.x(item.span().until());
        int width = item.kind() == Kind.ANSWER ? 0 : Math.max(right - x, 4);
        String label = item.number() + "  " + item.said().domain();
        return new Row(
                item,
                new Bar(x, y + (ROW - BAR) / 2, width, BAR),
                label.length() > LETTERS ? label.substring(0, LETTERS - 1) + "…" : label,
                item.span().marks().stream().map(scale::x).toList(),
                item.link().awaitsParty().isEmpty()
                        ? null
                        : Note.beside(x, x + width, item.link().awaitsParty()));
    }

    private static Band band(Collision pair, Scale scale, int bottom) {
        int x = scale.x(pair.first());
        return new Band(x - 4, TOP, Math.max(scale.x(pair.last()) - x, 1) + 8, bottom - TOP);
    }

    // from what waits, to the right, to what it waits for
    private static List<Arrow> arrows(List<Row> rows) {
        List<Arrow> arrows = new ArrayList<>();
        for (Row row : rows) {
            Integer awaits = row.item().link().awaits();
            if (awaits != null) {
                arrows.add(Arrow.between(row.bar(), rows.get(awaits - 1).bar()));
            }
        }
        return arrows;
    }

    public int width() {
        return WIDTH;
    }

    public int left() {
        return LEFT;
    }

    public int top() {
        return TOP;
    }

    /** How high the picture is, and where today stands in it. */
    record Frame(int height, int today) {}

    /** The ground of one lane. */
    record LaneBox(Lane lane, int y, int height) {
        public int title() {
            return y + 20;
        }
    }

    /** One line of the picture; a decision has no width, since it is of one day. */
    record Row(
            Item item,
            Bar bar,
            String label,
            List<Integer> marks,
            @Nullable Note note) {
        public int text() {
            return bar.y() + 13;
        }

        /** A square on its corner, for what is of one day. */
        public String diamond() {
            return "M %d %d l 8 8 l -8 8 l -8 -8 z".formatted(bar.x(), bar.y());
        }
    }

    /** From when until when, as a bar. */
    record Bar(int x, int y, int width, int height) {
        int right() {
            return x + width;
        }

        int middle() {
            return y + height / 2;
        }
    }

    /** What stands beside a bar: on its right, or on its left when there is no room. */
    record Note(String text, int x, String anchor) {
        static Note beside(int left, int right, String text) {
            return right > WIDTH - 180 ? new Note(text, left - 6, "end") : new Note(text, right + 6, "start");
        }
    }

    /** A month of the axis. */
    record Tick(int x, String label) {}

    /** The days on which police and care come too close. */
    record Band(int x, int y, int width, int height) {}

    /** An arrow: its line, and its head. */
    record Arrow(String line, String head) {
        static Arrow between(Bar waiting, Bar awaited) {
            int turn = Math.min(Math.max(waiting.right(), awaited.right()) + 12, WIDTH - 4);
            String line = "M %d %d H %d V %d H %d"
                    .formatted(waiting.right(), waiting.middle(), turn, awaited.middle(), awaited.right() + 5);
            return new Arrow(line, "M %d %d l 8 -5 v 10 z".formatted(awaited.right(), awaited.middle()));
        }
    }
}
