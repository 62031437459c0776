package nl.baken.access;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Somebody came in, was refused, left, or had the way in changed.
 *
 * @param whose whose way in it is; absent when nobody is known by what was typed
 * @param by who did it to somebody else; absent when it was that person, or the console
 * @param begun the session that begins with it; absent when none does
 */
public record DoorUsed(
        How how,
        @Nullable PersonId whose,
        @Nullable PersonId by,
        @Nullable Begun begun) {

    public DoorUsed {
        requireNonNull(how, "how is null");
    }

    public DoorUsed(How how, @Nullable PersonId whose, @Nullable PersonId by) {
        this(how, whose, by, null);
    }

    /** Somebody goes on in a session that this token proves. */
    static DoorUsed into(How how, PersonId whose, String token) {
        return new DoorUsed(how, whose, null, new Begun(Sessions.mark(token), Gear.current()));
    }

    static DoorUsed by(How how, PersonId whose) {
        return new DoorUsed(how, whose, null);
    }

    /** A session as it may be written down, and with what somebody began it. */
    public record Begun(String session, Gear gear) {}

    /** What happened at the door. */
    public enum How {
        SIGNED_IN,
        SESSION_RENEWED,
        PROVIDER_REFUSED,
        PROVIDER_LINKED,
        PASSWORD_REFUSED,
        FACTOR_REFUSED,
        SIGNED_OUT,
        FACTOR_PROVEN,
        FACTOR_ADDED,
        FACTOR_REMOVED,
        PASSWORD_CHANGED,
        INVITED,
        WELCOME_CODE_GIVEN,
        WELCOME_CODE_REFUSED,
        RECOVERY_STARTED,
        RECOVERY_WITHDRAWN,
        RECOVERY_CONFIRMED,
        RECOVERED_ON_CONSOLE,
        RECOVERY_ON_CONSOLE_REFUSED,
        INVITED_ON_CONSOLE,
        SESSIONS_ENDED,
        BRAKED,
        FORM_FORGED,
        ADDRESS_REFUSED,
        FIELD_REFUSED,
        RECEIPT_REFUSED,
        NEIGHBOUR_REFUSED,
        HURRIED;

        /** Whether somebody was sent away, or something that was sent. */
        public boolean isRefusal() {
            return this == BRAKED || this == HURRIED || this == FORM_FORGED || name().endsWith("REFUSED");
        }

        /** Whether it costs whoever does it nothing, so that there can be thousands of it. */
        public boolean isCheap() {
            return switch (this) {
                case BRAKED, HURRIED, FORM_FORGED, ADDRESS_REFUSED, FIELD_REFUSED, RECEIPT_REFUSED, NEIGHBOUR_REFUSED ->
                    true;
                default -> false;
            };
        }
    }
}
