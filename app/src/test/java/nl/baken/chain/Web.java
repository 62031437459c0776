package nl.baken.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application over HTTP as one persona sees it, without a browser; follows no redirect. */
final class Web {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("XSRF-TOKEN=([^;]+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String session;
    private final String forgeryCookie;
    private final String forgeryToken;

    Web(int port, String session) {
        this.base = "http://localhost:" + port;
        this.session = session;
        Answer login = send(request("/login", "").GET());
        this.forgeryCookie = first(COOKIE, String.join(";", login.headers().getOrDefault("set-cookie", List.of())));
        this.forgeryToken = first(TOKEN, login.body());
    }

    Answer get(String path) {
        return send(request(path, session).GET());
    }

    /** Asks a handler for what its address tells; a form sends that in its body. */
    Answer ask(Handler handler, String address) {
        String[] parts = address.split("\\?", 2);
        return handler.isGet() ? get(address) : sent(parts[0], parts.length < 2 ? "" : parts[1]);
    }

    Answer post(String path, Map<String, String> form) {
        return post(path, List.copyOf(form.entrySet()));
    }

    Answer post(String path, List<Map.Entry<String, String>> form) {
        return sent(path, encoded(form));
    }

    private Answer sent(String path, String form) {
        String body = "_csrf=" + encoded(forgeryToken) + "&" + form;
        return send(request(path, session + "; XSRF-TOKEN=" + forgeryCookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    static String encoded(List<Map.Entry<String, String>> form) {
        return form.stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path, String cookies) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", cookies)
                .header("Accept", "text/html");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " on the sign-in page");
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
