package nl.baken.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import nl.baken.platform.StartRefused;

/** Key-encryption keys in a token that speaks PKCS#11: made in it, used in it, never out of it. */
record KeyToken(TokenSettings settings, Provider provider) implements KeyPlace {

    private static final String KIND = "PKCS11";
    private static final String LABEL = "baken-key-encryption-key-";
    private static final int BITS = 256;

    /** The token where these settings point, after its PIN was right. */
    static KeyToken at(TokenSettings settings) {
        try {
            KeyToken token =
                    new KeyToken(settings, Security.getProvider("SunPKCS11").configure(settings.configuration()));
            token.store();
            return token;
        } catch (InvalidParameterException | ProviderException e) {
            throw refused(settings, e);
        }
    }

    @Override
    public Kind kind() {
        return Kind.PKCS11;
    }

    @Override
    public Optional<Aead> find(int version) {
        try {
            return store().getKey(LABEL + version, null) instanceof SecretKey key
                    ? Optional.of(new TokenAead(key, provider))
                    : Optional.empty();
        } catch (GeneralSecurityException | ProviderException e) {
            throw refused(settings, e);
        }
    }

    @Override
    public Aead make(int version) {
        Optional<Aead> there = find(version);
        if (there.isPresent()) {
            return there.get();
        }
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
            generator.init(BITS);
            store().setEntry(LABEL + version, new KeyStore.SecretKeyEntry(generator.generateKey()), null);
        } catch (GeneralSecurityException | ProviderException e) {
            throw StartRefused.because(e, "platform.refused.token-unfit", LABEL + version);
        }
        return find(version).orElseThrow();
    }

    @Override
    public void destroy(int version) {
        try {
            store().deleteEntry(LABEL + version);
        } catch (GeneralSecurityException | ProviderException e) {
            throw refused(settings, e);
        }
    }

    // Read anew each time: another node may have made a key since.
    private KeyStore store() {
        try {
            KeyStore store = KeyStore.getInstance(KIND, provider);
            store.load(null, settings.pin());
            return store;
        } catch (GeneralSecurityException | IOException | ProviderException e) {
            throw refused(settings, e);
        }
    }

    private static StartRefused refused(TokenSettings settings, Exception failure) {
        String reasons = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining(" "));
        if (reasons.contains("CKR_PIN")) {
            return StartRefused.because(failure, "platform.refused.token-pin", settings.pinFile());
        }
        return reasons.contains(IOException.class.getName()) && !reasons.contains("load failed")
                ? StartRefused.because(failure, "platform.refused.token-library", settings.library())
                : StartRefused.because(failure, "platform.refused.token-slot", settings.slot());
    }
}
