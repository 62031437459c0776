package nl.baken.handovers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colleague at a browser without JavaScript: signed in, following redirects, sending the forms of the open page. */
public final class Colleague {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final List<String> cookies = new ArrayList<>();
    private HttpResponse<String> page;

    public Colleague(int port, String token) {
        this.address = "http://localhost:" + port;
        this.cookies.add("baken_session=" + token);
        this.page = open("/handovers");
    }

    public HttpResponse<String> open(String path) {
        return keep(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Sends fields, given as name, value, name, value. */
    public HttpResponse<String> send(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            pairs.add(fields[at] + "=" + URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        Matcher token = CSRF.matcher(page.body());
        if (token.find()) {
            pairs.add("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = keep(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
        return answer.headers()
                .firstValue("Location")
                .map(next -> open(URI.create(address).resolve(next).getPath()))
                .orElse(answer);
    }

    String path() {
        return page.uri().getPath();
    }

    private HttpResponse<String> keep(HttpRequest.Builder request) {
        try {
            page = client.send(
                    request.header("Cookie", String.join("; ", cookies))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            page.headers().allValues("Set-Cookie").forEach(this::remember);
            return page;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void remember(String header) {
        String cookie = header.substring(0, (header + ";").indexOf(';'));
        String name = cookie.substring(0, cookie.indexOf('=') + 1);
        cookies.removeIf(known -> known.startsWith(name));
        cookies.add(cookie);
    }
}
