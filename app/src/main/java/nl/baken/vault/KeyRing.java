package nl.baken.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.baken.platform.StartRefused;

/**
 * The keys that wrap the keys of the subjects. The database says which there are, and is asked each time a key is to be
 * wrapped: a node notices a new one without a restart, and forgets one that was retired.
 */
final class KeyRing {

    static final Configuration CRYPTO = configuration();

    private final KeyVersions versions;
    private final KeyPlaces places;
    private final IndexKey index;
    private volatile Map<Integer, Aead> keys = Map.of();

    KeyRing(KeyVersions versions, KeyPlaces places, IndexKey index) {
        this.versions = versions;
        this.places = places;
        this.index = index;
    }

    /** A key and the number by which it is found again. */
    record Wrapping(int version, Aead aead) {}

    // The registry is global state of the library: the primitives we use are registered before the first use.
    private static Configuration configuration() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    /** The key for what is wrapped now. */
    Wrapping newest() {
        Set<Integer> numbers = versions.numbers();
        if (!keys.keySet().equals(numbers)) {
            load();
        }
        return wrapping(Collections.max(numbers));
    }

    Wrapping wrapping(int version) {
        return new Wrapping(version, of(version));
    }

    /** The key for what was wrapped by this version. */
    Aead of(int version) {
        if (!keys.containsKey(version)) {
            load();
        }
        return Optional.ofNullable(keys.get(version))
                .orElseThrow(() -> new IllegalStateException("no key-encryption key " + version));
    }

    /** Finds every key that the database lists, and holds it against its mark. */
    void load() {
        load(versions.all());
    }

    /** Finds these keys, except what was retired since they were listed. */
    void load(List<KeyVersion> listed) {
        Map<Integer, Aead> found = new HashMap<>();
        for (KeyVersion version : listed) {
            find(version).ifPresent(key -> found.put(version.number(), key));
        }
        keys = Map.copyOf(found);
    }

    private Optional<Aead> find(KeyVersion version) {
        Optional<Aead> key = places.at(version.place()).find(version.number());
        if (key.isPresent()) {
            return Optional.of(checked(version, key.get()));
        }
        // a key leaves the list before it leaves its place
        if (!versions.numbers().contains(version.number())) {
            return Optional.empty();
        }
        throw switch (version.place()) {
            case FILE ->
                new StartRefused(
                        "platform.refused.keys-missing", places.folder().folder());
            case PKCS11 -> new StartRefused("platform.refused.token-key", version.number());
        };
    }

    private Aead checked(KeyVersion version, Aead key) {
        if (!version.isMadeBy(key, index)) {
            throw switch (version.place()) {
                case FILE ->
                    new StartRefused(
                            "platform.refused.wrong-keys", places.folder().folder());
                case PKCS11 -> new StartRefused("platform.refused.token-wrong", version.number());
            };
        }
        return key;
    }
}
