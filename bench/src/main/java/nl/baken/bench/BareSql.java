package nl.baken.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The statements of the same errands through JDBC alone: the same roles, transactions, values and number of connections. */
final class BareSql implements Round.Errands, AutoCloseable {

    private static final int SAMPLES = 8;
    private static final String DOOR = "baken_door";

    private final Map<Errand, List<Sample>> samples;
    private final HikariDataSource pages;
    private final HikariDataSource door;

    private BareSql(Map<Errand, List<Sample>> samples, Databases databases) {
        this.samples = samples;
        this.pages = databases.pool("baken_app", 16);
        this.door = databases.pool(DOOR, 4);
    }

    /** Watches what some errands of each kind ask of the database. */
    static BareSql of(Pages errands, ServerLog log, Databases databases)
            throws IOException, SQLException, InterruptedException {
        Set<String> existing = existing(databases);
        Map<Errand, List<Sample>> samples = new EnumMap<>(Errand.class);
        Random random = new Random(7);
        for (Errand errand : Errand.values()) {
            List<Sample> all = new ArrayList<>();
            for (int sample = 0; sample < SAMPLES; sample++) {
                all.add(Sample.of(log.during(() -> errands.run(errand, random)), existing, errand == Errand.REPORT));
            }
            samples.put(errand, all);
        }
        return new BareSql(samples, databases);
    }

    /** How many statements an errand is, on average. */
    double statements(Errand errand) {
        return all(errand).stream()
                .mapToInt(sample -> sample.statements().size())
                .average()
                .orElse(0);
    }

    @Override
    public void run(Errand errand, Random random) throws SQLException {
        Sample sample = Known.drawn(all(errand), random);
        List<Statement> at = new ArrayList<>();
        String process = "";
        for (Statement statement : sample.anew()) {
            if (!statement.process().equals(process) && !at.isEmpty()) {
                replay(at);
                at.clear();
            }
            process = statement.process();
            at.add(statement);
        }
        replay(at);
    }

    @Override
    public void close() {
        pages.close();
        door.close();
    }

    private void replay(Collection<Statement> statements) throws SQLException {
        boolean atTheDoor =
                statements.stream().anyMatch(statement -> statement.role().equals(DOOR));
        try (Connection connection = (atTheDoor ? door : pages).getConnection()) {
            for (Statement statement : statements) {
                switch (statement.command()) {
                    case "begin" -> connection.setAutoCommit(false);
                    case "begin read only" -> {
                        connection.setReadOnly(true);
                        connection.setAutoCommit(false);
                    }
                    case "commit" -> connection.commit();
                    case "rollback" -> connection.rollback();
                    default -> execute(connection, statement);
                }
                if (statement.ends()) {
                    connection.setAutoCommit(true);
                    connection.setReadOnly(false);
                }
            }
        }
    }

    private static void execute(Connection connection, Statement statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement.jdbc())) {
            int at = 1;
            for (String value : statement.values()) {
                prepared.setObject(at++, value, Types.OTHER);
            }
            if (prepared.execute()) {
                read(prepared.getResultSet());
            }
        }
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
        }
    }

    private List<Sample> all(Errand errand) {
        return samples.getOrDefault(errand, List.of());
    }

    private static Set<String> existing(Databases databases) throws SQLException {
        Set<String> existing = new HashSet<>();
        try (Connection owner = databases.owner();
                java.sql.Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select id::text from access.person union select id::text from access.post
                        union select id::text from access.organisation union select subject::text from vault.subject_key
                        union select record::text from access.tie
                        """)) {
            while (rows.next()) {
                existing.add(rows.getString(1));
            }
        }
        return existing;
    }
}
