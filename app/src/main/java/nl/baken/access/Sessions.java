package nl.baken.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens, resolves and closes sessions over a connection of its own, which the pages do not have. */
@Component
class Sessions {

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(10);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Sessions(@Qualifier("door") DataSource door) {
        this.jdbc = JdbcClient.create(door);
    }

    /** Opens a session for a person and gives the token that proves it; only its hash is kept. */
    String open(PersonId person, Duration idle, Duration longest) {
        String token = newToken();
        jdbc.sql("""
                        insert into access.session (token_hash, person, opened_at, idle_until, ends_at)
                        values (?, ?, now(), now() + make_interval(secs => ?), now() + make_interval(secs => ?))
                        """)
                .params(hash(token), person.value(), idle.toSeconds(), longest.toSeconds())
                .update();
        return token;
    }

    /** The caller behind a token, if its session is alive; being asked keeps it from idling. */
    Optional<Caller> resolve(String token) {
        return jdbc.sql("""
                        update access.session s
                        set idle_until = greatest(s.idle_until, now() + make_interval(secs => ?))
                        from access.person p
                        where s.token_hash = ? and p.id = s.person and p.active
                          and s.idle_until > now() and s.ends_at > now()
                        returning p.id, p.name
                        """)
                .params(IDLE.toSeconds(), hash(token))
                .query((row, number) -> caller(row.getObject("id", UUID.class), row.getString("name"), token))
                .optional();
    }

    void close(String token) {
        jdbc.sql("delete from access.session where token_hash = ? or ends_at < now()")
                .param(hash(token))
                .update();
    }

    /** Ends every session of a person. */
    void closeAll(PersonId person) {
        jdbc.sql("delete from access.session where person = ?")
                .param(person.value())
                .update();
    }

    /** Ends every session of a person but the one of this token. */
    void closeOthers(PersonId person, String token) {
        jdbc.sql("delete from access.session where person = ? and token_hash <> ?")
                .params(person.value(), hash(token))
                .update();
    }

    private Caller caller(UUID person, String name, String token) {
        return new Caller(new PersonId(person), name, posts(person), token, UUID.randomUUID());
    }

    // The day is the database's own, as in access.caller_posts(): both locks must open and shut together.
    private List<Post> posts(UUID person) {
        return jdbc.sql("""
                        select p.id, p.organisation, p.role
                        from access.post p
                        where p.id in (select access.posts_of(?, current_date))
                        """)
                .param(person)
                .query((row, number) -> new Post(
                        new PostId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    static String newToken() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
