package nl.baken.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of a test, and the certificate that it gave a server of one name. */
public record Authority(Path folder, KeyStore store) {

    private static final String PASSWORD = "changeit";

    private static final String CA = "ca";
    private static final String SERVER = "server";

    /** Makes both; the folder then holds {@code server.key}, {@code server.crt} and {@code ca.crt}. */
    public static Authority in(Path folder, String serverName) throws Exception {
        Path file = Files.createDirectories(folder).resolve("keys.p12");
        keytool(file, CA, "-dname", "CN=CA of a test", "-ext", "bc:c");
        keytool(file, SERVER, "-signer", CA, "-dname", "CN=server", "-ext", "san=" + serverName);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            store.load(input, PASSWORD.toCharArray());
        }
        Authority authority = new Authority(folder, store);
        authority.write("ca.crt", "CERTIFICATE", store.getCertificate(CA).getEncoded());
        authority.write(
                "server.crt", "CERTIFICATE", store.getCertificate(SERVER).getEncoded());
        PrivateFiles.create(
                folder.resolve("server.key"),
                pem("PRIVATE KEY", store.getKey(SERVER, PASSWORD.toCharArray()).getEncoded()));
        return authority;
    }

    /** Gives somebody of this name a certificate; the folder then holds {@code <name>.crt} and {@code <name>.pk8}. */
    void vouchFor(String name) throws Exception {
        Path file = folder.resolve("keys.p12");
        keytool(file, name, "-signer", CA, "-dname", "CN=" + name);
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            all.load(input, PASSWORD.toCharArray());
        }
        write(name + ".crt", "CERTIFICATE", all.getCertificate(name).getEncoded());
        Path key = folder.resolve(name + ".pk8");
        Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(key, all.getKey(name, PASSWORD.toCharArray()).getEncoded());
    }

    /** The file with the certificate of the authority itself. */
    public Path certificate() {
        return folder.resolve("ca.crt");
    }

    /** For a client that trusts what this authority signed, and nothing else. */
    public SSLContext trust() throws GeneralSecurityException, IOException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry(CA, store.getCertificate(CA));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        return context(new KeyManager[0], managers.getTrustManagers());
    }

    /** For a server that shows the certificate it was given. */
    public SSLContext shown() throws GeneralSecurityException, IOException {
        char[] password = PASSWORD.toCharArray();
        KeyStore own = empty();
        own.setKeyEntry(SERVER, store.getKey(SERVER, password), password, store.getCertificateChain(SERVER));
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(own, password);
        return context(managers.getKeyManagers(), new TrustManager[0]);
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        return store;
    }

    private static SSLContext context(KeyManager[] keys, TrustManager[] trusted) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trusted, new SecureRandom());
        return context;
    }

    private void write(String name, String kind, byte[] bytes) throws IOException {
        Files.writeString(folder.resolve(name), pem(kind, bytes));
    }

    private static String pem(String kind, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static void keytool(Path store, String alias, String... more) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-alias",
                alias);
        Process process = new ProcessBuilder(
                        Stream.concat(command.stream(), Stream.of(more)).toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
