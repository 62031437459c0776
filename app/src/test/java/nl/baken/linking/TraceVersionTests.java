package nl.baken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found in texts, and by which keys it is looked up, does not change without a new version. */
class TraceVersionTests {

    private static final String FOUND = "1 38f5066e8959ee3f";

    private final Weighing weighing = new Weighing();

    @Test
    void otherClueOrOtherKeysAreAnotherVersion() throws Exception {
        List<Clue> clues = Stream.of(
                        Clue.person(
                                "Bakker, Anna-Maria",
                                "1999-02-01",
                                "06 1234 5678, +31 35 123 45 67",
                                "a.bakker@example.nl"),
                        Clue.person("Ștefan van der Ó'Neill", null, "", ""),
                        Clues.in(
                                "Bel 0612345678 of mail jan@example.org; een busje AB-123-C op 1211 AB 12, kvk 12345678."))
                .flatMap(List::stream)
                .toList();
        String all = clues.stream()
                .map(clue -> clue.kind() + Trace.written(clue.says()) + weighing.keys(clue))
                .collect(Collectors.joining("\n"));

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));

        assertThat(Traces.VERSION + " " + HexFormat.of().formatHex(hash, 0, 8))
                .as(
                        "raise Traces.VERSION, and write here what belongs to it: every region then has to run ./baken link")
                .isEqualTo(FOUND);
    }
}
