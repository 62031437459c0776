package nl.baken.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether a password is looked at at all: each login has its own brake, and so has each browser that is known. */
@Component
class Turnstile {

    private final Brake brake;
    private final Devices devices;

    Turnstile(Brake brake, Devices devices) {
        this.brake = brake;
        this.devices = devices;
    }

    /** Counts a try at a login; a browser in which this person signed in before is counted apart. */
    boolean admits(String login, Optional<PersonId> person, String mark) {
        return isKnown(person, mark)
                ? brake.admits(device(mark))
                : brake.admitsTogether("everybody") && brake.admits(name(login));
    }

    /** The password was right, so that the tries before it count no more. */
    void release(String login, PersonId person, String mark) {
        brake.release(isKnown(Optional.of(person), mark) ? device(mark) : name(login));
    }

    /** Counts somebody who says to come from the provider; more than a whole region needs in a minute have to wait. */
    boolean admitsFromProvider() {
        return brake.admitsTogether("provider");
    }

    /** Counts a try at the password of whoever is signed in. */
    boolean admits(PersonId person) {
        return brake.admits(own(person));
    }

    void release(PersonId person) {
        brake.release(own(person));
    }

    /** Counts a try at the code that goes with the link of somebody. */
    boolean admitsInvited(PersonId person) {
        return brake.admits(welcome(person));
    }

    void releaseInvited(PersonId person) {
        brake.release(welcome(person));
    }

    private boolean isKnown(Optional<PersonId> person, String mark) {
        return person.filter(someone -> devices.isOf(mark, someone)).isPresent();
    }

    private static String device(String mark) {
        return "device " + mark;
    }

    private static String own(PersonId person) {
        return "password " + person.value();
    }

    private static String welcome(PersonId person) {
        return "welcome " + person.value();
    }

    private static String name(String login) {
        return "login " + Passwords.plain(login);
    }
}
