package nl.baken.shared;

import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Several records in columns, with what is equal and what contradicts in each line. */
public record SideBySide(List<Column> columns, List<Line> lines) {

    private static final int FEWEST = 2;
    private static final int MOST = 5;

    public SideBySide {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** Whether so many fit beside each other. */
    public static boolean fits(int records) {
        return records >= FEWEST && records <= MOST;
    }

    /** The record that a column is of. */
    public record Column(String number, String href) {}

    /** How the columns of a line agree, as far as they know anything. */
    public enum Agreement {
        EQUAL,
        PARTLY,
        DIFFERENT,
        UNKNOWN;

        public String key() {
            return "frame.compare." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One thing that records tell: by column what it tells. */
    public record Line(String labelKey, List<List<Value>> cells, Agreement agreement) {

        /**
         * A line of what each record tells, in the order of the columns; what a record does not know is left out, and what it
         * tells twice stands there once, with who told it each time.
         *
         * @param meaning what two spellings of the same have in common
         */
        public static <T> Line of(
                String labelKey, List<T> records, Function<T, Stream<Told>> tells, UnaryOperator<String> meaning) {
            List<Map<String, Set<String>>> texts =
                    records.stream().map(tells).map(Line::texts).toList();
            List<List<Value>> cells = new ArrayList<>();
            for (int column = 0; column < texts.size(); column++) {
                Set<String> elsewhere = new HashSet<>();
                for (int other = 0; other < texts.size(); other++) {
                    if (other != column) {
                        texts.get(other).keySet().stream().map(meaning).forEach(elsewhere::add);
                    }
                }
                cells.add(texts.get(column).entrySet().stream()
                        .map(told -> new Value(
                                told.getKey(),
                                elsewhere.contains(meaning.apply(told.getKey())),
                                List.copyOf(told.getValue())))
                        .toList());
            }
            return new Line(labelKey, List.copyOf(cells), agreement(cells));
        }

        // by text the sources of it, in the order in which they were told
        private static Map<String, Set<String>> texts(Stream<Told> told) {
            return told.filter(one -> !one.text().isBlank())
                    .collect(groupingBy(
                            Told::text,
                            LinkedHashMap::new,
                            mapping(
                                    Told::source,
                                    filtering(source -> !source.isBlank(), toCollection(LinkedHashSet::new)))));
        }

        private static Agreement agreement(List<List<Value>> cells) {
            List<List<Value>> known =
                    cells.stream().filter(cell -> !cell.isEmpty()).toList();
            if (known.size() < FEWEST) {
                return Agreement.UNKNOWN;
            }
            List<Value> values = known.stream().flatMap(List::stream).toList();
            if (values.stream().noneMatch(Value::shared)) {
                return Agreement.DIFFERENT;
            }
            boolean equal = known.size() == cells.size() && values.stream().allMatch(Value::shared);
            return equal ? Agreement.EQUAL : Agreement.PARTLY;
        }
    }

    /** Something that a record tells, and in words who told it, when and where; empty when nothing tells that. */
    public record Told(String text, String source) {}

    /** Something that a record tells, whether another column tells it too, and in words who told it, when and where. */
    public record Value(String text, boolean shared, List<String> sources) {

        public Value {
            sources = List.copyOf(sources);
        }
    }

    /** The numbers that somebody typed, each once; refused when one of them is none, lest it be missed. */
    public static List<RecordNumber> numbers(String typed) {
        List<RecordNumber> numbers = List.of(typed.strip().split("[,;\\s]+")).stream()
                .map(number -> RecordNumber.parse(number).orElseThrow(() -> new Refused("frame.compare.mistyped")))
                .distinct()
                .toList();
        if (numbers.isEmpty()) { // nothing but commas
            throw new Refused("frame.compare.mistyped");
        }
        return numbers;
    }
}
