package nl.baken.access;

import java.sql.Types;
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

    // what ends later than one that begins now is of before the clock was set back
    private static final String OPEN =
            "(ends_at > now() and ends_at <= now() + make_interval(secs => " + LONGEST.toSeconds() + "))";

    private final JdbcClient jdbc;

    Entries(@Qualifier("door") DataSource door) {
        this.jdbc = JdbcClient.create(door);
    }

    /** Opens an entry; the session that it leads to ends with the one at the provider, if that is where somebody came from. */
    String open(PersonId person, Voucher voucher) {
        String token = Sessions.newToken();
        jdbc.sql("delete from access.entry where not " + OPEN).update();
        jdbc.sql("""
                        insert into access.entry (token_hash, person, at_provider, ends_at)
                        values (:token, :person, :session, now() + make_interval(secs => :longest))
                        """)
                .param("token", Sessions.hash(token))
                .param("person", person.value())
                .param("session", voucher.session(), Types.VARCHAR)
                .param("longest", LONGEST.toSeconds())
                .update();
        return token;
    }

    /** Who came this far. */
    Optional<PersonId> person(String token) {
        return jdbc.sql("""
                        select e.person
                        from access.entry e
                        join access.person p on p.id = e.person and p.active
                        where e.token_hash = ? and %s
                        """.formatted(OPEN))
                .param(Sessions.hash(token))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Uses an entry up and tells what vouched for it; nothing when another request was first. */
    Optional<Voucher> use(String token) {
        return jdbc.sql("delete from access.entry where token_hash = ? and " + OPEN + " returning at_provider")
                .param(Sessions.hash(token))
                .query((row, number) -> new Voucher(null, row.getString("at_provider")))
                .optional();
    }

    /** Ends what began in a session at the provider. */
    void closeAtProvider(String session) {
        jdbc.sql("delete from access.entry where at_provider = ?")
                .param(session)
                .update();
    }

    void closeAll(PersonId person) {
        jdbc.sql("delete from access.entry where person = ?")
                .param(person.value())
                .update();
    }
}
