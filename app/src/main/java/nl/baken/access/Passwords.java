package nl.baken.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Keeps the passwords and checks them; a login that nobody has costs the same work as one that somebody has. */
@Component
class Passwords {

    /** Each check takes 19 MiB: a flood of them must not eat the memory. */
    private static final int AT_ONCE = 8;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final String nobodysHash;
    private final Semaphore room = new Semaphore(AT_ONCE);

    Passwords(@Qualifier("door") DataSource door, PasswordEncoder encoder) {
        this.jdbc = JdbcClient.create(door);
        this.encoder = encoder;
        this.nobodysHash = encoder.encode(Sessions.newToken());
    }

    static String plain(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    /** Whoever may sign in under this login. */
    Optional<Known> find(String login) {
        return jdbc.sql("""
                        select p.id, c.password_hash
                        from access.person p
                        join access.credential c on c.person = p.id
                        where p.login = ? and p.active
                        """)
                .param(plain(login))
                .query((row, number) ->
                        new Known(new PersonId(row.getObject("id", UUID.class)), row.getString("password_hash")))
                .optional();
    }

    /** Whether the password is theirs; of nobody it never is, at the same cost. */
    boolean match(String password, Optional<Known> known) {
        room.acquireUninterruptibly();
        try {
            return encoder.matches(password, known.map(Known::hash).orElse(nobodysHash)) && known.isPresent();
        } finally {
            room.release();
        }
    }

    boolean isOf(PersonId person, String password) {
        Optional<Known> known = jdbc.sql("select password_hash from access.credential where person = ?")
                .param(person.value())
                .query((row, number) -> new Known(person, row.getString("password_hash")))
                .optional();
        return match(password, known);
    }

    void set(PersonId person, String password) {
        jdbc.sql("""
                        insert into access.credential (person, password_hash) values (?, ?)
                        on conflict (person) do update set password_hash = excluded.password_hash
                        """).params(person.value(), encoder.encode(password)).update();
    }

    /** Leaves nothing that somebody signs in with. */
    void remove(PersonId person) {
        for (String way : List.of("credential", "provider_account")) {
            jdbc.sql("delete from access." + way + " where person = ?")
                    .param(person.value())
                    .update();
        }
    }

    record Known(PersonId person, String hash) {}
}
