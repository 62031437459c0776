package nl.baken.reports;

import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.codes.Labels;
import org.springframework.stereotype.Service;

/** Nature and extent: one table for each dimension, every cell as the caller's role may see it. */
@Service
class Figures {

    private final Facts facts;
    private final Access access;
    private final CodeLists lists;
    private final Labels labels;

    Figures(Facts facts, Access access, CodeLists lists, Labels labels) {
        this.facts = facts;
        this.access = access;
        this.lists = lists;
        this.labels = labels;
    }

    List<Table> tables(Selection selection) {
        return Arrays.stream(Dimension.values())
                .map(dimension -> table(dimension, selection))
                .toList();
    }

    Table table(Dimension dimension, Selection selection) {
        boolean seesSmall = access.may(Action.SEE_SMALL_CELLS);
        Map<String, Count> counts = facts.by(dimension, selection);
        if (dimension == Dimension.EXPLOITATION) {
            counts = published(counts);
        }
        List<Row> rows = counts.entrySet().stream()
                .sorted(comparingInt(entry -> -entry.getValue().all()))
                .map(entry -> new Row(label(dimension, entry.getKey()), cell(entry.getValue(), seesSmall)))
                .toList();
        return new Table(dimension, rows, cell(facts.total(selection), seesSmall));
    }

    // A role that may see small numbers sees those of its own dossiers; of others it knows no more than anybody.
    private static Cell cell(Count count, boolean seesSmall) {
        return Cell.of(count.all(), seesSmall && count.isSeen());
    }

    // The region publishes four groups: forced marriage, for one, counts as other (evaluation 2019, section 3.1.1).
    private Map<String, Count> published(Map<String, Count> counts) {
        Map<String, Count> groups = new TreeMap<>();
        counts.forEach((code, count) -> groups.merge(group(code), count, Count::plus));
        return groups;
    }

    private String group(String code) {
        return lists.find(CodeList.EXPLOITATION, code)
                .map(known -> known.publicationGroup())
                .filter(group -> !group.isEmpty())
                .orElse("UNKNOWN");
    }

    private String label(Dimension dimension, String code) {
        return dimension == Dimension.MUNICIPALITY ? labels.municipality(code) : labels.of(dimension.name(), code);
    }

    /** A table with its total. */
    record Table(Dimension dimension, List<Row> rows, Cell total) {

        Table {
            rows = List.copyOf(rows);
        }
    }

    /** A line of a table. */
    record Row(String label, Cell cell) {}
}
