package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What it leads to when a provider says something of somebody.
 *
 * @param post the post that they hold by it; absent when it tells that they proved a second factor
 * @param joins whether somebody who is not known here yet may begin by it
 */
record ClaimRule(
        ClaimRuleId id,
        String claim,
        String value,
        @Nullable PostId post,
        boolean joins) {

    /** How a provider names what it says; of what is nested the names are joined by dots. */
    static final String CLAIM = "[A-Za-z0-9_:./-]{1,100}";

    private static final Pattern FORM = Pattern.compile(CLAIM);
    // OpenID Connect Core 1.0, section 2: how strong the proof was, and what was used for it
    private static final Set<String> ABOUT_PROOF = Set.of("acr", "amr");

    ClaimRule {
        requireNonNull(id, "id is null");
        if (!FORM.matcher(claim).matches() || value.isBlank()) {
            throw new IllegalArgumentException("no rule about " + claim);
        }
        if (post == null && (joins || !ABOUT_PROOF.contains(claim))) {
            throw new IllegalArgumentException("no proof of a second factor: " + claim);
        }
    }

    /** Whether a claim can tell how strong a proof was. */
    static boolean isAboutProof(String claim) {
        return ABOUT_PROOF.contains(claim);
    }

    boolean appliesTo(Identity identity) {
        return identity.all(claim).contains(value);
    }
}
