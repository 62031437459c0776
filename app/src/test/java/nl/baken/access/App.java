package nl.baken.access;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;

/** The authenticator app of somebody in a test. */
public final class App {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_BYTES = 20;

    private final byte[] secret;
    private long last;

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

    /** The code of now; whoever needs a second one within half a minute takes the next. */
    public String code() {
        last = Math.max(last + 1, TimeCode.stepAt(Instant.now()));
        return codeAt(last);
    }

    String codeAt(long step) {
        return TimeCode.at(secret, step);
    }

    byte[] secret() {
        return Arrays.copyOf(secret, secret.length);
    }
}
