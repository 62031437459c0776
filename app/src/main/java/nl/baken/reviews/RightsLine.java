package nl.baken.reviews;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import nl.baken.access.Callers;
import nl.baken.access.HoldingId;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * One right as it was when its review was opened.
 *
 * @param reviewer whose turn it is to answer
 * @param answer what was decided; absent while it waits
 */
record RightsLine(
        LineId id,
        Whose whose,
        Right right,
        Account account,
        Role reviewer,
        Now now,
        @Nullable Answer answer) {

    private static final Set<Role> SPECIAL = Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.CHAIN_DIRECTOR);

    RightsLine {
        requireNonNull(id, "id is null");
        requireNonNull(now, "now is null");
    }

    /** Whether the caller is the one who answers: in the role that reviews it, and never about oneself. */
    public boolean isForCaller() {
        return Callers.current().plays(reviewer) && !isOwn();
    }

    public boolean isOwn() {
        return whose.person().equals(Callers.current().person());
    }

    public String reviewerKey() {
        return key(reviewer);
    }

    private static String key(Role role) {
        return "role." + role.name().toLowerCase(Locale.ROOT);
    }

    /** Whose right it is. */
    record Whose(PersonId person, String name, boolean active) {}

    /** Which post it is, from when until when, and whether a rule of a provider gave it. */
    record Right(
            HoldingId holding,
            Role role,
            LocalDate since,
            @Nullable LocalDate last,
            boolean byRule) {

        /** Whether it opens more than the work on cases. */
        public boolean isSpecial() {
            return SPECIAL.contains(role);
        }

        public String roleKey() {
            return key(role);
        }
    }

    /** How somebody comes in, and what else they may: act for somebody, or read what a holder entrusts. */
    record Account(@Nullable LocalDate signedIn, Factor factor, boolean deputises, boolean trusted) {}

    /** What was decided, by whom and when. */
    record Answer(Decision decision, String by, LocalDateTime at) {}

    /** What proves who somebody is besides the password. */
    enum Factor {
        NONE,
        APP,
        PASSKEY,
        BOTH,
        PROVIDER
    }

    /** What became of the right since the review was opened. */
    enum Now {
        SAME,
        CHANGED,
        ENDED
    }
}
