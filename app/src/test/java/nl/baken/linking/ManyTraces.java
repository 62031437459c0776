package nl.baken.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.platform.OwnerConnection;
import nl.baken.vault.ManySubjects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills the database of a running demo region with closed signals, one for each person on the input: name, day of birth, phone and
 * mail with tabs between. Keys, texts, hashes and ties are what Baken itself would have written.
 */
final class ManyTraces {

    private static final int AT_ONCE = 20_000;

    private static final Map<String, String> COLUMNS = columns();

    private final Weighing weighing = new Weighing(Map::of);
    private final Map<String, StringBuilder> rows = new LinkedHashMap<>();
    private final ManySubjects subjects;
    private final Connection owner;
    private final List<UUID[]> desks;

    private ManyTraces(ManySubjects subjects, Connection owner) throws SQLException {
        this.subjects = subjects;
        this.owner = owner;
        this.desks = desks(owner);
    }

    static void main(String[] args) throws SQLException, IOException, GeneralSecurityException {
        Path data = Path.of(args[0]);
        int many = Integer.parseInt(args[1]);
        try (Connection owner = OwnerConnection.to(data);
                BufferedReader people = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            ManyTraces traces = new ManyTraces(ManySubjects.in(data.resolve("keys"), owner, many), owner);
            owner.setAutoCommit(false);
            run(owner, "set session_replication_role = replica"); // which rows refer to which is sure here
            int done = 0;
            for (String line = people.readLine(); line != null && done < many; line = people.readLine()) {
                String[] person = line.split("\t", -1);
                traces.add(done, Clue.person(person[0], person[1], person[2], person[3]));
                done++;
                if (done % AT_ONCE == 0) {
                    traces.write();
                }
            }
            traces.write();
            owner.setAutoCommit(true);
            run(owner, "vacuum analyze");
            System.out.println(done + " persons");
        }
    }

    private void add(int number, List<Clue> clues) throws GeneralSecurityException {
        UUID record = UUID.randomUUID();
        UUID[] desk = desks.get(number % desks.size());
        String called = called(number);
        row(
                "signals.signal",
                record,
                0,
                called,
                "2019-03-01",
                "COLLEAGUE",
                "DESK",
                "",
                "PERSON",
                "UNKNOWN",
                "UNKNOWN",
                "NORMAL",
                desk[0],
                desk[1],
                "2019-04-01",
                "CLOSED",
                "2019-04-01",
                "OTHER");
        row("access.numbered", called, record, "SIGNAL");
        row("access.tie", record, desk[0], "HOLDER", "f", desk[1], "2019-03-01");
        for (Clue clue : clues) {
            add(record, clue);
        }
    }

    private void add(UUID record, Clue clue) throws GeneralSecurityException {
        ManySubjects.Fresh subject = subjects.next();
        UUID trace = UUID.randomUUID();
        row(
                "vault.subject_key",
                subject.subject().value(),
                bytes(subject.wrapped()),
                subject.slot(),
                subject.version());
        row(
                "linking.trace",
                trace,
                UUID.randomUUID(),
                record,
                subject.subject().value(),
                clue.kind(),
                bytes(subject.seal(Trace.place(trace), Trace.written(clue.says()))
                        .bytes()),
                Traces.VERSION);
        weighing.keys(clue).stream()
                .distinct()
                .forEach(key -> row("linking.trace_key", subjects.hash("link", key), trace));
    }

    private void row(String table, Object... values) {
        StringBuilder written = rows.computeIfAbsent(table, unwritten -> new StringBuilder());
        Stream.of(values).forEach(value -> written.append(value).append('\t'));
        written.setCharAt(written.length() - 1, '\n');
    }

    // one after the other: of so many that are drawn some come twice
    private static String called(int number) {
        StringBuilder symbols = new StringBuilder("S-");
        for (int place = 6; place >= 0; place--) {
            symbols.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt((number >> (5 * place)) & 31));
            if (place == 3) {
                symbols.append('-');
            }
        }
        return symbols.toString();
    }

    private static String bytes(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    private void write() throws SQLException, IOException {
        CopyManager copies = owner.unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<String, StringBuilder> table : rows.entrySet()) {
            copies.copyIn(
                    "copy %s (%s) from stdin".formatted(table.getKey(), COLUMNS.get(table.getKey())),
                    new java.io.ByteArrayInputStream(table.getValue().toString().getBytes(StandardCharsets.UTF_8)));
            table.getValue().setLength(0);
        }
        owner.commit();
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(
                "signals.signal",
                "id, version, number, received_on, source, channel, municipality, subject, exploitation, seen_when, priority,"
                        + " post, owner, due, state, ended_on, closing_reason");
        columns.put("access.numbered", "number, record, kind");
        columns.put("access.tie", "record, post, kind, promised, granted_by, granted_on");
        columns.put("vault.subject_key", "subject, wrapped, slot, key_version");
        columns.put("linking.trace", "id, source, record, subject, kind, says, version");
        columns.put("linking.trace_key", "token, trace");
        return columns;
    }

    private static List<UUID[]> desks(Connection owner) throws SQLException {
        List<UUID[]> desks = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select p.id, min(h.person::text)::uuid as person
                        from access.post p join access.holding h on h.post = p.id
                        where p.role = 'FOCAL_POINT' group by p.id order by p.id
                        """)) {
            while (row.next()) {
                desks.add(new UUID[] {row.getObject("id", UUID.class), row.getObject("person", UUID.class)});
            }
        }
        return desks;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
