package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A link that works only with a code that somebody else gives.
 *
 * @param name of whoever it is for
 * @param maker who made it
 * @param until the last day of the link
 * @param codeBy who gave the code that it works with now
 * @param forCaller whether the caller may give one: not who made the link, and not whose it is
 */
record Invitation(
        PersonId whose, String name, String maker, LocalDate until, Optional<String> codeBy, boolean forCaller) {

    Invitation {
        requireNonNull(whose, "whose is null");
        requireNonNull(name, "name is null");
        requireNonNull(maker, "maker is null");
        requireNonNull(until, "until is null");
        requireNonNull(codeBy, "codeBy is null");
    }

    /**
     * What an administrator, or the console, gives to a colleague.
     *
     * @param code what has to be typed too; absent when somebody else gives it
     */
    record Link(String token, Optional<String> code) {

        Link {
            requireNonNull(token, "token is null");
            requireNonNull(code, "code is null");
        }

        /** Whether somebody else gives the code. */
        boolean coded() {
            return code.isEmpty();
        }

        /** A secret: it does not belong in a log line. */
        @Override
        public String toString() {
            return "Link[]";
        }
    }
}
