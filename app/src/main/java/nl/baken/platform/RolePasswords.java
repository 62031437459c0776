package nl.baken.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The passwords of the database roles, as all nodes find them in the folder with the keys. They follow from a secret that is
 * drawn anew again and again; the one before stays beside it for as long as the database may still ask for that.
 */
final class RolePasswords {

    static final String NAME = "database-passwords";

    private static final int KEPT = 2;

    private final KeyFiles keys;

    RolePasswords(KeyFiles keys) {
        this.keys = requireNonNull(keys);
    }

    /** What the database may ask of a role at this moment, the newest first. */
    List<String> of(String role) {
        return draws().stream().map(draw -> draw.passwordOf(role)).toList();
    }

    /** When the newest was drawn; nothing when none was. */
    Optional<Instant> drawn() {
        return draws().stream().findFirst().map(Draw::at);
    }

    void draw(Instant now) {
        Stream<Draw> all = Stream.concat(Stream.of(new Draw(now, RandomHex.drawn())), draws().stream());
        keys.replace(NAME, all.limit(KEPT).map(Draw::line).collect(Collectors.joining()));
    }

    private List<Draw> draws() {
        try {
            return keys.read(NAME).stream().flatMap(String::lines).map(Draw::of).toList();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw keys.broken(NAME, e);
        }
    }

    private record Draw(Instant at, String secret) {

        private static final String HMAC = "HmacSHA256";

        Draw {
            requireNonNull(at);
            if (!RandomHex.is(secret)) {
                throw new IllegalArgumentException("not a secret");
            }
        }

        static Draw of(String line) {
            String[] parts = line.split(" ", 2);
            return new Draw(Instant.parse(parts[0]), parts[parts.length - 1]);
        }

        String line() {
            return at + " " + secret + "\n";
        }

        String passwordOf(String role) {
            try {
                Mac mac = Mac.getInstance(HMAC);
                mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), HMAC));
                return HexFormat.of().formatHex(mac.doFinal(role.getBytes(UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has " + HMAC, e);
            }
        }

        /** Without the secret: this is a record that ends up in log lines. */
        @Override
        public String toString() {
            return "drawn at " + at;
        }
    }
}
