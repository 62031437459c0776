package nl.baken.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.access.Departure.Purpose;
import org.springframework.stereotype.Component;

/**
 * Asks the provider who somebody is, by an authorization code with a proof key (OpenID Connect Core 1.0, RFC 7636, the
 * profile of NL GOV), and believes nothing of the answer that it did not sign for this question.
 */
@Component
class IdentityProvider {

    private static final Set<JWSAlgorithm> SIGNED_BY =
            Set.of(JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.RS256);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Registration registration;
    private final Discovery discovery;
    private final ClientKey key;
    private final Clock clock;

    IdentityProvider(Registration registration, Discovery discovery, ClientKey key, Clock clock) {
        this.registration = registration;
        this.discovery = discovery;
        this.key = key;
        this.clock = clock;
    }

    /** Where to send a browser; levels are the values of acr that would do. */
    URI question(Departure departure, URI back, List<String> levels) throws IOException {
        AuthenticationRequest.Builder question = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), registration.client(), back)
                .endpointURI(discovery.provider().about().getAuthorizationEndpointURI())
                .state(new State(departure.state()))
                .nonce(new Nonce(departure.nonce()))
                .codeChallenge(new CodeVerifier(departure.verifier()), CodeChallengeMethod.S256)
                .maxAge((int) longest(departure).toSeconds());
        if (departure.purpose() == Purpose.PROVE) {
            question.prompt(Prompt.Type.LOGIN);
        }
        if (!levels.isEmpty()) {
            question.acrValues(levels.stream().map(ACR::new).toList());
        }
        return question.build().toURI();
    }

    /** Who came back; nothing when any part of the answer is not what was asked. */
    Optional<Identity> answer(Departure departure, URI back, Map<String, List<String>> told) throws IOException {
        Discovery.Provider provider = discovery.provider();
        try {
            Optional<AuthorizationCode> code =
                    code(departure, provider, AuthenticationResponseParser.parse(back, told));
            if (code.isEmpty()) {
                return Optional.empty();
            }
            Optional<OIDCTokenResponse> tokens = exchange(provider, code.get(), back, departure);
            return tokens.isEmpty() ? Optional.empty() : identity(provider, tokens.get(), departure);
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // The issuer in the answer tells that it is not another provider's (RFC 9207).
    private Optional<AuthorizationCode> code(
            Departure departure, Discovery.Provider provider, AuthenticationResponse response) {
        boolean expected = new State(departure.state()).equals(response.getState());
        boolean ours = response.getIssuer() == null
                ? !provider.about().supportsAuthorizationResponseIssuerParam()
                : response.getIssuer().equals(registration.issuer());
        return expected && ours && response.indicatesSuccess()
                ? Optional.ofNullable(response.toSuccessResponse().getAuthorizationCode())
                : Optional.empty();
    }

    private Optional<OIDCTokenResponse> exchange(
            Discovery.Provider provider, AuthorizationCode code, URI back, Departure departure)
            throws IOException, ParseException {
        CodeVerifier verifier = new CodeVerifier(departure.verifier());
        HTTPRequest request = new TokenRequest.Builder(
                        provider.about().getTokenEndpointURI(),
                        key.proof(),
                        new AuthorizationCodeGrant(code, back, verifier))
                .build()
                .toHTTPRequest();
        Discovery.restrained(request);
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        return response.indicatesSuccess()
                ? Optional.of((OIDCTokenResponse) response.toSuccessResponse())
                : Optional.empty();
    }

    private Optional<Identity> identity(Discovery.Provider provider, OIDCTokenResponse tokens, Departure departure)
            throws IOException {
        IDTokenValidator validator =
                new IDTokenValidator(registration.issuer(), registration.client(), signature(provider), null);
        validator.setMaxClockSkew((int) SKEW.toSeconds());
        try {
            IDTokenClaimsSet claims =
                    validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(departure.nonce()));
            return Optional.ofNullable(claims.getAuthenticationTime())
                    .filter(authenticated -> isForUsAlone(claims))
                    .map(Date::toInstant)
                    .filter(authenticated -> isRecent(authenticated, departure))
                    .map(authenticated -> identity(claims, authenticated));
        } catch (KeySourceException e) {
            throw new IOException(e);
        } catch (BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }

    // Whoever else is meant could hand us what was made for them (OpenID Connect Core 1.0, section 3.1.3.7, 3 to 5).
    private boolean isForUsAlone(IDTokenClaimsSet claims) {
        String ours = registration.client().getValue();
        return claims.getAudience().size() == 1
                && (claims.getAuthorizedParty() == null
                        || claims.getAuthorizedParty().getValue().equals(ours));
    }

    private static Identity identity(IDTokenClaimsSet claims, Instant authenticated) {
        return new Identity(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                Identity.flat(claims.toJSONObject()),
                authenticated,
                claims.getSessionID() == null ? "" : claims.getSessionID().getValue());
    }

    // A provider that was asked for a proof of no older than so long has to tell when it was given.
    private boolean isRecent(Instant authenticated, Departure departure) {
        Instant oldest = departure.begun().minus(longest(departure)).minus(SKEW);
        return authenticated.isAfter(oldest)
                && authenticated.isBefore(clock.instant().plus(SKEW));
    }

    private static Duration longest(Departure departure) {
        return departure.purpose() == Purpose.PROVE ? Duration.ZERO : Sessions.LONGEST;
    }

    /** Whose session ended at the provider, which says so itself; nothing when it did not sign that. */
    Optional<Ended> ended(String logoutToken) throws IOException {
        LogoutTokenValidator validator = new LogoutTokenValidator(
                registration.issuer(), registration.client(), true, signature(discovery.provider()), null);
        try {
            LogoutTokenClaimsSet claims = validator.validate(JWTParser.parse(logoutToken));
            return Optional.of(new Ended(
                    claims.getIssuer().getValue(),
                    claims.getSubject() == null ? "" : claims.getSubject().getValue(),
                    claims.getSessionID() == null ? "" : claims.getSessionID().getValue()));
        } catch (KeySourceException e) {
            throw new IOException(e);
        } catch (BadJOSEException | JOSEException | java.text.ParseException e) {
            return Optional.empty();
        }
    }

    /** Where somebody signs out at the provider as well; nothing when it has no page for that. */
    Optional<URI> signOut(URI back) throws IOException {
        return Optional.ofNullable(discovery.provider().about().getEndSessionEndpointURI())
                .map(page -> new LogoutRequest(page, null, null, registration.client(), back, null, null).toURI());
    }

    private static JWSVerificationKeySelector<SecurityContext> signature(Discovery.Provider provider) {
        return new JWSVerificationKeySelector<>(SIGNED_BY, provider.keys());
    }

    /**
     * A session that ended at the provider.
     *
     * @param session empty when all sessions of the subject ended
     */
    record Ended(String issuer, String subject, String session) {}
}
