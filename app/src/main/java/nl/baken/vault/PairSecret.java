package nl.baken.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What two installations of Baken share: 160 bits of chance that one of them draws and people carry to the other, in Crockford's
 * base 32 with four signs that catch a slip. All keys of the pair, and the identifier by which both know it, follow from it.
 */
public record PairSecret(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DRAWN = 32;
    private static final int CHECKED = 4;
    private static final int BITS = 5;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + (DRAWN + CHECKED) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public PairSecret {
        if (!FORM.matcher(characters).matches() || !characters.endsWith(check(characters.substring(0, DRAWN)))) {
            throw new IllegalArgumentException("not a secret of a pair");
        }
    }

    /** A new one. */
    public static PairSecret drawn() {
        StringBuilder signs = new StringBuilder();
        RANDOM.ints(DRAWN, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(signs::append);
        return new PairSecret(signs + check(signs.toString()));
    }

    /** What was typed: in any case, with or without blanks and dashes, with O for 0 and I or L for 1. */
    public static Optional<PairSecret> parse(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() && plain.endsWith(check(plain.substring(0, DRAWN)))
                ? Optional.of(new PairSecret(plain))
                : Optional.empty();
    }

    /** In groups, as it is carried over. */
    public String spoken() {
        return characters.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** By what both know the pair; who has it has nothing of the secret. */
    public UUID id() {
        ByteBuffer bytes = ByteBuffer.wrap(derived("id"));
        long most = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long least = (bytes.getLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(most, least);
    }

    /** A key for one purpose. */
    SecretKey key(String purpose) {
        return new SecretKeySpec(derived("key " + purpose), PairKey.HMAC);
    }

    private byte[] derived(String purpose) {
        byte[] secret = characters.substring(0, DRAWN).getBytes(StandardCharsets.US_ASCII);
        Mac mac = PairKey.mac(new SecretKeySpec(secret, PairKey.HMAC));
        return mac.doFinal(("baken pair " + purpose).getBytes(StandardCharsets.UTF_8));
    }

    private static String check(String drawn) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(drawn.getBytes(StandardCharsets.US_ASCII));
            int bits = ByteBuffer.wrap(hash).getInt();
            StringBuilder signs = new StringBuilder();
            for (int place = 0; place < CHECKED; place++) {
                signs.append(ALPHABET.charAt((bits >>> (place * BITS)) & (ALPHABET.length() - 1)));
            }
            return signs.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A secret: it does not belong in a log line. */
    @Override
    public String toString() {
        return "PairSecret[]";
    }
}
