package nl.baken.signals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.baken.shared.RecordNumber;

/** Several signals in columns, with what is equal and what contradicts in each line. */
record SideBySide(List<SignalCard> columns, List<Line> lines) {

    static final int FEWEST = 2;
    static final int MOST = 5;

    /** How the columns of a line agree, as far as they know anything. */
    enum Agreement {
        EQUAL,
        PARTLY,
        DIFFERENT,
        UNKNOWN;

        public String key() {
            return "signals.compare." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One thing that signals tell: by column what it tells. */
    record Line(String labelKey, List<List<Value>> cells, Agreement agreement) {

        /**
         * A line of texts by column; nothing that is known is no text.
         *
         * @param texts what each column tells, in the order of the columns
         * @param meaning what two spellings of the same have in common
         */
        static Line of(String labelKey, List<List<String>> texts, UnaryOperator<String> meaning) {
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

    /** Something that a signal tells, and whether another column tells it too. */
    record Value(String text, boolean shared) {}

    /** The numbers in what somebody typed, each once. */
    static List<RecordNumber> numbers(String typed) {
        return List.of(typed.split("[,;\\s]+")).stream()
                .flatMap(number -> RecordNumber.parse(number).stream())
                .distinct()
                .toList();
    }
}
