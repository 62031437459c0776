package nl.baken.upkeep;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A folder for what does not fit in memory. All in it is encrypted with a key that this process alone has, so that what is left of
 * it after a crash can be read by nobody; the next time begins by clearing it away.
 */
final class Scratch implements AutoCloseable {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final SecretKeySpec key;
    private int files;

    private Scratch(Path folder) {
        byte[] drawn = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(drawn);
        this.folder = folder;
        this.key = new SecretKeySpec(drawn, "AES");
    }

    static Scratch in(Path folder) throws IOException {
        Scratch scratch = new Scratch(folder);
        scratch.clear();
        Files.createDirectory(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return scratch;
    }

    /** A file of it, known by its number. */
    record Kept(Path path, int number) {}

    Kept next() {
        files++;
        return new Kept(folder.resolve(String.valueOf(files)), files);
    }

    DataOutputStream write(Kept file) throws IOException {
        FileChannel channel = FileChannel.open(
                file.path(),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, file, 0);
        return new DataOutputStream(
                new BufferedOutputStream(new CipherOutputStream(Channels.newOutputStream(channel), cipher), BUFFER));
    }

    DataInputStream read(Kept file) throws IOException {
        return new DataInputStream(new BufferedInputStream(
                new CipherInputStream(Files.newInputStream(file.path()), cipher(Cipher.DECRYPT_MODE, file, 0)),
                BUFFER));
    }

    /** A piece of a file that was written as a whole. */
    byte[] read(FileChannel channel, Kept file, long from, int length) {
        long start = from / BLOCK_BYTES * BLOCK_BYTES;
        ByteBuffer bytes = ByteBuffer.allocate((int) (from - start) + length);
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, start + bytes.position()) < 0) {
                    throw new IOException("the file ends before it should");
                }
            }
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, file, start / BLOCK_BYTES).doFinal(bytes.array());
            return Arrays.copyOfRange(plain, (int) (from - start), plain.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // each file has numbers of its own to count on from
    private Cipher cipher(int mode, Kept file, long block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            byte[] counter = ByteBuffer.allocate(BLOCK_BYTES)
                    .putLong(file.number())
                    .putLong(block)
                    .array();
            cipher.init(mode, key, new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    @Override
    public void close() {
        try {
            clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
