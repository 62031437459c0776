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
import java.util.List;
import nl.baken.platform.Loopback;

/**
 * Another system that keeps what is posted to it, such as that of the supervisor. It counts as told once that system says
 * so; where it sends us on to is not followed, it could be anybody's.
 */
record WebWitness(URI address) implements Witness {

    private static final Duration PATIENCE_OF_ONE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int NO_LONGER_OK = 300;

    WebWitness {
        if (!isTrusted(address)) {
            throw new IllegalArgumentException("not an address of a witness");
        }
    }

    @Override
    public String name() {
        return address.getScheme() + "://" + address.getAuthority() + address.getPath();
    }

    @Override
    public void take(List<String> lines) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE_OF_ONE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(BodyPublishers.ofString(String.join("\n", lines) + "\n", StandardCharsets.UTF_8))
                .build();
        int status = send(request);
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

    // On the way over a network somebody could answer in the place of the witness, and keep the lines back.
    private static boolean isTrusted(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && Loopback.is(address.getHost())));
    }
}
