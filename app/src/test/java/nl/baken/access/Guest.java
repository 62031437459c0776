package nl.baken.access;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The browser of somebody who has yet to sign in: it keeps its cookies and follows no redirect. */
final class Guest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new HashMap<>();
    private final int port;
    private final String said;

    Guest(int port) {
        this(port, "");
    }

    /** A guest whose browser says something of itself. */
    Guest(int port, String said) {
        this.port = port;
        this.said = said;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)));
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String token = page("/login").select("input[name=_csrf]").val();
        String body = fields.entrySet().stream()
                .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(joining("", "_csrf=" + encoded(token), ""));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> signIn(String login, String password) {
        return post("/login", Map.of("login", login, "password", password));
    }

    /** Chooses an app as second factor, and is in. */
    App enrol() {
        App app = App.of(page("/login/enrol").select(".code").text());
        post("/login/enrol", Map.of("code", app.code()));
        return app;
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    void set(String name, String value) {
        cookies.put(name, value);
    }

    /** Sends fields as something that is no page of ours. */
    HttpResponse<String> send(String path, String fields) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    /** Sends the form of a page that is not ours. */
    HttpResponse<String> postElsewhere(String address, Map<String, String> fields) {
        return send(
                address,
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(joining("&")));
    }

    void forget(String name) {
        cookies.remove(name);
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private URI address(String path) {
        return path.startsWith("http") ? URI.create(path) : URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        String all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(joining("; "));
        try {
            HttpResponse<String> answer = http.send(
                    request.header("Cookie", all).header("User-Agent", said).build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void keep(String header) {
        for (HttpCookie cookie : HttpCookie.parse(header)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
