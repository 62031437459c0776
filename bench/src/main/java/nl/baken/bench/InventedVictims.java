package nl.baken.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.baken.disclosure.Dimension;
import nl.baken.disclosure.Fact;
import nl.baken.disclosure.LinkedTables;
import nl.baken.disclosure.Table;

/** Victims who never lived, spread as unevenly over municipalities, forms and ages as real ones are. */
final class InventedVictims {

    private final Random random = new Random(2019);

    /** All two-way tables of eight dimensions, and fourteen three-way ones: what a region has to report. */
    LinkedTables ofARegion(int people) {
        List<Dimension> all = List.of(
                flat("municipality", 7),
                flat("year", 3),
                flat("form", 8),
                flat("sex", 3),
                flat("age", 6),
                flat("nationality", 5),
                flat("source", 8),
                flat("outcome", 6));
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                tables.add(table(all.get(i), all.get(j)));
            }
        }
        for (Dimension other : all.subList(2, 8)) {
            tables.add(table(all.get(0), all.get(1), other));
            if (!other.name().equals("form")) {
                tables.add(table(all.get(1), all.get(2), other));
                tables.add(table(all.get(0), all.get(2), other));
            }
        }
        return new LinkedTables(all, facts(all, people), tables.subList(0, 42));
    }

    /** One table of regions and their municipalities by form, age and year. */
    LinkedTables ofTheCountry(int people) {
        Map<String, List<String>> regions = new LinkedHashMap<>();
        for (int region = 0; region < 25; region++) {
            List<String> municipalities = new ArrayList<>();
            for (int i = region; i < 342; i += 25) {
                municipalities.add("m" + i);
            }
            regions.put("r" + region, municipalities);
        }
        List<Dimension> all = List.of(
                Dimension.nested("place", "country", regions), flat("form", 8), flat("age", 6), flat("year", 3));
        return new LinkedTables(all, facts(all, people), List.of(Table.of("country", all)));
    }

    private static Dimension flat(String name, int codes) {
        return Dimension.flat(
                name, "all", IntStream.range(0, codes).mapToObj(it -> name + it).toList());
    }

    private static Table table(Dimension... by) {
        return Table.of(
                String.join(" and ", List.of(by).stream().map(Dimension::name).toList()), List.of(by));
    }

    private List<Fact> facts(List<Dimension> dimensions, int people) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Map<String, String> codes = new HashMap<>();
            for (Dimension dimension : dimensions) {
                List<String> leaves = dimension.leaves();
                double at = random.nextDouble();
                codes.put(dimension.name(), leaves.get((int) (leaves.size() * at * at)));
            }
            facts.add(new Fact(codes, 1, random.nextLong()));
        }
        return facts;
    }
}
