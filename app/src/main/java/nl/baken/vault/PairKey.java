package nl.baken.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The keys that two installations share: one to hash what they compare, and one for each way in which they speak, so that nothing
 * that one said can be given back to it as said by the other.
 */
public final class PairKey {

    static final String HMAC = "HmacSHA256";

    private static final int BYTES = 16;

    private final SecretKey hashes;
    private final SecretKey ours;
    private final SecretKey theirs;

    PairKey(PairSecret secret, boolean drawnHere) {
        this.hashes = secret.key("hashes/1");
        this.ours = secret.key(drawnHere ? "said by who drew/1" : "said by who entered/1");
        this.theirs = secret.key(drawnHere ? "said by who entered/1" : "said by who drew/1");
    }

    /** What both find by the same value of a purpose, and nobody without the secret. */
    public String hash(String purpose, String value) {
        byte[] text = (purpose + "\n" + value).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Arrays.copyOf(mac(hashes).doFinal(text), BYTES));
    }

    /** The code over something that we say to the other. */
    public String code(String about, byte[] said) {
        return code(ours, about, said);
    }

    /** Whether the other said this. */
    public boolean isTheirs(String about, byte[] said, String code) {
        byte[] expected = code(theirs, about, said).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, code.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(SecretKey key, String about, byte[] said) {
        Mac mac = mac(key);
        mac.update((about.length() + "\n" + about + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac.doFinal(said));
    }

    static Mac mac(SecretKey key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
