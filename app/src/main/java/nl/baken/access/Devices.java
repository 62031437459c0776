package nl.baken.access;

import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Recognises a browser in which somebody signed in before, by a mark that we signed. Its tries are counted apart: whoever
 * guesses at a colleague's password elsewhere cannot keep that colleague out.
 */
@Component
class Devices {

    private final DoorSeal seal;

    Devices(DoorSeal seal) {
        this.seal = seal;
    }

    /** A mark for a browser of this person. */
    String mark(PersonId person) {
        String number = Sessions.newToken();
        return number + "." + signature(number, person);
    }

    boolean isOf(String mark, PersonId person) {
        int dot = mark.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        Sessions.hash(mark.substring(dot + 1)),
                        Sessions.hash(signature(mark.substring(0, dot), person)));
    }

    private String signature(String number, PersonId person) {
        byte[] hash = seal.hash("device " + person.value() + " " + number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
