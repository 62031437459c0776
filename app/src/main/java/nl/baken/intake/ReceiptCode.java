package nl.baken.intake;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a reporter comes back with: 80 secret bits and a check character, in Crockford's base 32, which has no letters
 * that sound or look like a digit.
 */
public record ReceiptCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SECRET = 16;
    private static final int BITS = 5;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + (SECRET + 1) + "}");

    public ReceiptCode {
        if (!FORM.matcher(characters).matches()
                || check(characters.substring(0, SECRET)) != characters.charAt(SECRET)) {
            throw new IllegalArgumentException("not a receipt code");
        }
    }

    /** The code that belongs to a secret hash of at least 80 bits. */
    static ReceiptCode from(String hash) {
        BigInteger number = new BigInteger(hash.substring(0, SECRET * BITS / 4), 16);
        StringBuilder secret = new StringBuilder();
        for (int place = SECRET - 1; place >= 0; place--) {
            int digit = number.shiftRight(place * BITS).intValue() & (ALPHABET.length() - 1);
            secret.append(ALPHABET.charAt(digit));
        }
        return new ReceiptCode(secret.toString() + check(secret.toString()));
    }

    /** What was typed or heard, as it is stored: no spaces and hyphens, capitals, O is 0, I and L are 1. */
    static String heard(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}._]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** In groups, as it is read aloud. */
    public String spoken() {
        return characters.replaceAll("(.{" + GROUP + "})(?=.{" + GROUP + "})", "$1 ");
    }

    /** A secret: it does not belong in a log line. */
    @Override
    public String toString() {
        return "ReceiptCode[]";
    }

    // Luhn's check in base 32: one wrong character always shows, and so do nearly all swapped neighbours.
    private static char check(String secret) {
        int base = ALPHABET.length();
        int sum = 0;
        for (int place = 0; place < secret.length(); place++) {
            int doubled = ALPHABET.indexOf(secret.charAt(place)) * (place % 2 + 1);
            sum += doubled / base + doubled % base;
        }
        return ALPHABET.charAt((base - sum % base) % base);
    }
}
