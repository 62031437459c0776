package nl.baken.legal;

import java.util.Locale;

/** What came of a criterion for one organisation. */
public enum Outcome {
    MET,
    NOT_MET,
    NOT_APPLICABLE;

    String labelKey() {
        return "legal.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
