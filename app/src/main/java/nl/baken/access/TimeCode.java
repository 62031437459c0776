package nl.baken.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The code of an authenticator app, RFC 6238 in the form that every app knows: SHA-1, six digits, thirty seconds. */
final class TimeCode {

    /** Twenty bytes, as long as the hash (RFC 4226); they make exactly 32 letters. */
    private static final int SECRET_BYTES = 20;

    private static final int LETTERS = 32;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final String ALGORITHM = "HmacSHA1";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern TYPED = Pattern.compile("[0-9]{" + DIGITS + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCode() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The secret as an app takes it: 32 letters and digits (RFC 4648). */
    static String letters(byte[] secret) {
        String digits = new BigInteger(1, secret).toString(LETTERS);
        String padded = "0".repeat(LETTERS - digits.length()) + digits;
        StringBuilder letters = new StringBuilder();
        padded.chars().forEach(digit -> letters.append(ALPHABET.charAt(Character.digit(digit, LETTERS))));
        return letters.toString();
    }

    static long stepAt(Instant moment) {
        return moment.getEpochSecond() / STEP_SECONDS;
    }

    static String at(byte[] secret, long step) {
        byte[] hash = hash(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        return "%06d".formatted(number % MODULUS);
    }

    /** The step whose code was typed; a code lives for its own half minute and no longer (ASVS 6.5.5). */
    static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        long current = stepAt(now);
        return isAt(secret, typed, current) ? OptionalLong.of(current) : OptionalLong.empty();
    }

    /** Whether a code was right until a moment ago. */
    static boolean hasJustExpired(byte[] secret, String typed, Instant now) {
        return isAt(secret, typed, stepAt(now) - 1);
    }

    private static boolean isAt(byte[] secret, String typed, long step) {
        String digits = typed.replace(" ", "");
        return TYPED.matcher(digits).matches()
                && MessageDigest.isEqual(at(secret, step).getBytes(UTF_8), digits.getBytes(UTF_8));
    }

    private static byte[] hash(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
