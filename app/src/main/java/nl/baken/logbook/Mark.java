package nl.baken.logbook;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A keyed hash as it stands beside a line; what the database gives is taken as it is, to be compared. */
final class Mark {

    static final Mark NONE = new Mark(new byte[0]);

    private final byte[] bytes;

    private Mark(byte[] bytes) {
        this.bytes = bytes;
    }

    static Mark of(byte[] bytes) {
        return new Mark(bytes.clone());
    }

    static Mark parse(String digits) {
        return new Mark(HexFormat.of().parseHex(digits));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mark mark && MessageDigest.isEqual(bytes, mark.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
