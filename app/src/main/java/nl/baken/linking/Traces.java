package nl.baken.linking;

import java.util.ArrayDeque;
import java.util.Collection;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what records say by which others may touch them: sealed, and found by keyed hashes alone. */
@Service
@Transactional
public class Traces {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final BlindIndex index;
    private final Weighing weighing;

    Traces(JdbcClient jdbc, Vault vault, BlindIndex index, Weighing weighing) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.index = index;
        this.weighing = weighing;
    }

    /** Keeps the clues that were found in a row of a record, in place of what was found in it before. */
    public void keep(Id record, SubjectId subject, UUID source, List<Clue> clues) {
        Map<Kind, Deque<UUID>> before = found(source);
        for (Clue clue : clues) {
            UUID known = before.getOrDefault(clue.kind(), new ArrayDeque<>()).poll();
            UUID id = known == null ? UUID.randomUUID() : known;
            byte[] says = vault.seal(subject, Trace.place(id), Trace.written(clue.says()))
                    .bytes();
            if (known == null) {
                jdbc.sql(
                                "insert into linking.trace (id, source, record, subject, kind, says) values (?, ?, ?, ?, ?, ?)")
                        .params(
                                id,
                                source,
                                record.value(),
                                subject.value(),
                                clue.kind().name(),
                                says)
                        .update();
            } else {
                jdbc.sql("update linking.trace set says = ? where id = ?")
                        .params(says, id)
                        .update();
                jdbc.sql("select linking.forget_keys(?)").param(id).query(row -> {});
            }
            jdbc.sql("insert into linking.trace_key (token, trace) select unnest(?), ?")
                    .params(tokens(clue).toArray(String[]::new), id)
                    .update();
        }
        UUID[] gone = before.values().stream().flatMap(Collection::stream).toArray(UUID[]::new);
        jdbc.sql("delete from linking.trace where id = any (?)").param(gone).update();
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
                        """)
                .param(record)
                .query((row, number) -> new Trace(
                        row.getObject("id", UUID.class),
                        row.getObject("record", UUID.class),
                        new SubjectId(row.getObject("subject", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        Sealed.of(row.getBytes("says"))))
                .list();
    }

    Set<String> tokens(Clue clue) {
        return weighing.keys(clue).stream().map(key -> index.hash("link", key)).collect(Collectors.toUnmodifiableSet());
    }
}
