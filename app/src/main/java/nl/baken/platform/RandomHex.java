package nl.baken.platform;

import java.security.SecureRandom;
import java.util.HexFormat;

/** 32 random bytes as a text. */
final class RandomHex {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomHex() {}

    static String drawn() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean is(String text) {
        return text.matches("[0-9a-f]{" + 2 * BYTES + "}");
    }
}
