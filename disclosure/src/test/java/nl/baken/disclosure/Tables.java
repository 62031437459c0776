package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Reports for tests. */
public final class Tables {

    private Tables() {}

    /** A table of rows and columns with all margins, of which the leaves are given row by row. */
    public static LinkedTables twoWay(List<String> rows, List<String> columns, long... counts) {
        Dimension row = Dimension.flat("row", "all rows", rows);
        Dimension column = Dimension.flat("column", "all columns", columns);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            facts.add(new Fact(
                    Map.of("row", rows.get(i / columns.size()), "column", columns.get(i % columns.size())),
                    counts[i],
                    0));
        }
        return new LinkedTables(List.of(row, column), facts, List.of(Table.of("both", List.of(row, column))));
    }

    public static Cell cell(String row, String column) {
        return Cell.of(Map.of("row", row, "column", column));
    }

    /** The victims of the pilot in Gooi en Vechtstreek of 2019, by form. */
    public static LinkedTables pilotOf2019() {
        Dimension form = Dimension.flat("form", "all", List.of("sexual", "labour", "criminal", "other"));
        List<Fact> facts = List.of(
                new Fact(Map.of("form", "sexual"), 25, 0),
                new Fact(Map.of("form", "labour"), 7, 0),
                new Fact(Map.of("form", "criminal"), 3, 0),
                new Fact(Map.of("form", "other"), 1, 0));
        return new LinkedTables(List.of(form), facts, List.of(Table.of("by form", List.of(form))));
    }

    public static Cell form(String form) {
        return Cell.of(Map.of("form", form));
    }

    /** Some dimensions, the first perhaps of two levels, and people at random in all of them. */
    public static LinkedTables random(Random random, int dimensions, int codes, int people) {
        List<Dimension> all = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            all.add(dimension(random, "d" + i, codes));
        }
        return new LinkedTables(all, people(random, all, people), List.of(Table.of("all", all)));
    }

    public static Dimension dimension(Random random, String name, int codes) {
        List<String> leaves = IntStream.range(0, 2 + random.nextInt(codes - 1))
                .mapToObj(it -> name + "." + it)
                .toList();
        if (leaves.size() < 4 || random.nextBoolean()) {
            return Dimension.flat(name, name, leaves);
        }
        int half = leaves.size() / 2;
        return new Dimension(
                name,
                name,
                List.of(
                        new Split(name, List.of(name + ".low", name + ".high")),
                        new Split(name + ".low", leaves.subList(0, half)),
                        new Split(name + ".high", leaves.subList(half, leaves.size()))));
    }

    public static List<Fact> people(Random random, List<Dimension> dimensions, int people) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Map<String, String> codes = new HashMap<>();
            for (Dimension dimension : dimensions) {
                List<String> leaves = dimension.leaves();
                int at = (int) (leaves.size() * random.nextDouble() * random.nextDouble());
                codes.put(dimension.name(), leaves.get(at));
            }
            facts.add(new Fact(codes, 1, random.nextLong()));
        }
        return facts;
    }

    /** Several tables of one, two or three of the dimensions each, over the same people. */
    public static LinkedTables linked(Random random, int dimensions, int codes, int people, int tables) {
        List<Dimension> all = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            all.add(dimension(random, "d" + i, codes));
        }
        List<Table> linked = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            List<Dimension> some = new ArrayList<>(all);
            Collections.shuffle(some, random);
            linked.add(Table.of("t" + i, some.subList(0, 1 + random.nextInt(Math.min(3, dimensions)))));
        }
        return new LinkedTables(all, people(random, all, people), linked);
    }
}
