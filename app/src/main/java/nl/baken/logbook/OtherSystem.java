package nl.baken.logbook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.baken.platform.Loopback;

/**
 * A system of somebody else to which lines are posted, by TLS unless it is on this computer. It counts as told once it says so;
 * where it sends us on to is not followed, that could be anybody's.
 */
record OtherSystem(URI address) {

    private static final Duration PATIENCE_OF_ONE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NO_LONGER_OK = 300;

    OtherSystem {
        if (!isTrusted(address)) {
            throw new IllegalArgumentException("not an address that nobody else answers at");
        }
    }

    /** How an auditor knows it: without what may be a secret in the address. */
    String name() {
        return address.getScheme() + "://" + address.getAuthority() + address.getPath();
    }

    /**
     * Brings a text there, for good.
     *
     * @param authorization what the other system knows us by; empty when it does not ask
     */
    void post(String type, String text, String authorization) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE_OF_ONE)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        int status = send(request.build());
        if (status < OK || status >= NO_LONGER_OK) {
            throw new IOException("the other system answered " + status);
        }
    }

    private static int send(HttpRequest request) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE_OF_ONE)
                .followRedirects(Redirect.NEVER)
                .build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    // On the way over a network somebody could answer in its place, and keep the lines back.
    private static boolean isTrusted(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && Loopback.is(address.getHost())));
    }
}
