package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import nl.baken.access.OrganisationId;
import org.jspecify.annotations.Nullable;

/** An organisation in a covenant: asked, signed, and perhaps left again from a day on. */
public record Party(
        OrganisationId organisation,
        @Nullable Signature signature,
        @Nullable LocalDate leftOn) {

    public Party {
        requireNonNull(organisation, "organisation is null");
        if (signature != null && leftOn != null && leftOn.isBefore(signature.on())) {
            throw new IllegalArgumentException("left on " + leftOn + ", before it signed on " + signature.on());
        }
    }

    State state(LocalDate day) {
        if (leftOn != null && !leftOn.isAfter(day)) {
            return State.LEFT;
        }
        return signature == null ? State.ASKED : State.SIGNED;
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
        SIGNED,
        LEFT;

        public String labelKey() {
            return "legal.party." + name().toLowerCase(Locale.ROOT);
        }

        public String badge() {
            return switch (this) {
                case ASKED -> "warning";
                case SIGNED -> "success";
                case LEFT -> "inactive";
            };
        }
    }
}
