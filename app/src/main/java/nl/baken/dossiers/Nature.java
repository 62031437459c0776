package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;

/**
 * What a dossier counts as: codes only.
 *
 * @param municipality where the person stayed when the dossier was opened; empty when unknown
 */
public record Nature(
        String municipality,
        String exploitation,
        String sex,
        String ageBand,
        String nationalityGroup,
        String source,
        Judgement judgement) {

    static final String UNKNOWN = "UNKNOWN";

    public Nature {
        requireNonNull(municipality, "municipality is null");
        requireNonNull(judgement, "judgement is null");
        if (exploitation.isBlank()
                || sex.isBlank()
                || ageBand.isBlank()
                || nationalityGroup.isBlank()
                || source.isBlank()) {
            throw new IllegalArgumentException("a fact that is not known is UNKNOWN, not empty");
        }
    }

    /** Whether it tells from which country somebody is. */
    boolean tellsNationality() {
        return !nationalityGroup.equals(UNKNOWN);
    }
}
