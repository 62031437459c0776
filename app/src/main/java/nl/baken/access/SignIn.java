package nl.baken.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.Passwords.Known;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lets people in by their password, and keeps the links with which they choose one. */
@Service
public class SignIn {

    private static final Duration INVITED = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Threshold threshold;
    private final Turnstile turnstile;

    SignIn(
            @Qualifier("door") DataSource door,
            Sessions sessions,
            Passwords passwords,
            Threshold threshold,
            Turnstile turnstile) {
        this.jdbc = JdbcClient.create(door);
        this.sessions = sessions;
        this.passwords = passwords;
        this.threshold = threshold;
        this.turnstile = turnstile;
    }

    /**
     * Lets somebody in as far as the password goes.
     *
     * @param mark what the browser is recognised by, empty when it is not known
     */
    Arrival signIn(String login, String password, String mark) {
        Optional<Known> known = passwords.find(login);
        // What has to wait is not looked at, and not told on: a flood of tries must not become a flood of lines.
        if (!turnstile.admits(login, known.map(Known::person), mark)) {
            return new Arrival.Refused();
        }
        // An unknown login costs the same work, so that time does not tell who works here.
        if (!passwords.match(password, known)) {
            threshold.refuse(known.map(Known::person));
            return new Arrival.Refused();
        }
        PersonId person = known.orElseThrow().person();
        turnstile.release(login, person, mark);
        return threshold.arrive(person);
    }

    /** Opens a session for a person without asking for anything: for jobs and the demo, never for a request. */
    public Caller callAs(PersonId person) {
        String token = sessions.openForJob(person, true);
        return sessions.resolve(token)
                .orElseThrow(() -> new IllegalStateException("no active person " + person.value()));
    }

    /** Sets the password of a person. */
    public void setPassword(PersonId person, String password) {
        passwords.set(person, password);
    }

    /** Replaces the password of the caller, who ends every other session with it; false when the current one is wrong. */
    boolean changePassword(Caller caller, String current, String wanted) {
        boolean right = isPasswordOf(caller, current);
        if (right) {
            passwords.set(caller.person(), wanted);
            sessions.closeOthers(caller.person(), caller.token());
            threshold.tell(DoorUsed.by(How.PASSWORD_CHANGED, caller.person()));
        }
        return right;
    }

    /** Whether this is the password of the caller; too many wrong ones and it has to wait. */
    boolean isPasswordOf(Caller caller, String password) {
        boolean right = turnstile.admits(caller.person()) && passwords.isOf(caller.person(), password);
        if (right) {
            turnstile.release(caller.person());
        }
        return right;
    }

    /** Ends the password, the second factors and every way in of a person, and makes the link with which they start over. */
    String startOver(PersonId person) {
        forget(person);
        return invite(person);
    }

    /** Ends the password, the second factors and every way in of a person, for good. */
    void forget(PersonId person) {
        threshold.startOver(person);
        passwords.remove(person);
        takeBackInvitations(person);
    }

    void tell(DoorUsed event) {
        threshold.tell(event);
    }

    /** Ends the sessions of a person and takes back every invitation. */
    void shutOut(PersonId person) {
        threshold.close(person);
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
        return invitee(token).isPresent();
    }

    /** Whether a provider proves who somebody is, and nothing here does: one administrator must not come in their place. */
    boolean isProvenElsewhere(PersonId person) {
        boolean linked = jdbc.sql("select count(*) from access.provider_account where person = ?")
                        .param(person.value())
                        .query(Integer.class)
                        .single()
                > 0;
        return linked && !threshold.asksFactor(person);
    }

    /** Whose invitation this is. */
    Optional<PersonId> invitee(String token) {
        return jdbc.sql("select person from access.invitation where token_hash = ? and ends_at > now()")
                .param(Sessions.hash(token))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Uses an invitation up, and tells whose it was. */
    Optional<PersonId> useInvitation(String token) {
        return jdbc.sql("delete from access.invitation where token_hash = ? and ends_at > now() returning person")
                .param(Sessions.hash(token))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Uses an invitation up and sets the password; gives how far that brings, or nothing when it was used before. */
    Optional<Arrival> accept(String token, String password) {
        return useInvitation(token).map(person -> {
            passwords.set(person, password);
            threshold.close(person);
            return threshold.arrive(person);
        });
    }
}
