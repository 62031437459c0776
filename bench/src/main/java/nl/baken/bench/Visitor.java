package nl.baken.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser: keeps cookies, and sends forms with the token of the page that they were on. */
final class Visitor {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final URI site;
    private volatile String token = "";

    Visitor(URI site) {
        this.site = site;
    }

    /** A colleague who has signed in. */
    static Visitor signedIn(URI site, String login, String password) {
        Visitor visitor = new Visitor(site);
        visitor.open("/login");
        visitor.send("/login", Map.of("login", login, "password", password));
        visitor.open("/");
        return visitor;
    }

    Document open(String path) {
        Document page = Jsoup.parse(get(path), site.toString());
        Element field = page.selectFirst("input[name=_csrf]");
        if (field != null) {
            token = field.attr("value");
        }
        return page;
    }

    String get(String path) {
        return answer(request(path).GET());
    }

    String send(String path, Map<String, String> fields) {
        return answer(posted(path, fields));
    }

    private HttpRequest.Builder posted(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", token);
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** What a page answers, whatever its status, without what is drawn anew for each form. */
    String told(String path) {
        return told(request(path).GET());
    }

    String told(String path, Map<String, String> fields) {
        return told(posted(path, fields));
    }

    private String told(HttpRequest.Builder request) {
        HttpResponse<String> response = asked(request);
        return response.statusCode() + " "
                + response.headers().firstValue("location").orElse("") + "\n"
                + response.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    void carry(String cookie, String value) {
        cookies.put(cookie, value);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE).header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private String answer(HttpRequest.Builder request) {
        HttpResponse<String> response = asked(request);
        boolean refused = response.headers()
                .firstValue("location")
                .filter(place -> place.contains("/login"))
                .isPresent();
        if (response.statusCode() >= 400 || refused) {
            throw new IllegalStateException(
                    response.statusCode() + " from " + response.request().uri().getPath());
        }
        return response.body();
    }

    private HttpResponse<String> asked(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
