package nl.baken.access;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** The authenticator app of somebody in a test. */
public final class App {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;

    private static final AtomicLong LAST = new AtomicLong();

    private final byte[] secret;

    private App(byte[] secret) {
        this.secret = secret;
    }

    /** An app that took over the secret as it stands on a page. */
    public static App of(String letters) {
        StringBuilder digits = new StringBuilder();
        letters.replace(" ", "")
                .chars()
                .forEach(letter -> digits.append(Character.forDigit(ALPHABET.indexOf(letter), ALPHABET.length())));
        byte[] bytes = new BigInteger(digits.toString(), ALPHABET.length()).toByteArray();
        byte[] secret = new byte[SECRET_BYTES];
        int length = Math.min(bytes.length, SECRET_BYTES);
        System.arraycopy(bytes, bytes.length - length, secret, SECRET_BYTES - length, length);
        return new App(secret);
    }

    /** A code that nobody was shown before; from now on it is the time of this code, until the next one is shown. */
    public String code() {
        return codeAt(LAST.updateAndGet(last -> Math.max(last + 1, TimeCode.stepAt(Instant.now()))));
    }

    /** The code that was right half a minute ago. */
    String expiredCode() {
        code();
        return codeAt(LAST.get() - 1);
    }

    /** When the last code was shown: no test has to hurry before it expires, or to wait for the next. */
    static Instant time() {
        return LAST.get() == 0 ? Instant.now() : Instant.ofEpochSecond(LAST.get() * STEP_SECONDS + STEP_SECONDS / 2);
    }

    String codeAt(long step) {
        return TimeCode.at(secret, step);
    }

    byte[] secret() {
        return Arrays.copyOf(secret, secret.length);
    }
}
