package nl.baken.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.platform.PlainKeys;
import nl.baken.platform.TestDatabase;

/** Keys of RSA for tests, drawn beforehand: where code is not compiled to the last, drawing one takes eight seconds. They open nothing. */
final class DrawnKeys {

    private static final List<RSAKey> ISSUERS = issuers();
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private DrawnKeys() {}

    /** Another key than the one before. */
    static RSAKey next() {
        return ISSUERS.get(GIVEN.getAndIncrement() % ISSUERS.size());
    }

    /** Makes one of these the key with which Baken proves to a provider who it is. */
    static void lend() {
        PlainKeys.in(TestDatabase.FOLDER.resolve("keys")).of("oidc-client-key", DrawnKeys::ofBaken);
    }

    /** The key with which Baken proves to a provider who it is. */
    static String ofBaken() {
        return text("oidc-client-key.json");
    }

    private static List<RSAKey> issuers() {
        try {
            return JWKSet.parse(text("issuer-keys.json")).getKeys().stream()
                    .map(RSAKey.class::cast)
                    .toList();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String name) {
        try (InputStream file = DrawnKeys.class.getResourceAsStream("/keys/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
