package nl.baken.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.linking.Clue.Kind;
import nl.baken.shared.Id;
import nl.baken.vault.BlindIndex;
import nl.baken.vault.Sealed;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what records say by which others may touch them: sealed, and found by keyed hashes alone. */
@Service
@Transactional
public class Traces {

    /** The version of what is found in a text and by which keys it is looked up: another one needs all traces anew. */
    public static final int VERSION = 4;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BlindIndex index;
    private final Weighing weighing;
    private final ObjectProvider<Marking> markings;

    Traces(JdbcClient jdbc, Vault vault, BlindIndex index, Weighing weighing, ObjectProvider<Marking> markings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.index = index;
        this.weighing = weighing;
        this.markings = markings;
    }

    /** Keeps the clues that were found in a new row of a record. */
    public void begin(Id record, SubjectId subject, UUID source, List<Clue> clues) {
        clues.forEach(clue -> addKeys(add(record.value(), subject, source, clue), clue));
    }

    /** Keeps the clues that were found in a row of a record, in place of what was found in it before. */
    public void keep(Id record, SubjectId subject, UUID source, List<Clue> clues) {
        Map<Kind, Deque<UUID>> before = found(source);
        for (Clue clue : clues) {
            UUID known = before.getOrDefault(clue.kind(), new ArrayDeque<>()).poll();
            if (known == null) {
                addKeys(add(record.value(), subject, source, clue), clue);
            } else {
                jdbc.sql("update linking.trace set says = ?, version = ? where id = ?")
                        .params(sealed(subject, known, clue), VERSION, known)
                        .update();
                jdbc.sql("select linking.forget_keys(?)").param(known).query(row -> {});
                addKeys(known, clue);
            }
        }
        UUID[] gone = before.values().stream().flatMap(Collection::stream).toArray(UUID[]::new);
        jdbc.sql("delete from linking.trace where id = any (?)").param(gone).update();
    }

    /** Adds a trace of a clue, which nothing finds yet. */
    UUID add(UUID record, SubjectId subject, UUID source, Clue clue) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into linking.trace (id, source, record, subject, kind, says, version)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, source, record, subject.value(), clue.kind().name(), sealed(subject, id, clue), VERSION)
                .update();
        return id;
    }

    /** Lets a trace be found by the keys of its clue, and by what others keep of it. */
    void addKeys(UUID trace, Clue clue) {
        jdbc.sql("insert into linking.trace_key (token, trace) select unnest(?), ? on conflict do nothing")
                .params(tokens(clue).toArray(String[]::new), trace)
                .update();
        markings.forEach(marking -> marking.mark(trace, weighing.identifiers(clue)));
    }

    private byte[] sealed(SubjectId subject, UUID trace, Clue clue) {
        return vault.seal(subject, Trace.place(trace), Trace.written(clue.says()))
                .bytes();
    }

    // what people said of a trace stays when what it says is corrected
    private Map<Kind, Deque<UUID>> found(UUID source) {
        Map<Kind, Deque<UUID>> found = new EnumMap<>(Kind.class);
        jdbc.sql("select id, kind from linking.trace where source = ? order by id")
                .param(source)
                .query(row -> {
                    found.computeIfAbsent(Kind.valueOf(row.getString("kind")), kind -> new ArrayDeque<>())
                            .add(row.getObject("id", UUID.class));
                });
        return found;
    }

    /** Moves what was found in these parts along to another record. */
    public void move(Collection<UUID> sources, Id to) {
        jdbc.sql("update linking.trace set record = ? where source = any (?)")
                .params(to.value(), sources.toArray(UUID[]::new))
                .update();
    }

    /** The traces of a record and of all that became part of it. */
    List<Trace> of(UUID record) {
        return jdbc.sql("""
                        select id, record, subject, kind, says from linking.trace
                        where record in (select legal.whole(?)) order by id
                        """).param(record).query(Traces::trace).list();
    }

    static Trace trace(ResultSet row, int number) throws SQLException {
        return new Trace(
                row.getObject("id", UUID.class),
                row.getObject("record", UUID.class),
                new SubjectId(row.getObject("subject", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                Sealed.of(row.getBytes("says")));
    }

    /** What a round has to be of, for no trace to be behind. */
    Rounds.Wanted wanted() {
        Instant since = markings.stream()
                .flatMap(marking -> marking.since().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Rounds.Wanted(VERSION, index.newest(), since);
    }

    /** Those of these traces that are in records which the caller is tied to. */
    List<Trace> named(Collection<UUID> ids) {
        return jdbc.sql("select id, record, subject, kind, says from linking.trace where id = any (?) order by id")
                .param(ids.toArray(UUID[]::new))
                .query(Traces::trace)
                .list();
    }

    Set<String> tokens(Clue clue) {
        return weighing.keys(clue).stream()
                .flatMap(key -> index.hashes("link", key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
