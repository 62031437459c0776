package nl.baken.neighbours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.neighbours.Answer.Kind;
import nl.baken.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions to neighbours as rows: that one was asked stands there before it goes out. */
@Component
@Transactional
class Questions {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Questions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID id, NeighbourId neighbour, About about, int hashes) {
        jdbc.sql("""
                        insert into neighbours.question (id, neighbour, record, post, by, purpose, hashes)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        neighbour.value(),
                        about.record().value(),
                        about.desk().value(),
                        Callers.current().person().value(),
                        about.purpose(),
                        hashes)
                .update();
    }

    void answer(UUID id, Answer answer) {
        jdbc.sql("update neighbours.question set answer = ? where id = ?")
                .params(answer.kind().name(), id)
                .update();
        for (int position = 0; position < answer.desks().size(); position++) {
            Contact desk = answer.desks().get(position);
            jdbc.sql("insert into neighbours.told (question, position, name, phone, email) values (?, ?, ?, ?, ?)")
                    .params(id, position, desk.name(), desk.phone(), desk.email())
                    .update();
        }
    }

    /** How often the caller asked a neighbour in the last day. */
    int ofCallerToday() {
        return jdbc.sql("select count(*) from neighbours.question where by = ? and at > now() - interval '1 day'")
                .param(Callers.current().person().value())
                .query(Integer.class)
                .single();
    }

    /** Which desk of the caller's holds a record. */
    Optional<PostId> holding(Id record) {
        return jdbc.sql("select p from access.held_by_caller(?) p where p is not null")
                .param(record.value())
                .query((row, number) -> new PostId(row.getObject("p", UUID.class)))
                .optional();
    }

    /** Whether a record is only kept. */
    boolean isKept(Id record) {
        return jdbc.sql("select neighbours.is_kept(?)")
                .param(record.value())
                .query(Boolean.class)
                .single();
    }

    /** What was asked about a record, the latest first. */
    List<Question> about(Id record) {
        Map<UUID, List<Contact>> desks = jdbc
                .sql("""
                        select t.question, t.name, t.phone, t.email
                        from neighbours.told t join neighbours.question q on q.id = t.question
                        where q.record = ? order by t.question, t.position
                        """)
                .param(record.value())
                .query((row, number) -> Map.entry(
                        row.getObject("question", UUID.class),
                        new Contact(row.getString("name"), row.getString("phone"), row.getString("email"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        select q.id, o.name as region, b.name as asker, q.at, q.purpose, q.answer
                        from neighbours.question q
                        join neighbours.neighbour n on n.id = q.neighbour
                        join access.organisation o on o.id = n.organisation
                        join access.person b on b.id = q.by
                        where q.record = ? order by q.at desc, o.name limit ?
                        """)
                .params(record.value(), SHOWN)
                .query((row, number) -> question(row, desks.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Question question(ResultSet row, List<Contact> desks) throws SQLException {
        String answer = row.getString("answer");
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("region"),
                row.getString("asker"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                row.getString("purpose"),
                answer == null ? null : Kind.valueOf(answer),
                desks);
    }

    /** About which record a desk asks, and why. */
    record About(Id record, PostId desk, String purpose) {}
}
