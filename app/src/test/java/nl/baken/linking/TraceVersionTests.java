package nl.baken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is found in texts, and by which keys it is looked up, does not change without a new version. */
class TraceVersionTests {

    private static final String FOUND = "4 a427b4ffdc09dfe5";

    /** By what other regions find the same: two of different versions never meet. */
    private static final String IDENTIFIED = "4 ac92e0d538d49cde";

    private final Weighing weighing = new Weighing(Map::of);

    @Test
    void otherClueOrOtherKeysAreAnotherVersion() throws Exception {
        assertThat(hash(clue -> clue.kind() + Trace.written(clue.says()) + weighing.keys(clue)))
                .as(
                        "raise Traces.VERSION, and write here what belongs to it: every region then has to run ./baken link")
                .isEqualTo(FOUND);
    }

    @Test
    void otherIdentifiersAreAnotherVersion() throws Exception {
        assertThat(hash(clue -> weighing.identifiers(clue).stream()
                        .map(identifier -> identifier.sort() + " " + identifier.text())
                        .collect(Collectors.joining("\n"))))
                .as(
                        "raise Traces.VERSION, and write here what belongs to it: regions of both versions then do not meet")
                .isEqualTo(IDENTIFIED);
    }

    private static String hash(Function<Clue, String> said) throws Exception {
        List<Clue> clues = Stream.of(
                        Clue.person(
                                "Bakker, Anna-Maria",
                                "1999-02-01",
                                "06 1234 5678, +31 35 123 45 67",
                                "a.bakker@example.nl"),
                        Clue.person("Ștefan van der Ó'Neill", null, "", ""),
                        Clues.in(
                                "Bel 0612345678 of mail jan@example.org; een busje AB-123-C op 1211 AB 12, kvk 12345678."
                                        + " @Anna_X, instagram.com/anna.x, snap anna_x99, https://www.kinky.nl/ad/4711-anna?b=2&a=1#x"
                                        + " Kerkstraat 12, 1211 AB Hilversum. Nagelstudio Bella B.V.\nKenteken: 12 abc 3\nBedrijf: Bella, 12345678"))
                .flatMap(List::stream)
                .toList();
        String all =
                clues.stream().map(said).collect(Collectors.joining("\n", "", new TreeSet<>(Ads.sites()).toString()));

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));

        return Traces.VERSION + " " + HexFormat.of().formatHex(hash, 0, 8);
    }
}
