package nl.baken.chain;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** What the application answered, byte for byte. */
record Answer(int status, TreeMap<String, List<String>> headers, String body) {

    static Answer of(HttpResponse<byte[]> response) {
        TreeMap<String, List<String>> headers = new TreeMap<>(response.headers().map());
        List.of("date", "connection", "keep-alive").forEach(headers::remove);
        return new Answer(response.statusCode(), headers, new String(response.body(), StandardCharsets.UTF_8));
    }

    String location() {
        return headers.getOrDefault("location", List.of("")).getFirst();
    }

    boolean isPage() {
        return headers.getOrDefault("content-type", List.of("")).getFirst().startsWith("text/html");
    }
}
