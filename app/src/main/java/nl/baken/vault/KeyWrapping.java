package nl.baken.vault;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.baken.platform.StartRefused;
import nl.baken.platform.Wrapping;

/** Wraps the secrets in the folder by key-encryption keys: each text says by which, so that no database is needed to find it. */
final class KeyWrapping implements Wrapping {

    private final Supplier<KeyPlaces> places;
    private final Map<Key, Aead> known = new ConcurrentHashMap<>();

    KeyWrapping(Supplier<KeyPlaces> places) {
        this.places = requireNonNull(places);
    }

    /** How the platform finds it, which starts before the vault. */
    public static final class Provided implements Wrapping.Source {

        @Override
        public Wrapping of(Path folder, UnaryOperator<String> environment) {
            return new KeyWrapping(new Once(() -> KeyPlaces.of(folder, environment)));
        }
    }

    /** A key-encryption key by its place and number. */
    record Key(KeyPlace.Kind place, int number) {

        static Key of(KeyVersion version) {
            return new Key(version.place(), version.number());
        }

        static Key in(String wrapped) {
            String[] parts = wrapped.split(":", -1);
            return new Key(KeyPlace.Kind.valueOf(parts[1]), Integer.parseInt(parts[2]));
        }

        /** How a text begins that is wrapped by it. */
        String mark() {
            return MARK + place + ":" + number + ":";
        }
    }

    @Override
    public String open(String name, String wrapped) {
        try {
            Key key = Key.in(wrapped);
            byte[] sealed = Base64.getDecoder()
                    .decode(wrapped.substring(key.mark().length()).strip());
            return new String(aead(key).decrypt(sealed, bound(name)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw StartRefused.because(e, "platform.refused.wrapped", name, folder());
        }
    }

    @Override
    public String wrapLike(String other, String name, String secret) {
        return wrap(Key.in(other), name, secret);
    }

    String wrap(Key key, String name, String secret) {
        try {
            byte[] sealed = aead(key).encrypt(secret.getBytes(StandardCharsets.UTF_8), bound(name));
            return key.mark() + Base64.getEncoder().encodeToString(sealed) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    private Aead aead(Key key) {
        return known.computeIfAbsent(key, this::find);
    }

    private Aead find(Key key) {
        return places.get().at(key.place()).find(key.number()).orElseThrow(() -> switch (key.place()) {
            case FILE -> new StartRefused("platform.refused.keys-missing", folder());
            case PKCS11 -> new StartRefused("platform.refused.token-key", String.valueOf(key.number()));
        });
    }

    private Path folder() {
        return places.get().folder().folder();
    }

    // A wrapped text that stands in another file does not open.
    private static byte[] bound(String name) {
        return ("key-file/" + name).getBytes(StandardCharsets.UTF_8);
    }

    /** A token asks for its PIN when it is needed, and then once. */
    private static final class Once implements Supplier<KeyPlaces> {

        private final Supplier<KeyPlaces> places;
        private final Map<Boolean, KeyPlaces> found = new ConcurrentHashMap<>();

        Once(Supplier<KeyPlaces> places) {
            this.places = places;
        }

        @Override
        public KeyPlaces get() {
            return found.computeIfAbsent(true, first -> places.get());
        }
    }
}
