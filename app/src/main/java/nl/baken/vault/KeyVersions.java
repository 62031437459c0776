package nl.baken.vault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key-encryption keys that are in use, as the database lists them, and what was done to them. */
record KeyVersions(JdbcClient jdbc) {

    /** What was done to a key. */
    enum Step {
        MADE,
        REWRAPPED,
        RETIRED
    }

    /** One thing that was done: when and by what. */
    record Event(int number, KeyPlace.Kind place, Step step, Instant at, String by) {}

    List<KeyVersion> all() {
        return jdbc.sql("select number, place, mark from vault.key_version order by number")
                .query((row, at) -> new KeyVersion(
                        row.getInt("number"), KeyPlace.Kind.valueOf(row.getString("place")), row.getBytes("mark")))
                .list();
    }

    Set<Integer> numbers() {
        return new HashSet<>(jdbc.sql("select number from vault.key_version")
                .query(Integer.class)
                .list());
    }

    void add(KeyVersion version, String by) {
        jdbc.sql("insert into vault.key_version (number, place, mark) values (?, ?, ?)")
                .params(version.number(), version.place().name(), version.mark())
                .update();
        write(version, Step.MADE, 0, by);
    }

    void write(KeyVersion version, Step step, long rows, String by) {
        jdbc.sql("insert into vault.key_event (number, place, step, rows, by) values (?, ?, ?, ?, ?)")
                .params(version.number(), version.place().name(), step.name(), rows, by)
                .update();
    }

    /** What was done, the first thing first. */
    List<Event> events() {
        return jdbc.sql("select number, place, step, at, by from vault.key_event order by id")
                .query((row, at) -> new Event(
                        row.getInt("number"),
                        KeyPlace.Kind.valueOf(row.getString("place")),
                        Step.valueOf(row.getString("step")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by")))
                .list();
    }

    /** How many keys of subjects it wraps. */
    long rows(KeyVersion version) {
        return jdbc.sql("select count(*) from vault.subject_key where key_version = ?")
                .param(version.number())
                .query(Long.class)
                .single();
    }
}
