package nl.baken.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The versions of the envelope: how a text becomes what is encrypted, and what that is bound to. All of them are opened. */
enum Format {
    /** As the text is: whoever has the database sees how long each name is. */
    PLAIN(1),
    /** Filled up, so that its length tells little. */
    PADDED(2);

    /** How everything is sealed from now on. */
    static final Format NEWEST = PADDED;

    private static final byte END = (byte) 0x80;
    private static final int UNIT = 32;

    private final byte version;

    Format(int version) {
        this.version = (byte) version;
    }

    static Optional<Format> of(byte version) {
        return Stream.of(values()).filter(format -> format.version == version).findFirst();
    }

    byte version() {
        return version;
    }

    byte[] pack(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            case PLAIN -> plain;
            case PADDED -> {
                byte[] padded = Arrays.copyOf(plain, padded(plain.length + 1));
                padded[plain.length] = END;
                yield padded;
            }
        };
    }

    String unpack(byte[] packed) {
        int length = packed.length;
        if (this == PADDED) {
            do {
                length--;
            } while (packed[length] != END);
        }
        return new String(packed, 0, length, StandardCharsets.UTF_8);
    }

    // short texts to a multiple of 32 bytes, long ones to one of an eighth of their size
    private static int padded(int length) {
        int unit = Math.max(UNIT, Integer.highestOneBit(length) / 8);
        return (length + unit - 1) / unit * unit;
    }
}
