package nl.baken.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dbaken.draw=true}, this writes the page instead of comparing it. */
class VerificationTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/verification.md");
    private static final Standard ASVS = Standard.of("asvs-5.0.0.csv", "asvs-answers.csv");
    private static final Standard BIO2 = Standard.of("bio2-1.3.csv", "bio2-answers.csv");

    private static final Evidence MADE_UP = new Evidence(Set.of("DoorTests", "DoorTests#isShut", "docs/door.md#locks"));

    @Test
    void everyRequirementHasAnAnswerWithItsEvidence() {
        Evidence evidence = Evidence.in(ROOT);

        assertThat(ASVS.requirements()).hasSize(217);
        assertThat(ASVS.faults(evidence)).isEmpty();
        assertThat(BIO2.faults(evidence)).isEmpty();
    }

    @Test
    void thePageTellsWhatTheAnswersSay() throws IOException {
        String drawn = page();
        if (Boolean.getBoolean("baken.draw")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(Files.readString(PAGE))
                .as("mvn -pl app -am test -Dtest=VerificationTests -Dbaken.draw=true")
                .isEqualTo(drawn);
    }

    @Test
    void aGoodAnswerHasNoFault() {
        assertThat(faults(answer(Verdict.PROVEN, "The door is shut.", "DoorTests", "DoorTests#isShut")))
                .isEmpty();
        assertThat(faults(answer(Verdict.DOCUMENTED, "The page tells it.", "docs/door.md#locks")))
                .isEmpty();
        assertThat(faults(answer(Verdict.NOT_APPLICABLE, "There is no door."))).isEmpty();
        assertThat(faults(answer(Verdict.OPEN, "The lock is not built yet."))).isEmpty();
    }

    @Test
    void aMissingAStrangeAndASecondAnswerAreFound() {
        Answer answer = answer(Verdict.OPEN, "Not built yet.");
        Answer strange = new Answer("V9.9.9", Verdict.OPEN, List.of(), "a window", "Not built yet.");

        assertThat(faults()).containsExactly("V1.1.1 has no answer");
        assertThat(faults(answer, strange)).containsExactly("V9.9.9 is no requirement");
        assertThat(faults(answer, answer)).containsExactly("V1.1.1 is answered twice");
    }

    @Test
    void aVanishedTestAndAVanishedPageAreFound() {
        assertThat(faults(answer(Verdict.PROVEN, "The door is shut.", "DoorTests#wasShut")))
                .containsExactly("V1.1.1 names DoorTests#wasShut, which is not there");
        assertThat(faults(answer(Verdict.OPEN, "Only the lock.", "LockTests")))
                .containsExactly("V1.1.1 names LockTests, which is not there");
        assertThat(faults(answer(Verdict.DOCUMENTED, "The page tells it.", "docs/door.md#hinges")))
                .containsExactly("V1.1.1 names docs/door.md#hinges, which is not there");
    }

    @Test
    void anAnswerWithoutAnArgumentOrWithoutAProofIsFound() {
        for (Verdict verdict : List.of(Verdict.NOT_APPLICABLE, Verdict.OPEN)) {
            assertThat(faults(answer(verdict, ""))).containsExactly("V1.1.1 has no argument of a sentence");
        }
        assertThat(faults(answer(Verdict.PROVEN, "It is.")))
                .containsExactly("V1.1.1 is PROVEN by nothing that can show it");
        assertThat(faults(answer(Verdict.PROVEN, "It is.", "docs/door.md#locks")))
                .hasSize(1);
        assertThat(faults(answer(Verdict.DOCUMENTED, "It is.", "DoorTests"))).hasSize(1);
    }

    @Test
    void aTestIsOneThatRuns() {
        Path file = Path.of("DoorTests.java");
        String source = """
                class DoorTests {

                    @Test
                    void isShut() throws IOException {}

                    @ParameterizedTest
                    @ValueSource(
                            strings = {
                                "left (of the wall)",
                            })
                    void hasAHandle(String side) {}

                    private static void oil() {}
                }
                """;

        assertThat(Evidence.tests(file, source))
                .containsExactly("DoorTests", "DoorTests#hasAHandle", "DoorTests#isShut");
        assertThat(Evidence.tests(file, source.replace("void isShut", "@Disabled void isShut")))
                .isEmpty();
        assertThat(Evidence.headings("docs/door.md", "# Doors\n\n## De sleutels (oud)\ntext\n"))
                .containsExactly("docs/door.md#doors", "docs/door.md#de-sleutels-oud");
    }

    private static String page() {
        return new VerificationPage()
                .say("""
                        # Verification

                        Drawn by `VerificationTests` from the answers in `app/src/test/resources/verification`, and red when page,
                        answers and tests differ. People wrote the answers; the build holds them against the tests. *Proven*: the
                        named tests assert it and run in every build. *Documented*: a requirement that asks for a document, and the
                        page that is it. *Not applicable*: with the reason; where a test keeps it so, it is named. *Open*: not met, not
                        met in full, or met without a test. Nobody from outside has checked this page, and it does not say that Baken
                        is secure: [SECURITY.md](../SECURITY.md) tells what a break-in yields. What belongs to an installation rather
                        than to the product (its proxy, network, backups, people) an installation has to verify itself.
                        """)
                .tell("OWASP ASVS 5.0.0, levels 1 and 2", """
                        Without chapters V10 (OAuth and OpenID Connect) and V17 (WebRTC). What a requirement asks stands here in a few
                        words of ours; its text is in `asvs-5.0.0.csv` beside the answers (OWASP, CC BY-SA 4.0).""", ASVS)
                .say("")
                .tell("BIO2 1.3, the measures that a product can meet", """
                        By number and in words of ours: the text is that of the Baseline Informatiebeveiliging Overheid 2, version 1.3 of
                        9 January 2026. Most of its measures are for an organisation, and are not listed.""", BIO2)
                .text();
    }

    private static List<String> faults(Answer... answers) {
        Requirement requirement = new Requirement("V1.1.1", "V1 Doors", "1", "Verify that doors are shut.");
        return new Standard(List.of(requirement), List.of(answers)).faults(MADE_UP);
    }

    private static Answer answer(Verdict verdict, String how, String... proofs) {
        return new Answer("V1.1.1", verdict, List.of(proofs), "doors are shut", how);
    }
}
