package nl.baken.logbook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Reads a log from its first line to its last, in one snapshot and without keeping it in memory. */
final class Verification {

    private static final int AT_A_TIME = 5000;

    private final Stamps stamps;
    private final Testimony testimony;
    private final Consumer<Finding> findings;

    Verification(Stamps stamps, Testimony testimony, Consumer<Finding> findings) {
        this.stamps = stamps;
        this.testimony = testimony;
        this.findings = findings;
    }

    Chain of(Log log, Connection database) throws SQLException {
        Chain chain = new Chain(log, stamps, testimony, findings);
        try (PreparedStatement lines =
                database.prepareStatement("select " + Rows.selected(log) + " order by position, id")) {
            lines.setFetchSize(AT_A_TIME);
            try (ResultSet row = lines.executeQuery()) {
                while (row.next()) {
                    chain.accept(Rows.of(log, row));
                }
            }
        }
        chain.end();
        return chain;
    }
}
