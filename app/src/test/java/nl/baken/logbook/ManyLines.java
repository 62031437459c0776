package nl.baken.logbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import nl.baken.access.Action;
import nl.baken.platform.OwnerConnection;
import nl.baken.platform.PlainKeys;
import nl.baken.vault.DerivedKeys;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills both logs of a running Baken with lines as Baken writes them, and waits until each has its place. */
final class ManyLines {

    private final Stamps stamps;
    private final Connection owner;

    private ManyLines(Stamps stamps, Connection owner) {
        this.stamps = stamps;
        this.owner = owner;
    }

    static void main(String[] args) throws SQLException, IOException {
        Path data = Path.of(args[0]);
        long each = Long.parseLong(args[1]) / Log.values().length;
        try (Connection owner = OwnerConnection.to(data)) {
            ManyLines lines = new ManyLines(Stamps.of(DerivedKeys.in(PlainKeys.in(data.resolve("keys")))), owner);
            lines.fill(each);
            Instant filled = Instant.now();
            lines.awaitSealed();
            System.out.println(
                    "sealed in " + Duration.between(filled, Instant.now()).toSeconds() + " s");
        }
    }

    private void fill(long each) throws SQLException, IOException {
        long first = number("select setval('logbook.number', nextval('logbook.number') + " + 2 * each + ")") - 2 * each;
        for (Log log : Log.values()) {
            CopyIn copy = owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s, mac) from stdin".formatted(log.table(), String.join(", ", log.columns())));
            for (long i = 0; i < each; i++) {
                write(copy, log, first + i + each * log.number());
            }
            copy.endCopy();
        }
    }

    private void write(CopyIn copy, Log log, long id) throws SQLException {
        List<@Nullable Object> columns = columns(log, id);
        String line =
                columns.stream().map(value -> Objects.toString(value, "\\N")).collect(Collectors.joining("\t"));
        byte[] bytes = (line + "\t\\\\x" + stamps.mac(log, columns) + "\n").getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static List<@Nullable Object> columns(Log log, long id) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        UUID trace = UUID.randomUUID();
        return switch (log) {
            case ACTS ->
                new Act(
                                id,
                                trace,
                                at,
                                UUID.randomUUID(),
                                "READ_SIGNAL",
                                "GET /signals/{id}",
                                UUID.randomUUID(),
                                Act.Result.DONE,
                                "0123456789abcdef")
                        .columns();
            case PROCESSINGS -> new Processing(id, trace, id, Action.READ_SIGNAL, at, at, UUID.randomUUID()).columns();
        };
    }

    private void awaitSealed() throws SQLException {
        for (Log log : Log.values()) {
            while (number("select count(*) from (select from " + log.table() + " where position is null limit 1) w")
                    > 0) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
