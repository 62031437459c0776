package nl.baken.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A rule as an administrator fills it in.
 *
 * @param then a post, or that it proves a second factor
 */
record RuleForm(
        @NotBlank @Pattern(regexp = "|" + ClaimRule.CLAIM) String claim,
        @NotBlank @Size(max = 200) String value,

        @NotBlank @Pattern(regexp = "|" + PROOF + "|" + POST)
        String then,

        boolean joins) {

    /** The outcome that is no post. */
    static final String PROOF = "SECOND_FACTOR";

    private static final String POST = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static RuleForm empty() {
        return new RuleForm("", "", "", false);
    }

    /** Whether it says of a claim about something else that it proves a second factor. */
    boolean provesByAnything() {
        return then.equals(PROOF) && !ClaimRule.isAboutProof(claim);
    }

    ClaimRule rule() {
        return then.equals(PROOF)
                ? new ClaimRule(ClaimRuleId.next(), claim, value, null, false)
                : new ClaimRule(ClaimRuleId.next(), claim, value, new PostId(UUID.fromString(then)), joins);
    }
}
