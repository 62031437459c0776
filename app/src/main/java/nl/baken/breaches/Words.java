package nl.baken.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people said about a breach, sealed under a key of its own. */
@Component
class Words {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Words(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    void enrol(BreachId id) {
        vault.enrol(id);
    }

    void add(BreachId breach, Kind kind, String told) {
        if (told.isBlank()) {
            return;
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into breaches.word (id, breach, kind, by, at, told) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        breach.value(),
                        kind.name(),
                        Callers.current().person().value(),
                        OffsetDateTime.now(clock),
                        vault.seal(breach.subject(), place(id), told).bytes())
                .update();
    }

    /** What the caller may know of it, the first on top. */
    List<Word> of(BreachId breach) {
        return jdbc.sql("select id, kind, by, at, told from breaches.word where breach = ? order by at, kind")
                .param(breach.value())
                .query((row, number) -> word(breach, row))
                .list();
    }

    private static Word word(BreachId breach, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Word(
                Kind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("by", UUID.class)),
                row.getObject("at", OffsetDateTime.class),
                new SealedText(breach.subject(), place(id), Sealed.of(row.getBytes("told"))));
    }

    private static Place place(UUID id) {
        return new Place("breaches.word", "told", id);
    }

    /** What somebody said, still sealed. */
    record Word(Kind kind, PersonId by, OffsetDateTime at, SealedText sealed) {}

    /** About what they said it. */
    enum Kind {
        STORY,
        CONSEQUENCES,
        MEASURES,
        AUTHORITY,
        SUBJECTS,
        DELAY,
        TOLD,
        SUPPLEMENT,
        LESSONS;

        public String labelKey() {
            return "breaches.word." + name();
        }
    }
}
