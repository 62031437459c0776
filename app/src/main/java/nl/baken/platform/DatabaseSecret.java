package nl.baken.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The random secret that the passwords of the database roles come from, so that several nodes agree on them. */
final class DatabaseSecret {

    private static final int BYTES = 32;
    private static final String NAME = "database-secret";

    private final SecretKeySpec key;

    private DatabaseSecret(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    static boolean existsIn(Path keys) {
        return Files.exists(keys.resolve(NAME));
    }

    static DatabaseSecret in(Path keys) {
        try {
            PrivateFiles.createFolder(keys);
            Path file = keys.resolve(NAME);
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.unwritable", keys);
        }
    }

    String passwordOf(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path unfinished = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(unfinished);
        PrivateFiles.create(unfinished, HexFormat.of().formatHex(secret));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static DatabaseSecret read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
            throw new StartRefused("platform.refused.secret", file);
        }
        return new DatabaseSecret(HexFormat.of().parseHex(text));
    }
}
