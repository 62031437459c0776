package nl.baken.platform;

import static java.util.Objects.requireNonNull;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decides, read once from the environment.
 *
 * @param data the folder for everything that Baken writes
 * @param port the port on loopback
 * @param keys the folder with the keys, which may lie on another disk than the data
 * @param external the PostgreSQL of the operator; absent means the embedded one
 * @param door what colleagues need to sign in
 * @param wrapping what wraps the secrets in the folder with the keys
 */
public record Settings(
        Path data, int port, Path keys, @Nullable Login external, Door door, Wrapping wrapping) {

    private static final String PASSWORD = "BAKEN_DATABASE_PASSWORD";
    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    public Settings {
        data = data.toAbsolutePath().normalize();
        keys = keys.toAbsolutePath().normalize();
        if (port < 1 || port > LAST_PORT) {
            throw new StartRefused("platform.refused.port", String.valueOf(port));
        }
    }

    /** Where no token keeps a key-encryption key. */
    public Settings(Path data, int port, Path keys, @Nullable Login external, Door door) {
        this(data, port, keys, external, door, Wrapping.of(keys, name -> ""));
    }

    static Settings from(Map<String, String> environment) {
        Path keys = keys(environment);
        return new Settings(
                data(environment),
                port(environment),
                keys,
                external(environment).orElse(null),
                door(environment),
                wrapping(keys, environment));
    }

    static KeyFiles keyFiles(Map<String, String> environment) {
        Path keys = keys(environment).toAbsolutePath().normalize();
        return new KeyFiles(keys, wrapping(keys, environment));
    }

    /** The secrets in the folder with the keys. */
    public KeyFiles keyFiles() {
        return new KeyFiles(keys, wrapping);
    }

    /** The same settings, of which those that were sealed are opened. */
    public UnaryOperator<String> unsealed(UnaryOperator<String> environment) {
        return name -> new Seal(keyFiles()).open(name, environment.apply(name));
    }

    Optional<Login> externalDatabase() {
        return Optional.ofNullable(external);
    }

    private static Path data(Map<String, String> environment) {
        return path(environment, "BAKEN_DATA").orElse(Path.of("data"));
    }

    private static Path keys(Map<String, String> environment) {
        return path(environment, "BAKEN_KEYS").orElseGet(() -> data(environment).resolve("keys"));
    }

    private static Wrapping wrapping(Path keys, Map<String, String> environment) {
        return Wrapping.of(keys, name -> environment.getOrDefault(name, ""));
    }

    private static int port(Map<String, String> environment) {
        String text = value(environment, "BAKEN_PORT").orElse(String.valueOf(DEFAULT_PORT));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw StartRefused.because(e, "platform.refused.port", text);
        }
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        try {
            return value(environment, name).map(Path::of);
        } catch (InvalidPathException e) {
            throw StartRefused.because(e, "platform.refused.path", name, e.getInput());
        }
    }

    private static Optional<Login> external(Map<String, String> environment) {
        return value(environment, "BAKEN_DATABASE_URL").map(url -> {
            DatabaseAddress address = DatabaseAddress.of(url);
            String user = value(environment, "BAKEN_DATABASE_USER")
                    .orElseThrow(() -> new StartRefused("platform.refused.user"));
            return new Login(
                    address.safe(),
                    user,
                    value(environment, PASSWORD)
                            .map(value -> new Seal(keyFiles(environment)).open(PASSWORD, value))
                            .orElse(""));
        });
    }

    private static Door door(Map<String, String> environment) {
        String factor = value(environment, "BAKEN_SECOND_FACTOR").orElse(Door.REQUIRED);
        if (!factor.equals(Door.REQUIRED) && !factor.equals(Door.LATER)) {
            throw new StartRefused("platform.refused.second-factor", factor);
        }
        return new Door(
                factor.equals(Door.REQUIRED),
                value(environment, "BAKEN_ADDRESS").orElse(""),
                provider(environment));
    }

    private static Provider provider(Map<String, String> environment) {
        return new Provider(
                value(environment, "BAKEN_OIDC_ISSUER").orElse(""),
                value(environment, "BAKEN_OIDC_CLIENT").orElse(""));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        requireNonNull(environment);
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * What colleagues need to sign in.
     *
     * @param secondFactorRequired whether nobody works without a second factor; only where all data are invented they may
     * @param address the address of Baken as the browsers of colleagues name it; empty means this computer alone
     * @param provider who else knows who they are
     */
    public record Door(boolean secondFactorRequired, String address, Provider provider) {

        static final String REQUIRED = "required";
        static final String LATER = "later";

        private static final Pattern ADDRESS =
                Pattern.compile("https://[a-z0-9.-]+(:[0-9]+)?|http://localhost(:[0-9]+)?");

        public Door {
            if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
                throw new StartRefused("platform.refused.address", address);
            }
        }

        public Door(boolean secondFactorRequired, String address) {
            this(secondFactorRequired, address, new Provider("", ""));
        }

        /** Whether a proxy does TLS in front of Baken, and tells how a visitor came. */
        boolean isOverTls() {
            return address.startsWith("https://");
        }

        String secondFactor() {
            return secondFactorRequired ? REQUIRED : LATER;
        }
    }

    /**
     * The OpenID Connect provider that knows who colleagues are; both empty means that there is none.
     *
     * @param issuer its address, as it calls itself in what it signs
     * @param client the name under which it knows Baken
     */
    public record Provider(String issuer, String client) {

        private static final Pattern ISSUER = Pattern.compile(
                "https://[a-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?|http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?(/[A-Za-z0-9._~/-]*)?");

        public Provider {
            if (!issuer.isEmpty() && !ISSUER.matcher(issuer).matches()) {
                throw new StartRefused("platform.refused.issuer", issuer);
            }
            if (issuer.isEmpty() != client.isEmpty()) {
                throw new StartRefused("platform.refused.client");
            }
        }
    }
}
