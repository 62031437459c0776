package nl.baken.logbook;

import java.sql.Timestamp;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sealed line as JSON for a log processor: which log, its place, every column that says something, and its codes. The names
 * stand in the manual and do not change; new ones may come.
 */
final class JsonLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLine() {}

    static String of(Log log, Row row) {
        ObjectNode line = JSON.createObjectNode();
        line.put("log", log.name().toLowerCase(Locale.ROOT));
        line.put("position", row.place());
        for (int i = 0; i < log.columns().size(); i++) {
            put(line, log.columns().get(i), row.columns().get(i));
        }
        line.put("mac", row.mac().toString());
        line.put("link", row.link().toString());
        return JSON.writeValueAsString(line);
    }

    private static void put(ObjectNode line, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> line.put(name, number);
            case Timestamp moment -> line.put(name, moment.toInstant().toString());
            case Object other -> line.put(name, other.toString());
        }
    }
}
