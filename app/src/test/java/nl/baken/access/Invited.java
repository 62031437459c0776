package nl.baken.access;

import java.util.List;
import nl.baken.access.Invitation.Link;

/** Invites people without an administrator. */
public final class Invited {

    private Invited() {}

    /** What the browser of somebody keeps who typed the code of a link. */
    static String to(SignIn signIn, PersonId person) {
        Link link = signIn.invite(person);
        return signIn.trade(link.token(), link.code().orElseThrow()).orElseThrow();
    }

    /** The last part of the address at which somebody types a code, and that code. */
    public static List<String> linkAndCodeTo(SignIn signIn, PersonId person) {
        Link link = signIn.invite(person);
        return List.of(link.token(), link.code().orElseThrow());
    }

    /** Somebody who typed the code of a link and has yet to choose a password. */
    static Guest guest(int port, SignIn signIn, PersonId person) {
        Guest guest = new Guest(port);
        guest.set("baken_welcome", to(signIn, person));
        return guest;
    }

    /** The same link as one colleague makes it for another, who still waits for the code of somebody else. */
    public static String codedTo(SignIn signIn, PersonId person, PersonId by) {
        return signIn.invite(person, by).token();
    }
}
