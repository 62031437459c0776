package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import nl.baken.platform.PlainKeys;
import nl.baken.platform.Settings;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By which key Baken proves to a provider that it is Baken. */
class ClientKeyTests {

    private static final Registration PROVIDER = new Registration("https://inloggen.example", "baken");

    @TempDir
    Path keys;

    @Test
    void provesItByAKeyOfWhichTheProviderReadsTheOtherHalf() throws Exception {
        ClientKey key = kept(DrawnKeys.ofBaken());

        JWK published = JWKSet.parse(key.published()).getKeys().getFirst();
        PrivateKeyJWT proof = key.proof();
        SignedJWT token = proof.getClientAssertion();

        assertThat(published.isPrivate()).isFalse();
        assertThat(token.getHeader().getKeyID()).isEqualTo(published.getKeyID());
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.PS256);
        assertThat(token.verify(new RSASSAVerifier(published.toRSAKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("https://inloggen.example");
        assertThat(proof.getClientID().getValue()).isEqualTo("baken");
    }

    @Test
    void withoutAProviderThereIsNoKey() throws Exception {
        ClientKey none = new ClientKey(new Registration("", ""), settings());

        assertThat(JWKSet.parse(none.published()).getKeys()).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(none::proof);
        assertThat(PlainKeys.in(keys).has("oidc-client-key")).isFalse();
    }

    @Test
    void aFileThatHoldsSomethingElseIsRefusedAtTheStart() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> kept("no key"))
                .withMessageContaining("oidc-client-key");
    }

    private ClientKey kept(String text) {
        PlainKeys.in(keys).of("oidc-client-key", () -> text);
        return new ClientKey(PROVIDER, settings());
    }

    private Settings settings() {
        return new Settings(keys, 8080, keys, null, new Settings.Door(true, ""));
    }
}
