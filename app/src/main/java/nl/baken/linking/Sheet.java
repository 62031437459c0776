package nl.baken.linking;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.shared.SideBySide.Column;
import nl.baken.shared.SideBySide.Told;

/** All that one record tells by which it can be laid beside others; a row that records of its kind never have is not there. */
public record Sheet(Column column, Map<Row, List<Told>> tells) {

    public Sheet {
        requireNonNull(column, "column is null");
        Map<Row, List<Told>> copy = new EnumMap<>(Row.class);
        tells.forEach((row, told) -> copy.put(row, List.copyOf(told)));
        tells = copy;
    }

    Stream<Told> of(Row row) {
        return tells.getOrDefault(row, List.of()).stream();
    }
}
