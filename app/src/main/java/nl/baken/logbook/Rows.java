package nl.baken.logbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lines of a log as they stand in the database, whatever somebody made of them. */
final class Rows {

    private Rows() {}

    /** What a statement selects of a log. */
    static String selected(Log log) {
        return String.join(", ", log.columns()) + ", mac, position, link from " + log.table();
    }

    /** The same, with where the line lies in the table: a name that is never given twice. */
    static String located(Log log) {
        return "ctid, " + selected(log);
    }

    static Row of(Log log, ResultSet row) throws SQLException {
        List<@Nullable Object> columns = new ArrayList<>(log.columns().size());
        for (String column : log.columns()) {
            columns.add(row.getObject(column));
        }
        return new Row(columns, mark(row, "mac"), row.getObject("position", Long.class), mark(row, "link"));
    }

    private static Mark mark(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? Mark.NONE : Mark.of(bytes);
    }
}
