package nl.baken.intake;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: it keeps cookies and sends the forms of the page it has open. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" id=\"(\\w+)\" name=\"\\1\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private final Map<String, String> headers;
    private String page = "";

    Browser(int port) {
        this(port, Map.of());
    }

    Browser(int port, Map<String, String> headers) {
        this.headers = headers;
        this.address = "http://localhost:" + port;
    }

    /** Goes on as somebody who is signed in. */
    void carry(String sessionToken) {
        HttpCookie session = new HttpCookie("baken_session", sessionToken);
        session.setPath("/");
        session.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), session);
    }

    HttpResponse<String> open(String path) {
        return keep(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Sends fields with the hidden ones of the open page. */
    HttpResponse<String> send(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(hidden());
        all.putAll(fields);
        Matcher token = CSRF.matcher(page);
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        String body = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return keep(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> keep(HttpRequest.Builder request) {
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            page = response.body();
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Map<String, String> hidden() {
        return HIDDEN.matcher(page)
                .results()
                .collect(Collectors.toMap(field -> field.group(1), field -> field.group(2), (one, other) -> one));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
