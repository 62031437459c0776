package nl.baken.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.linkage.Identifier;
import nl.baken.linkage.Identifier.Sort;
import nl.baken.vault.OtherSide;
import nl.baken.vault.PairKey;
import nl.baken.vault.PairSecret;
import org.junit.jupiter.api.Test;

class WireTests {

    private static final PairKey KEY = OtherSide.of(PairSecret.drawn());
    private static final Contact LONGEST = new Contact(
            "é".repeat(Contact.LONGEST_NAME), "0".repeat(30), "a".repeat(64) + "@" + "b".repeat(97) + ".nl");

    @Test
    void theLongestQuestionFitsAndIsReadAsItWasSaid() {
        Inquiry longest = new Inquiry(1, "X".repeat(40), LONGEST, Collections.nCopies(Inquiry.MOST, "f".repeat(32)));

        assertThat(Wire.bytes(longest)).hasSize(Wire.LONGEST_QUESTION);
        assertThat(Wire.inquiry(Wire.bytes(longest))).contains(longest);
    }

    @Test
    void everyAnswerIsEquallyLong() {
        Reply longest = Reply.hit(Collections.nCopies(9, LONGEST));

        for (Reply reply : List.of(longest, Reply.NONE, Reply.OTHER_VERSION)) {
            assertThat(Wire.bytes(reply)).hasSize(Wire.ANSWER);
            assertThat(Wire.reply(Wire.bytes(reply))).contains(reply);
        }
        assertThat(longest.desks()).hasSize(Reply.MOST);
    }

    @Test
    void anAnswerThatIsNoneIsNone() {
        assertThat(Stream.of(
                                "{\"outcome\":\"HIT\",\"desks\":[]}",
                                "{\"outcome\":\"NONE\",\"desks\":[{\"name\":\"A\",\"phone\":\"\",\"email\":\"\"}]}",
                                "{\"outcome\":\"HIT\",\"desks\":[{\"name\":\"<b>\u202e\",\"phone\":\"\",\"email\":\"\"}]}",
                                "{\"outcome\":\"HIT\",\"desks\":[{\"name\":\"A\",\"phone\":\"javascript:\",\"email\":\"\"}]}",
                                "{\"outcome\":\"HIT\",\"desks\":null}",
                                "{\"outcome\":9,\"desks\":[]}",
                                "{\"outcome\":\"NONE\"}",
                                "\"NONE\"")
                        .map(text -> Wire.reply(text.getBytes(StandardCharsets.UTF_8))))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void howManyHashesThereAreDoesNotTellHowMuchIsKnown() {
        for (int known : new int[] {1, 4, 10, 11, Inquiry.MOST}) {
            List<Identifier> identifiers = IntStream.range(0, known)
                    .mapToObj(i -> new Identifier(Sort.PHONE, "3161234" + i))
                    .toList();
            List<String> hashes = Asking.hashes(KEY, identifiers);

            assertThat(hashes.size() % 10).isZero();
            assertThat(hashes)
                    .hasSizeBetween(known, known + 9)
                    .doesNotHaveDuplicates()
                    .containsAll(identifiers.stream()
                            .map(identifier -> Marks.token(KEY, identifier))
                            .toList());
        }
    }

    @Test
    void aQuestionOfNothingOrOfAListIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Inquiry(1, "HELP", LONGEST, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Inquiry(1, "HELP", LONGEST, Collections.nCopies(Inquiry.MOST + 1, "0".repeat(32))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Inquiry(1, "HELP", LONGEST, List.of("Anna")));
    }

    @Test
    void aDeskOfOursIsSayableWhateverItIsCalled() {
        assertThat(Contact.of("Regio\u202e\n" + "x".repeat(200), "", "").name())
                .hasSize(Contact.LONGEST_NAME)
                .startsWith("Regio  x");
        assertThat(Contact.of("\u202e", "", "").name()).isEqualTo("Baken");
    }

    @Test
    void anAddressIsOfAnotherInstallationByTlsOrNone() {
        assertThat(Site.of(" https://Baken.Example.nl:8443/ ").map(Site::asking))
                .hasToString("Optional[https://baken.example.nl:8443/neighbours/ask]");
        assertThat(Stream.of(
                                "http://baken.example.nl",
                                "https://me@baken.example.nl",
                                "https://baken.example.nl/pad",
                                "https://baken.example.nl?a=b",
                                "https://baken.example.nl#a",
                                "https://baken.example.nl:0",
                                "https://baken.example.nl:99999",
                                "https:///",
                                "https:baken",
                                "baken.example.nl",
                                "https://baken example.nl",
                                "")
                        .map(Site::of))
                .allMatch(java.util.Optional::isEmpty);
    }
}
