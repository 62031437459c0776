package nl.baken.disclosure;

import java.util.HashSet;
import java.util.List;

/** Tables over the same facts, which are protected together: what one keeps back, another must not give away. */
public record LinkedTables(List<Dimension> dimensions, List<Fact> facts, List<Table> tables) {
    public LinkedTables {
        dimensions = List.copyOf(dimensions);
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
        List<String> names = dimensions.stream().map(Dimension::name).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a dimension twice: " + names);
        }
        for (Table table : tables) {
            if (!names.containsAll(table.where().keySet())
                    || !names.containsAll(
                            table.by().stream().map(Shown::dimension).toList())) {
                throw new IllegalArgumentException(
                        "table %s has another dimension than %s".formatted(table.name(), names));
            }
        }
    }
}
