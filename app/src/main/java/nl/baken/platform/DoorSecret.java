package nl.baken.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The random secret behind the door, outside the database: one key for each thing that the door keeps or must recognise. Its
 * file was made with the first data, so that without it the data are not ours.
 */
public final class DoorSecret {

    static final String NAME = "database-secret";
    private static final String DOOR = "door/";
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    private DoorSecret(SecretKeySpec key) {
        this.key = key;
    }

    /** The secret in the folder with the keys. */
    public static DoorSecret of(Settings settings) {
        return in(settings.keyFiles());
    }

    static boolean existsIn(KeyFiles keys) {
        return keys.has(NAME);
    }

    static DoorSecret in(KeyFiles keys) {
        String text = keys.of(NAME, RandomHex::drawn).strip();
        if (!RandomHex.is(text)) {
            throw new StartRefused("platform.refused.secret", keys.folder().resolve(NAME));
        }
        return new DoorSecret(new SecretKeySpec(HexFormat.of().parseHex(text), HMAC));
    }

    /** 32 bytes for one purpose. */
    public byte[] keyFor(String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal((DOOR + purpose).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
