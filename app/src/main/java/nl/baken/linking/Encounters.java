package nl.baken.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.PostId;
import nl.baken.deadlines.WorkingDays;
import nl.baken.linking.Encounter.Answer;
import nl.baken.linking.Encounter.Side;
import nl.baken.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which records of different desks touch, until somebody answers; the database decides who is told what of it. */
@Component
class Encounters {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    Encounters(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What was just written in a record touches these; what is known already is not asked again. */
    void meet(Id writing, Collection<UUID> met) {
        if (met.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("select linking.meet(?, ?, ?, ?)")
                .params(met.toArray(UUID[]::new), writing.value(), today, workingDays.after(today, term(today)))
                .query(row -> {});
    }

    private int term(LocalDate day) {
        return jdbc.sql("select working_days from linking.term where valid_from <= ? order by valid_from desc limit 1")
                .param(day)
                .query(Integer.class)
                .single();
    }

    /** One that waits for the caller; nothing when it was answered, or is not the caller's. */
    Optional<Encounter> find(EncounterId id) {
        return jdbc.sql("select * from linking.encounters(false) where id = ? order by veiled limit 1")
                .param(id.value())
                .query(Encounters::encounter)
                .optional();
    }

    /** Whether it waited for the caller until somebody answered. */
    boolean wasAnswered(EncounterId id) {
        return jdbc.sql("select exists (select from linking.encounters(true) where id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** False when somebody answered before, or it is not the caller's to answer. */
    boolean answer(EncounterId id, Answer answer) {
        return jdbc.sql("select linking.answer_encounter(?, ?, ?)")
                .params(id.value(), answer.name(), LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    private static Encounter encounter(ResultSet row, int number) throws SQLException {
        boolean veiled = row.getBoolean("veiled");
        String module = row.getString("kind").equals("SIGNAL") ? "/signals/" : "/dossiers/";
        String links = module + row.getObject("record", UUID.class) + "/links";
        return new Encounter(
                new EncounterId(row.getObject("id", UUID.class)),
                veiled,
                new Side(row.getString("number"), veiled ? "" : links, new PostId(row.getObject("desk", UUID.class))),
                new Side(row.getString("other_number"), "", new PostId(row.getObject("other_desk", UUID.class))),
                row.getObject("found_on", LocalDate.class),
                row.getObject("due", LocalDate.class));
    }
}
