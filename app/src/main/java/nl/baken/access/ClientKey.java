package nl.baken.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import java.text.ParseException;
import java.util.Optional;
import nl.baken.platform.Settings;
import org.springframework.stereotype.Component;

/** The key with which Baken proves to the provider that it is Baken; the public half is for everybody. */
@Component
class ClientKey {

    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.PS256;

    private static final String NAME = "oidc-client-key";
    private static final int BITS = 3072;

    private final Registration registration;
    private final Optional<RSAKey> key;

    ClientKey(Registration registration, Settings settings) {
        this.registration = registration;
        this.key = registration.isSet() ? Optional.of(read(settings)) : Optional.empty();
    }

    /** What a request to the provider carries to prove where it comes from; good for a minute and for this provider. */
    PrivateKeyJWT proof() {
        RSAKey own = key.orElseThrow();
        Audience provider = new Audience(registration.issuer());
        try {
            return new PrivateKeyJWT(
                    new JWTAuthenticationClaimsSet(registration.client(), provider),
                    ALGORITHM,
                    own.toPrivateKey(),
                    own.getKeyID(),
                    null);
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** The public half, as providers read it. */
    String published() {
        return key.map(own -> new JWKSet(own.toPublicJWK()))
                .orElseGet(JWKSet::new)
                .toString(true);
    }

    private static RSAKey read(Settings settings) {
        try {
            return RSAKey.parse(settings.keyFiles().of(NAME, ClientKey::fresh));
        } catch (ParseException e) {
            throw settings.keyFiles().broken(NAME, e);
        }
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}
