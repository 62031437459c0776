package nl.baken.intake;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Somebody who reports from a process of their own, so that what they type is in no other memory than that of who receives it. */
final class Reporter {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 14;
    private static final int PATIENCE_MS = 10_000;

    private final Map<String, String> words = new TreeMap<>();
    private final List<Socket> sockets = new ArrayList<>();

    private Reporter() {}

    /** Lets one report and come back, and stay connected. */
    static Connected reports(int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reporter.class.getName(),
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Masked> typed = new TreeMap<>();
        BufferedReader said = process.inputReader(StandardCharsets.US_ASCII);
        for (String line = said.readLine(); line != null && !line.isEmpty(); line = said.readLine()) {
            String[] field = line.split(" ", -1);
            typed.put(field[0], new Masked(HexFormat.of().parseHex(field[1])));
        }
        return new Connected(process, typed);
    }

    /** A reporter whose browser is still open, and what they typed in each field, masked. */
    record Connected(Process process, Map<String, Masked> words) implements AutoCloseable {

        Connected {
            words = Map.copyOf(words);
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            if (process.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("the reporter could not report");
            }
        }
    }

    static void main(String[] arguments) throws IOException {
        Reporter reporter = new Reporter();
        int port = Integer.parseInt(arguments[0]);
        reporter.report(port);
        reporter.knock(port, "closed-connection", "close");
        reporter.knock(port, "open-connection", "keep-alive");
        System.out.println(reporter.words.entrySet().stream()
                .map(word -> word.getKey() + " "
                        + HexFormat.of().formatHex(Masked.of(word.getValue()).bytes()))
                .collect(joining("\n", "", "\n")));
        while (System.in.read() >= 0) {
            // stays until whoever looks is done
        }
        for (Socket socket : reporter.sockets) {
            socket.close();
        }
    }

    /** Asks for a page that is not for reporters, on a connection that is to stay or not, and waits for its answer. */
    private void knock(int port, String name, String connection) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        socket.setSoTimeout(PATIENCE_MS);
        socket.getOutputStream().write("""
                        GET /login HTTP/1.1\r
                        Host: localhost\r
                        User-Agent: %s\r
                        Connection: %s\r
                        \r
                        """.formatted(word(name), connection).getBytes(StandardCharsets.ISO_8859_1));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("</html>") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IllegalStateException("half a page: " + answer);
            }
            answer.append((char) next);
        }
    }

    private void report(int port) {
        Browser browser = new Browser(port, Map.of("User-Agent", word("device")));
        browser.open("/report/new");
        Map<String, String> report = new HashMap<>(ReportPagesTests.fullReport());
        for (String field : List.of(
                "story.seen", "story.place", "story.people", "involved[0].name", "contact.name", "contact.safely")) {
            report.put(field, "Wat " + word(field) + " is.");
        }
        for (String field : List.of("involved[0].phone", "contact.phone")) {
            report.put(field, number(field));
        }
        String code = ReportPagesTests.code(browser.send("/report/new", report));
        words.put("code", code.replace(" ", ""));
        words.put("code-as-shown", code);
        browser.open("/report/receipt");
        browser.send("/report/receipt", Map.of("code", code));
        browser.send("/report/receipt/supplement", Map.of("text", "En " + word("supplement") + " ook."));
    }

    private String word(String field) {
        return drawn(field, letter -> 'a' + letter % 26, LETTERS);
    }

    private String number(String field) {
        return "06" + drawn(field, digit -> '0' + digit % 10, 8);
    }

    private String drawn(String field, IntUnaryOperator sign, int length) {
        String word = RANDOM.ints(length, 0, 260)
                .mapToObj(it -> Character.toString(sign.applyAsInt(it)))
                .collect(joining());
        words.put(field, word);
        return word;
    }

    /** A word such that it does not stand in the memory of whoever looks for it. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one test, is never compared
    record Masked(byte[] bytes) {

        private static final int MASK = 0x5A;

        static Masked of(String word) {
            byte[] bytes = word.getBytes(StandardCharsets.ISO_8859_1);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= MASK;
            }
            return new Masked(bytes);
        }

        /** Whether it stands in the first part of this, one letter in a byte or in two. */
        boolean standsIn(byte[] memory, int length) {
            byte first = (byte) (bytes[0] ^ MASK);
            for (int at = 0; at < length; at++) {
                if (memory[at] == first && (standsAt(memory, length, at, 1) || standsAt(memory, length, at, 2))) {
                    return true;
                }
            }
            return false;
        }

        private boolean standsAt(byte[] memory, int length, int at, int step) {
            if (at + bytes.length * step > length) {
                return false;
            }
            for (int i = 1; i < bytes.length; i++) {
                if (memory[at + i * step] != (byte) (bytes[i] ^ MASK)) {
                    return false;
                }
            }
            return true;
        }
    }
}
