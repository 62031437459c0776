package nl.baken.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
         */
        static Line of(String labelKey, List<List<String>> texts) {
            List<List<Value>> cells = new ArrayList<>();
            for (int column = 0; column < texts.size(); column++) {
                int here = column;
                cells.add(texts.get(column).stream()
                        .map(text -> new Value(text, isElsewhere(text, here, texts)))
                        .toList());
            }
            return new Line(labelKey, List.copyOf(cells), agreement(cells));
        }

        private static boolean isElsewhere(String text, int here, List<List<String>> texts) {
            for (int column = 0; column < texts.size(); column++) {
                if (column != here && texts.get(column).stream().anyMatch(text::equalsIgnoreCase)) {
                    return true;
                }
            }
            return false;
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
            boolean equal = known.size() == cells.size()
                    && known.stream().map(Line::texts).distinct().count() == 1;
            return equal ? Agreement.EQUAL : Agreement.PARTLY;
        }

        private static List<String> texts(List<Value> cell) {
            return cell.stream()
                    .map(value -> value.text().toLowerCase(Locale.ROOT))
                    .sorted()
                    .toList();
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
