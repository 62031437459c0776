package nl.baken.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.vault.SealedText;
import org.jspecify.annotations.Nullable;

/**
 * Whom we work with, as codes and days; what is said about them is still sealed.
 *
 * @param version how often it was changed, so that nobody overwrites a change they have not seen
 */
record Partner(
        PartnerId id, int version, String name, String field, Help help, Upkeep upkeep, Optional<SealedText> about) {

    boolean isActive() {
        return upkeep.endedOn() == null;
    }

    /** With what, whom and in which languages they help. */
    record Help(List<String> needs, List<String> groups, List<String> languages) {

        Help {
            needs = List.copyOf(needs);
            groups = List.copyOf(groups);
            languages = List.copyOf(languages);
        }
    }

    /** Which post keeps it, who last verified it and when, and by when it is verified again. */
    record Upkeep(
            PostId post,
            LocalDate verifiedOn,
            PersonId verifiedBy,
            LocalDate verifyBy,
            @Nullable LocalDate endedOn) {

        boolean isLate(LocalDate today) {
            return endedOn == null && verifyBy.isBefore(today);
        }
    }
}
