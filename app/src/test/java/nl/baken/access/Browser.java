package nl.baken.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the running application for pages, as somebody who is signed in. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String session;

    private Browser(int port, String session) {
        this.port = port;
        this.session = session;
    }

    /** A browser in which this caller is signed in. */
    public static Browser of(int port, Caller caller) {
        return new Browser(port, "baken_session=" + caller.token());
    }

    static Browser withSession(int port, String token) {
        return new Browser(port, "baken_session=" + token);
    }

    String session() {
        return session;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path), session);
    }

    /** Sends a form as a page of ours would. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    /** Sends whatever is given as a body of this type, with what a page of ours sends along. */
    public HttpResponse<String> post(String path, String type, String body) {
        HttpResponse<String> form = send(request("/login"), session);
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).isTrue();
        return send(
                request(path)
                        .header("Content-Type", type)
                        .header("X-XSRF-TOKEN", csrf.group(1))
                        .POST(BodyPublishers.ofString(body)),
                session + "; " + cookie(form, "XSRF-TOKEN"));
    }

    /** A cookie that an answer sets, as the next request sends it. */
    static String cookie(HttpResponse<?> answer, String name) {
        return cookies(answer).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    static List<String> cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    HttpResponse<String> get(String path, String cookie) {
        return send(request(path), session + "; " + cookie);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String cookies) {
        try {
            return http.send(request.header("Cookie", cookies).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, session);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
