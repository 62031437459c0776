package nl.baken.vault;

import java.util.Arrays;

/** A text that only the vault can open: version byte, then the ciphertext. */
public final class Sealed {

    static final byte VERSION = 1;

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What the database keeps. */
    public static Sealed of(byte[] bytes) {
        if (bytes.length < 2 || bytes[0] != VERSION) {
            throw new IllegalArgumentException("not a sealed text of a known version");
        }
        return new Sealed(bytes.clone());
    }

    static Sealed around(byte[] ciphertext) {
        byte[] bytes = new byte[ciphertext.length + 1];
        bytes[0] = VERSION;
        System.arraycopy(ciphertext, 0, bytes, 1, ciphertext.length);
        return new Sealed(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    byte[] ciphertext() {
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
