package nl.baken.platform;

import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The PostgreSQL of the operator. On another computer it is reached by TLS, and its certificate and name are checked: by the
 * CA in {@code sslrootcert}, or by those that Java trusts. The driver itself says what an address means to it.
 */
final class DatabaseAddress {

    private static final String START = "jdbc:postgresql://";
    private static final String CHECKED = "verify-full";
    private static final String FACTORY = "sslfactory";
    private static final String CAS_OF_FILE = "org.postgresql.ssl.LibPQFactory";
    private static final String CAS_OF_JAVA = "org.postgresql.ssl.DefaultJavaSSLFactory";

    /** What could take the check of the certificate away, or answer in its place. */
    private static final List<String> UNCHECKING = List.of("sslhostnameverifier", "socketFactory");

    /** A certificate with which the user of the database proves who it is. */
    private static final List<String> OWN = List.of("sslcert", "sslkey");

    private final String url;
    private final Map<String, String> meaning;

    private DatabaseAddress(String url, Map<String, String> meaning) {
        this.url = url;
        this.meaning = meaning;
    }

    static DatabaseAddress of(String url) {
        if (!url.startsWith(START)) {
            throw refusedAddress();
        }
        try {
            Map<String, String> meaning = new HashMap<>();
            for (DriverPropertyInfo property : DriverManager.getDriver(url).getPropertyInfo(url, new Properties())) {
                Optional.ofNullable(property.value).ifPresent(value -> meaning.put(property.name, value));
            }
            return new DatabaseAddress(url, meaning);
        } catch (SQLException | IndexOutOfBoundsException e) { // the driver falls over half an address
            throw refusedAddress();
        }
    }

    boolean isElsewhere() {
        return !Stream.of(meaning.getOrDefault("PGHOST", "localhost").split(",", -1))
                .allMatch(Loopback::is);
    }

    /** The address, with what it leaves open closed. */
    String safe() {
        if (!isElsewhere()) {
            return url;
        }
        refuseUnchecked();
        StringBuilder safe = new StringBuilder(url);
        if (!meaning.containsKey("sslmode")) {
            add(safe, "sslmode", CHECKED);
        }
        refuseUnshown();
        if (!meaning.containsKey("sslrootcert") && !factory().equals(CAS_OF_JAVA)) {
            add(safe, FACTORY, CAS_OF_JAVA);
        }
        return safe.toString();
    }

    private String factory() {
        return meaning.getOrDefault(FACTORY, CAS_OF_FILE);
    }

    private void refuseUnchecked() {
        String mode = meaning.getOrDefault("sslmode", CHECKED);
        if (!mode.equals(CHECKED)) {
            throw refused("sslmode=" + mode);
        }
        if (!Set.of("true", "").contains(meaning.getOrDefault("ssl", "true"))) {
            throw refused("ssl=" + meaning.get("ssl"));
        }
        if (!Set.of(CAS_OF_FILE, CAS_OF_JAVA).contains(factory())) {
            throw refused(FACTORY);
        }
        UNCHECKING.stream().filter(meaning::containsKey).findFirst().ifPresent(name -> {
            throw refused(name);
        });
    }

    /** The CAs of Java come with a way to connect that shows no certificate of ours. */
    private void refuseUnshown() {
        boolean shown = meaning.containsKey("sslrootcert") && factory().equals(CAS_OF_FILE);
        if (!shown && OWN.stream().anyMatch(meaning::containsKey)) {
            throw new StartRefused("platform.refused.unshown-certificate");
        }
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value);
    }

    private static StartRefused refusedAddress() {
        return new StartRefused("platform.refused.url", START + "localhost:5432/baken");
    }

    private static StartRefused refused(String what) {
        return new StartRefused("platform.refused.unchecked-database", what);
    }
}
