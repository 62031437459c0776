package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;

/** Whatever somebody gives for a token of the provider: anybody can send one to the page where sessions are ended. */
class ProviderTokenFuzz {

    @FuzzTest(maxDuration = "1m")
    void aTokenIsReadOrRefused(FuzzedDataProvider data) {
        try {
            JWT token = JWTParser.parse(data.consumeRemainingAsString());
            if (token.getJWTClaimsSet() != null) {
                flat(token.getJWTClaimsSet());
            }
        } catch (ParseException refused) {
            // IdentityProvider answers that nobody's session ended
        }
    }

    @FuzzTest(maxDuration = "1m")
    void claimsOfAnyShapeBecomeListsOfTexts(FuzzedDataProvider data) {
        try {
            flat(JWTClaimsSet.parse(data.consumeRemainingAsString()));
        } catch (ParseException refused) {
            // the library refuses the token
        }
    }

    private static void flat(JWTClaimsSet claims) {
        assertThat(Identity.flat(claims.getClaims()).values())
                .allSatisfy(values -> assertThat(values).doesNotContainNull());
    }
}
