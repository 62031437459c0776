package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

/** What the person decided about being registered: a code of CONSENT and, in words, why. */
public record Consent(String code, String reason) {

    public static final Consent NOT_ASKED_YET = new Consent("NOT_ASKED_YET", "");

    public Consent {
        requireNonNull(reason, "reason is null");
        if (code.isBlank()) {
            throw new IllegalArgumentException("a consent has a code");
        }
    }

    /** Tells the decision, not the reason. */
    @Override
    public String toString() {
        return "Consent[" + code + "]";
    }
}
