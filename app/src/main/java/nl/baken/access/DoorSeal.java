package nl.baken.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.baken.platform.DoorSecret;
import nl.baken.platform.Settings;
import org.springframework.stereotype.Component;

/** Seals what only the door may know, and hashes what it must recognise, under keys that are not in the database. */
@Component
class DoorSeal {

    private static final String HMAC = "HmacSHA256";

    private final Aead sealing;
    private final SecretKeySpec hashing;

    DoorSeal(Settings settings) {
        DoorSecret secret = DoorSecret.of(settings);
        try {
            this.sealing = aead(secret.keyFor("sealing"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
        this.hashing = new SecretKeySpec(secret.keyFor("hashing"), HMAC);
    }

    /** Sealed bytes open for this person alone. */
    byte[] seal(byte[] content, PersonId person) {
        try {
            return sealing.encrypt(content, place(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    byte[] open(byte[] sealed, PersonId person) {
        try {
            return sealing.decrypt(sealed, place(person));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what the door keeps was changed or moved", e);
        }
    }

    /** Seals a text that travels through a browser for one use. */
    String sealTicket(String text, String use) {
        try {
            byte[] sealed = sealing.encrypt(text.getBytes(UTF_8), use.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    /** What was sealed for this use; nothing when it was changed, or made by somebody else. */
    Optional<String> openTicket(String ticket, String use) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(ticket);
            return Optional.of(new String(sealing.decrypt(sealed, use.getBytes(UTF_8)), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(hashing);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private static byte[] place(PersonId person) {
        return person.value().toString().getBytes(UTF_8);
    }

    @AccessesPartialKey
    private static Aead aead(byte[] key) throws GeneralSecurityException {
        AeadConfig.register();
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(key.length)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
        AesGcmKey sealing = AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(sealing).withFixedId(1).makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
