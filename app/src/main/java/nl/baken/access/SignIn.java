package nl.baken.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Lets people in by their password, and keeps the passwords. */
@Service
public class SignIn {

    private static final Duration INVITED = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final PasswordEncoder passwords;
    private final String nobodysHash;

    SignIn(@Qualifier("door") DataSource connection, Sessions sessions, PasswordEncoder passwords) {
        this.jdbc = JdbcClient.create(connection);
        this.sessions = sessions;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode(Sessions.newToken());
    }

    /** The token of a new session, or nothing when login and password do not go together. */
    Optional<String> signIn(String login, String password) {
        Optional<Known> known = jdbc.sql("""
                        select p.id, c.password_hash
                        from access.person p
                        join access.credential c on c.person = p.id
                        where p.login = ? and p.active
                        """)
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query((row, number) ->
                        new Known(new PersonId(row.getObject("id", UUID.class)), row.getString("password_hash")))
                .optional();
        // An unknown login costs the same work, so that time does not tell who works here.
        boolean right = passwords.matches(password, known.map(Known::hash).orElse(nobodysHash));
        return known.filter(someone -> right)
                .map(someone -> sessions.open(someone.person(), Sessions.IDLE, Sessions.LONGEST));
    }

    /** Opens a session for a person without asking for a password: for jobs and the demo, never for a request. */
    public Caller callAs(PersonId person) {
        String token = sessions.open(person, Duration.ofDays(3650), Duration.ofDays(3650));
        return sessions.resolve(token)
                .orElseThrow(() -> new IllegalStateException("no active person " + person.value()));
    }

    /** Sets the password of a person. */
    public void setPassword(PersonId person, String password) {
        jdbc.sql("""
                        insert into access.credential (person, password_hash) values (?, ?)
                        on conflict (person) do update set password_hash = excluded.password_hash
                        """).params(person.value(), passwords.encode(password)).update();
    }

    /** Replaces the password of the caller, who ends every other session with it; false when the current one is wrong. */
    boolean changePassword(Caller caller, String current, String wanted) {
        boolean right = jdbc.sql("select password_hash from access.credential where person = ?")
                .param(caller.person().value())
                .query(String.class)
                .optional()
                .filter(hash -> passwords.matches(current, hash))
                .isPresent();
        if (right) {
            setPassword(caller.person(), wanted);
            sessions.closeOthers(caller.person(), caller.token());
        }
        return right;
    }

    /** Ends the sessions of a person and takes back every invitation. */
    void shutOut(PersonId person) {
        sessions.closeAll(person);
        takeBackInvitations(person);
    }

    private void takeBackInvitations(PersonId person) {
        jdbc.sql("delete from access.invitation where person = ?")
                .param(person.value())
                .update();
    }

    /** Makes a link, good for seven days and one time, with which a person chooses a password; earlier links end. */
    String invite(PersonId person) {
        takeBackInvitations(person);
        String token = Sessions.newToken();
        jdbc.sql(
                        "insert into access.invitation (token_hash, person, ends_at) values (?, ?, now() + make_interval(secs => ?))")
                .params(Sessions.hash(token), person.value(), INVITED.toSeconds())
                .update();
        return token;
    }

    /** Whether an invitation can still be used. */
    boolean invited(String token) {
        return jdbc.sql("select count(*) from access.invitation where token_hash = ? and ends_at > now()")
                        .param(Sessions.hash(token))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Uses an invitation up and sets the password; false when it was used before or is too old. */
    boolean accept(String token, String password) {
        return jdbc.sql("delete from access.invitation where token_hash = ? and ends_at > now() returning person")
                .param(Sessions.hash(token))
                .query(UUID.class)
                .optional()
                .map(PersonId::new)
                .map(person -> {
                    setPassword(person, password);
                    sessions.closeAll(person);
                    return person;
                })
                .isPresent();
    }

    private record Known(PersonId person, String hash) {}
}
