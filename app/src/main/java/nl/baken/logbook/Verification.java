package nl.baken.logbook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.baken.vault.Signet;

/** Reads a log from its first line to its last, in one snapshot and without keeping it in memory. */
final class Verification {

    private static final int AT_A_TIME = 5000;

    private final Stamps stamps;
    private final Signet signet;
    private final Testimony testimony;
    private final Consumer<Finding> findings;

    Verification(Stamps stamps, Signet signet, Testimony testimony, Consumer<Finding> findings) {
        this.stamps = stamps;
        this.signet = signet;
        this.testimony = testimony;
        this.findings = findings;
    }

    Chain of(Log log, Connection database) throws SQLException {
        Chain chain = new Chain(log, stamps, testimony, findings);
        Beginning.in(beginnings(log, database), log, signet, findings).ifPresent(chain::beginAfter);
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

    private static List<String> beginnings(Log log, Connection database) throws SQLException {
        try (PreparedStatement signed =
                database.prepareStatement("select signed from logbook.beginning where log = ? order by position")) {
            signed.setString(1, log.name());
            List<String> lines = new ArrayList<>();
            try (ResultSet row = signed.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
            return lines;
        }
    }
}
