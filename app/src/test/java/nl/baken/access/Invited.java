package nl.baken.access;

/** Invites people without an administrator. */
public final class Invited {

    private Invited() {}

    /** The last part of the address at which somebody chooses a password. */
    public static String to(SignIn signIn, PersonId person) {
        return signIn.invite(person);
    }

    /** The same as one colleague makes it for another, who still waits for the code of somebody else. */
    public static String codedTo(SignIn signIn, PersonId person, PersonId by) {
        return signIn.invite(person, by).token();
    }
}
