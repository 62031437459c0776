package nl.baken.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody is after the password and before the second factor: an entry opens no page but the ones that ask for it. */
@Component
class Entries {

    static final Duration LONGEST = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    Entries(@Qualifier("door") DataSource door) {
        this.jdbc = JdbcClient.create(door);
    }

    String open(PersonId person) {
        String token = Sessions.newToken();
        jdbc.sql("delete from access.entry where ends_at < now()").update();
        jdbc.sql(
                        "insert into access.entry (token_hash, person, ends_at) values (?, ?, now() + make_interval(secs => ?))")
                .params(Sessions.hash(token), person.value(), LONGEST.toSeconds())
                .update();
        return token;
    }

    /** Who came this far. */
    Optional<PersonId> person(String token) {
        return jdbc.sql("""
                        select e.person
                        from access.entry e
                        join access.person p on p.id = e.person and p.active
                        where e.token_hash = ? and e.ends_at > now()
                        """)
                .param(Sessions.hash(token))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Uses an entry up; false when another request was first. */
    boolean use(String token) {
        return jdbc.sql("delete from access.entry where token_hash = ? and ends_at > now()")
                        .param(Sessions.hash(token))
                        .update()
                > 0;
    }

    void closeAll(PersonId person) {
        jdbc.sql("delete from access.entry where person = ?")
                .param(person.value())
                .update();
    }
}
