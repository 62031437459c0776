package nl.baken.access;

import java.util.Optional;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.Invitation.Link;
import nl.baken.access.Passwords.Known;
import org.springframework.stereotype.Service;

/** Lets people in by their password, and by the links with which they choose one. */
@Service
public class SignIn {

    private final Invitations invitations;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Threshold threshold;
    private final Turnstile turnstile;

    SignIn(Invitations invitations, Sessions sessions, Passwords passwords, Threshold threshold, Turnstile turnstile) {
        this.invitations = invitations;
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
        // What has to wait is not looked at.
        if (!turnstile.admits(login, known.map(Known::person), mark)) {
            tell(new DoorUsed(How.BRAKED, known.map(Known::person).orElse(null), null));
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
        boolean right = admitted(caller.person(), turnstile.admits(caller.person()))
                && passwords.isOf(caller.person(), password);
        if (right) {
            turnstile.release(caller.person());
        }
        return right;
    }

    /** Ends the password, the second factors and every way in of a person, and makes the link with which they start over. */
    Link startOver(PersonId person) {
        forget(person);
        return invite(person);
    }

    /** The same, for somebody else to hand out. */
    Link startOver(PersonId person, PersonId by) {
        forget(person);
        return invite(person, by);
    }

    /** Ends the password, the second factors and every way in of a person, for good. */
    void forget(PersonId person) {
        threshold.startOver(person);
        passwords.remove(person);
        invitations.takeBack(person);
    }

    void tell(DoorUsed event) {
        threshold.tell(event);
    }

    /** Ends the sessions of a person and takes back every invitation. */
    void shutOut(PersonId person) {
        threshold.close(person);
        invitations.takeBack(person);
    }

    /** Makes a link and its code, good for seven days and one time, with which a person chooses a password; earlier links end. */
    Link invite(PersonId person) {
        return invitations.make(person);
    }

    /** Makes such a link for somebody to hand out; of one that is guarded by nothing else another gives the code. */
    Link invite(PersonId person, PersonId by) {
        Link link = isGuarded(person) ? invitations.make(person) : invitations.make(person, by);
        tell(new DoorUsed(How.INVITED, person, by));
        return link;
    }

    /** Whether an invitation can still be used. */
    boolean invited(String token) {
        return invitee(token).isPresent();
    }

    /** Whether a second factor of our own stands between a link and the work of somebody. */
    boolean isGuarded(PersonId person) {
        return threshold.asksFactor(person);
    }

    /** Whose invitation this is; nothing when its code has yet to be typed. */
    Optional<PersonId> invitee(String token) {
        return invitations.invitee(token);
    }

    /** Whether a link can be used by whoever types its code. */
    boolean asksCode(String token) {
        return invitations.askedForCode(token).isPresent();
    }

    /** Trades a link and its code for a token that nobody else knows; too many wrong codes and it has to wait. */
    Optional<String> trade(String token, String code) {
        return invitations
                .askedForCode(token)
                .filter(person -> admitted(person, turnstile.admitsInvited(person)))
                .flatMap(person -> {
                    Optional<String> link = invitations.trade(token, person, code);
                    link.ifPresentOrElse(
                            right -> turnstile.releaseInvited(person),
                            () -> tell(new DoorUsed(How.WELCOME_CODE_REFUSED, person, null)));
                    return link;
                });
    }

    private boolean admitted(PersonId person, boolean admitted) {
        if (!admitted) {
            tell(new DoorUsed(How.BRAKED, person, null));
        }
        return admitted;
    }

    /** Uses an invitation up, and tells whose it was. */
    Optional<PersonId> useInvitation(String token) {
        return invitations.use(token);
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
