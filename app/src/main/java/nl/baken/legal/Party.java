package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a covenant: asked, signed, and perhaps left again from a day on.
 *
 * @param waiting who wrote its signature down, as long as nobody else confirmed it
 */
public record Party(
        OrganisationId organisation,
        @Nullable Signature signature,
        @Nullable PersonId waiting,
        @Nullable LocalDate leftOn) {

    public Party {
        requireNonNull(organisation, "organisation is null");
        if (waiting != null && signature == null) {
            throw new IllegalArgumentException("a signature that is not there waits");
        }
        if (signature != null && leftOn != null && leftOn.isBefore(signature.on())) {
            throw new IllegalArgumentException("left on " + leftOn + ", before it signed on " + signature.on());
        }
    }

    /** One whose signature, if it is there, counts. */
    Party(OrganisationId organisation, @Nullable Signature signature, @Nullable LocalDate leftOn) {
        this(organisation, signature, null, leftOn);
    }

    State state(LocalDate day) {
        if (leftOn != null && !leftOn.isAfter(day)) {
            return State.LEFT;
        }
        if (signature == null) {
            return State.ASKED;
        }
        return waiting == null ? State.SIGNED : State.WAITING;
    }

    /** Whether its signature still takes a second person. */
    boolean isWaiting() {
        return waiting != null && leftOn == null;
    }

    /** Who put a name to it for the organisation, and when. */
    public record Signature(String signatory, LocalDate on) {

        public Signature {
            requireNonNull(on, "on is null");
            if (signatory.isBlank()) {
                throw new IllegalArgumentException("a signature without a name");
            }
        }
    }

    /** How far an organisation has come. */
    enum State {
        ASKED,
        WAITING,
        SIGNED,
        LEFT;

        public String labelKey() {
            return "legal.party." + name().toLowerCase(Locale.ROOT);
        }

        public String badge() {
            return switch (this) {
                case ASKED, WAITING -> "warning";
                case SIGNED -> "success";
                case LEFT -> "inactive";
            };
        }
    }
}
