package nl.baken.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * One secret for each subject, in a file beside the database: wiping it takes the key of that subject away from every copy
 * of the database. Secrets are drawn long before they are used, so that a copy of the file from yesterday opens what was
 * sealed today.
 */
final class SubjectSecrets implements AutoCloseable {

    static final String FILE = "subject-secrets";

    private static final int BYTES = 32;
    private static final int DRAWN = 4096;
    private static final byte[] MARK = "nl.baken.vault/secrets".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WIPED = new byte[BYTES];
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileChannel secrets;
    private final FileChannel end;

    private SubjectSecrets(FileChannel secrets, FileChannel end) {
        this.secrets = secrets;
        this.end = end;
    }

    /** The secrets in a folder; the file is made when it is not there. */
    static SubjectSecrets in(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            SubjectSecrets made = new SubjectSecrets(
                    FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    FileChannel.open(file, Set.of(StandardOpenOption.APPEND)));
            made.reach(0);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws secrets until there is one at this place. */
    void reach(long slot) {
        while (slots() <= slot) {
            draw();
        }
    }

    long slots() {
        try {
            return secrets.size() / BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that only the first secret can make, which is used for nothing else. */
    byte[] mark() {
        try {
            return new AesGcmJce(read(0)).encrypt(MARK, MARK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    boolean made(byte[] mark) {
        try {
            return Arrays.equals(new AesGcmJce(read(0)).decrypt(mark, MARK), MARK);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A key that is worth something only together with the secret of this place; nothing when that was wiped. */
    Optional<Aead> under(long slot, Aead key) {
        byte[] secret = read(slot);
        if (Arrays.equals(secret, WIPED)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Both(key, new AesGcmJce(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    boolean isWiped(long slot) {
        return Arrays.equals(read(slot), WIPED);
    }

    /** Wipes secrets, and returns once the disk says that they are gone. */
    void wipe(Iterable<Long> slots) {
        try {
            for (long slot : slots) {
                if (slot < slots()) {
                    write(ByteBuffer.wrap(WIPED), slot * BYTES);
                }
            }
            secrets.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        secrets.close();
        end.close();
    }

    // Appended and never written over: two nodes that draw at once both add theirs.
    private void draw() {
        byte[] drawn = new byte[DRAWN * BYTES];
        RANDOM.nextBytes(drawn);
        ByteBuffer buffer = ByteBuffer.wrap(drawn);
        try {
            while (buffer.hasRemaining()) {
                end.write(buffer);
            }
            end.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] read(long slot) {
        ByteBuffer secret = ByteBuffer.allocate(BYTES);
        try {
            while (secret.hasRemaining()) {
                if (secrets.read(secret, slot * BYTES + secret.position()) < 0) {
                    throw new IllegalStateException("no secret at " + slot + ": these are older than the data");
                }
            }
            return secret.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ByteBuffer bytes, long from) throws IOException {
        long at = from;
        while (bytes.hasRemaining()) {
            at += secrets.write(bytes, at);
        }
    }

    /** Outside the key that wraps all, inside the secret of one. */
    private record Both(Aead outer, Aead inner) implements Aead {

        @Override
        public byte[] encrypt(byte[] plain, byte[] bound) throws GeneralSecurityException {
            return outer.encrypt(inner.encrypt(plain, bound), bound);
        }

        @Override
        public byte[] decrypt(byte[] sealed, byte[] bound) throws GeneralSecurityException {
            return inner.decrypt(outer.decrypt(sealed, bound), bound);
        }
    }
}
