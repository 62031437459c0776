package nl.baken.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** Seals what the operator has to keep for others, such as a token, so that a setting can say it without giving it away. */
final class Seal {

    private static final String MARK = "baken-sealed:";
    private static final Pattern NAME = Pattern.compile("BAKEN_[A-Z_]+");
    private static final int REFUSED = 2;

    private final KeyFiles keys;

    Seal(KeyFiles keys) {
        this.keys = requireNonNull(keys);
    }

    static void main(String[] args) {
        System.exit(run(System.getenv(), System.in, System.out, args));
    }

    /** Prints the line that a setting of this name may hold instead of what comes in. */
    static int run(Map<String, String> environment, InputStream in, PrintStream out, String... args) {
        try {
            String name = args.length == 1 ? args[0] : "";
            if (!NAME.matcher(name).matches()) {
                throw new StartRefused("platform.refused.seal-what", name);
            }
            String secret = new String(in.readAllBytes(), UTF_8).strip();
            out.println(new Seal(Settings.keyFiles(environment)).close(name, secret));
            return 0;
        } catch (StartRefused refused) {
            refused.print(System.err);
            return REFUSED;
        } catch (IOException e) {
            throw new IllegalStateException("no input", e);
        }
    }

    String close(String name, String secret) {
        try {
            byte[] sealed = key().encrypt(secret.getBytes(UTF_8), name.getBytes(UTF_8));
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no cryptography", e);
        }
    }

    /** What a setting says, opened if it was sealed for this setting. */
    String open(String name, String value) {
        String stripped = value.strip();
        if (!stripped.startsWith(MARK)) {
            return value;
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(stripped.substring(MARK.length()));
            return new String(key().decrypt(sealed, name.getBytes(UTF_8)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw StartRefused.because(e, "platform.refused.sealed", name);
        }
    }

    private AesGcmJce key() throws GeneralSecurityException {
        return new AesGcmJce(DoorSecret.in(keys).keyFor("settings"));
    }
}
