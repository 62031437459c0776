package nl.baken.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.codes.Municipalities;

/**
 * The founded region: who answers for what.
 *
 * @param callers by login
 * @param focalPoints the login that answers for each municipality
 */
record Region(
        Map<String, Caller> callers, Map<String, String> focalPoints, Municipalities municipalities, Caller visitor) {

    static final String DIRECTOR = "joost";
    static final String CARE = "mirjam";
    static final String OTHER_CARE = "samira";
    static final String POLICE = "pieter";
    static final String VEILIG_THUIS = "vera";
    static final String HELP = "lotte";
    static final String SHELTER = "anton";

    Region {
        callers = Map.copyOf(callers);
        focalPoints = Map.copyOf(focalPoints);
    }

    Caller colleague(String login) {
        Caller caller = callers.get(login);
        if (caller == null) {
            throw new IllegalArgumentException("nobody has login " + login);
        }
        return caller;
    }

    /** Who answers for a municipality on a day; the chain director when it is unknown or was no more. */
    Caller answering(String municipality, LocalDate day) {
        return colleague(municipalities
                .find(municipality)
                .filter(known -> known.valid().contains(day))
                .map(known -> focalPoints.get(municipality))
                .orElse(DIRECTOR));
    }

    PostId desk(String login, Role role) {
        return colleague(login).post(role).id();
    }

    /** Does the work as this caller, as one visit of theirs: each visit has a line of its own in the logbook. */
    static <T> T as(Caller caller, Supplier<T> work) {
        return Callers.as(caller.again(), work);
    }

    static void run(Caller caller, Runnable work) {
        Callers.as(caller.again(), work);
    }
}
