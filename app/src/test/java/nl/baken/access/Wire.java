package nl.baken.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The running application without a browser in between: any request, any bytes. */
record Wire(int port) {

    /** A request that a page elsewhere makes. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Origin", "https://elsewhere.example");
    }

    HttpResponse<byte[]> ask(HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** How many answers come back for these bytes. */
    long answers(String bytes) {
        return Stream.of(raw(bytes).split("HTTP/1\\.1 (?=\\d{3})", -1)).skip(1).count();
    }

    /** Everything that comes back for these bytes until the other side is done. */
    String raw(String bytes) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return read(socket);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder said = new StringBuilder();
        byte[] piece = new byte[8192];
        try {
            for (int length = socket.getInputStream().read(piece);
                    length >= 0;
                    length = socket.getInputStream().read(piece)) {
                said.append(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException | SocketException done) {
            return said.toString();
        }
        return said.toString();
    }
}
