package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.net.URI;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whatever somebody gives for a token of the provider: anybody can send one to the page where sessions are ended. */
class ProviderTokenFuzz {

    private static final URI BACK = URI.create("https://baken.example.nl/login/oidc/back");
    private static final List<String> NAMES =
            List.of("state", "code", "error", "error_description", "iss", "id_token", "response");

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

    @FuzzTest(maxDuration = "1m")
    void whatABrowserBringsBackFromTheProviderIsReadOrRefused(FuzzedDataProvider data) {
        Map<String, List<String>> told = new HashMap<>();
        while (data.remainingBytes() > 0 && told.size() < 10) {
            String name = data.consumeBoolean() ? data.pickValue(NAMES) : data.consumeString(12);
            told.put(name, List.of(data.consumeString(60)));
        }
        try {
            assertThat(AuthenticationResponseParser.parse(BACK, told)).isNotNull();
        } catch (com.nimbusds.oauth2.sdk.ParseException | IllegalArgumentException refused) {
            // IdentityProvider answers that they did not come in
        }
    }

    @FuzzTest(maxDuration = "1m")
    void whatTheProviderAnswersIsReadOrRefused(FuzzedDataProvider data) {
        HTTPResponse answer = new HTTPResponse(data.pickValue(List.of(200, 400, 500)));
        try {
            answer.setContentType("application/json");
            answer.setBody(data.consumeRemainingAsString());
            assertThat(OIDCTokenResponseParser.parse(answer)).isNotNull();
        } catch (com.nimbusds.oauth2.sdk.ParseException | IllegalArgumentException refused) {
            // the same
        }
    }

    private static void flat(JWTClaimsSet claims) {
        assertThat(Identity.flat(claims.getClaims()).values())
                .allSatisfy(values -> assertThat(values).doesNotContainNull());
    }
}
