package nl.baken.vault;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/** A text that only the vault can open: version byte, then the ciphertext. */
public final class Sealed {

    private static final int HEAD = 1;
    private static final int SHORTEST = 6;

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What the database keeps; whoever changed it, in the first byte too, is found out when it is opened. */
    public static Sealed of(byte[] bytes) {
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
        Format format =
                format().orElseThrow(() -> new GeneralSecurityException("not a sealed text of a known version"));
        byte[] ciphertext = Arrays.copyOfRange(bytes, HEAD, bytes.length);
        return format.unpack(key.decrypt(ciphertext, place.bind(subject, format)));
    }

    /** Whether it was sealed in the newest format, under the key with this identifier. */
    boolean isOf(int key) {
        return format().filter(Format.NEWEST::equals).isPresent()
                && ByteBuffer.wrap(bytes).getInt(HEAD + 1) == key;
    }

    private Optional<Format> format() {
        return bytes.length < SHORTEST ? Optional.empty() : Format.of(bytes[0]);
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
