package nl.baken.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads a column of several codes. */
final class Arrays {

    private Arrays() {}

    static List<String> codes(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
