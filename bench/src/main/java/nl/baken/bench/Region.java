package nl.baken.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How much there is in the register. */
record Region(long signals, long dossiers, long handovers, String size) {

    static Region counted(Databases databases) throws SQLException {
        try (Connection owner = databases.owner();
                java.sql.Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select count(*) from signals.signal), (select count(*) from dossiers.dossier),
                               (select count(*) from handovers.handover), pg_size_pretty(pg_database_size('baken'))
                        """)) {
            row.next();
            return new Region(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4));
        }
    }

    @Override
    public String toString() {
        return "%,d signals, %,d dossiers, %,d handovers, %s on disk".formatted(signals, dossiers, handovers, size);
    }
}
