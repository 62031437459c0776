package nl.baken.vault;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** A text that only the vault can open: version byte, then the ciphertext. */
public final class Sealed {

    private static final int HEAD = 1;
    private static final int SHORTEST = 6;

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What the database keeps. */
    public static Sealed of(byte[] bytes) {
        if (bytes.length < SHORTEST || Format.of(bytes[0]).isEmpty()) {
            throw new IllegalArgumentException("not a sealed text of a known version");
        }
        return new Sealed(bytes.clone());
    }

    static Sealed seal(Aead key, SubjectId subject, Place place, String text) throws GeneralSecurityException {
        return seal(Format.NEWEST, key, subject, place, text);
    }

    static Sealed seal(Format format, Aead key, SubjectId subject, Place place, String text)
            throws GeneralSecurityException {
        byte[] ciphertext = key.encrypt(format.pack(text), place.bind(subject, format));
        byte[] bytes = new byte[ciphertext.length + HEAD];
        bytes[0] = format.version();
        System.arraycopy(ciphertext, 0, bytes, HEAD, ciphertext.length);
        return new Sealed(bytes);
    }

    String open(Aead key, SubjectId subject, Place place) throws GeneralSecurityException {
        byte[] ciphertext = Arrays.copyOfRange(bytes, HEAD, bytes.length);
        return format().unpack(key.decrypt(ciphertext, place.bind(subject, format())));
    }

    /** Whether it was sealed in the newest format, under the key with this identifier. */
    boolean isOf(int key) {
        return format() == Format.NEWEST && ByteBuffer.wrap(bytes).getInt(HEAD + 1) == key;
    }

    private Format format() {
        return Format.of(bytes[0]).orElseThrow();
    }

    public byte[] bytes() {
        return bytes.clone();
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
