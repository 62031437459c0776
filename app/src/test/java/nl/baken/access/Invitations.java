package nl.baken.access;

/** Invites people without an administrator. */
public final class Invitations {

    private Invitations() {}

    /** The last part of the address at which somebody chooses a password. */
    public static String to(SignIn signIn, PersonId person) {
        return signIn.invite(person);
    }
}
