package nl.baken.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
         * A line of texts by column; nothing that is known is no text.
         *
         * @param texts what each column tells, in the order of the columns
         * @param meaning what two spellings of the same have in common
         */
        public static Line of(String labelKey, List<List<String>> texts, UnaryOperator<String> meaning) {
            List<List<Value>> cells = new ArrayList<>();
            for (int column = 0; column < texts.size(); column++) {
                Set<String> elsewhere = new HashSet<>();
                for (int other = 0; other < texts.size(); other++) {
                    if (other != column) {
                        texts.get(other).stream().map(meaning).forEach(elsewhere::add);
                    }
                }
                cells.add(texts.get(column).stream()
                        .map(text -> new Value(text, elsewhere.contains(meaning.apply(text))))
                        .toList());
            }
            return new Line(labelKey, List.copyOf(cells), agreement(cells));
        }

        /** A line of what each record tells; what it tells twice or does not know is left out. */
        public static <T> Line of(
                String labelKey, List<T> records, Function<T, Stream<String>> tells, UnaryOperator<String> meaning) {
            return of(
                    labelKey,
                    records.stream()
                            .map(record -> tells.apply(record)
                                    .filter(text -> !text.isBlank())
                                    .distinct()
                                    .toList())
                            .toList(),
                    meaning);
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

    /** Something that a record tells, and whether another column tells it too. */
    public record Value(String text, boolean shared) {}

    /** The numbers that somebody typed, each once; refused when one of them is none, lest it be missed. */
    public static List<RecordNumber> numbers(String typed) {
        return List.of(typed.strip().split("[,;\\s]+")).stream()
                .map(number -> RecordNumber.parse(number).orElseThrow(() -> new Refused("frame.compare.mistyped")))
                .distinct()
                .toList();
    }
}
