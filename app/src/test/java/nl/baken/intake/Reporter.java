package nl.baken.intake;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
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

    private final Map<String, String> words = new TreeMap<>();

    private Reporter() {}

    /** Lets one report and come back; gives what they typed in each field, masked. */
    static Map<String, Masked> reports(int port) throws IOException, InterruptedException {
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
        for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                .lines()
                .toList()) {
            String[] field = line.split(" ", -1);
            typed.put(field[0], new Masked(HexFormat.of().parseHex(field[1])));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the reporter could not report");
        }
        return typed;
    }

    static void main(String[] arguments) {
        Reporter reporter = new Reporter();
        reporter.report(Integer.parseInt(arguments[0]));
        System.out.println(reporter.words.entrySet().stream()
                .map(word -> word.getKey() + " "
                        + HexFormat.of().formatHex(Masked.of(word.getValue()).bytes()))
                .collect(joining("\n")));
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
