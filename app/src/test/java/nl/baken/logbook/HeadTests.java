package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.baken.vault.Signet;
import nl.baken.vault.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a witness is told comes back as it was, or not at all. */
class HeadTests {

    private static final Head HEAD =
            new Head(Log.ACTS, 12, Mark.of(new byte[32]), Instant.parse("2026-03-01T10:15:30Z"));

    private final Path folder;
    private final Signet signet;

    HeadTests(@TempDir Path folder, @TempDir Path keys) {
        this.folder = folder;
        this.signet = VerifyLog.signet(TestKeys.in(keys));
    }

    @Test
    void aLineOfAWitnessIsReadBack() {
        assertThat(Head.read(HEAD.signed(signet), signet)).contains(HEAD);
    }

    @Test
    void noWordOfALineCanBeChanged() {
        String line = HEAD.signed(signet);
        for (int i = 0; i < line.length(); i++) {
            char other = line.charAt(i) == '1' ? '2' : '1';
            String forged = line.substring(0, i) + other + line.substring(i + 1);
            assertThat(Head.read(forged, signet)).as(forged).isEmpty();
        }
    }

    @Test
    void aSignatureOfAnotherBakenIsNoSignature(@TempDir Path others) {
        assertThat(Head.read(HEAD.signed(signet), VerifyLog.signet(TestKeys.in(others))))
                .isEmpty();
    }

    @Test
    void theFilesOfAWitnessMayHoldOtherTextsAsWell() throws IOException {
        new FileWitness(folder).take(List.of(HEAD.signed(signet)));
        new FileWitness(folder).take(List.of(HEAD.signed(signet)));
        Files.writeString(folder.resolve("mail.txt"), "Subject: Baken\n\n  " + HEAD.signed(signet) + "\r\nbye\n");

        Witnessed witnessed = Witnessed.in(folder, signet);

        assertThat(witnessed.heads()).containsExactly(HEAD, HEAD, HEAD);
        assertThat(witnessed.forged()).isEmpty();
    }

    @Test
    void whereThereIsNoWitnessNothingWasSeen() throws IOException {
        Witnessed nobody = Witnessed.in(folder.resolve("absent"), signet);

        assertThat(nobody).isEqualTo(new Witnessed(List.of(), List.of(), List.of()));
    }

    @Test
    void theLinesOfAllFilesAreCountedInTheOrderOfTheirNames() throws IOException {
        Beginning beginning = new Beginning(HEAD);
        Files.writeString(folder.resolve("b"), HEAD.signed(signet) + "\nbaken-head-1 acts 12\n");
        Files.writeString(folder.resolve("a"), beginning.signed(signet) + "\nhello\nbaken-beginning-1 acts 12\n");
        Files.createDirectory(folder.resolve("c"));

        Witnessed witnessed = Witnessed.in(folder, signet);

        assertThat(witnessed.heads()).containsExactly(HEAD);
        assertThat(witnessed.beginnings()).containsExactly(beginning);
        assertThat(witnessed.forged()).containsExactly(3, 5);
        assertThat(Witnessed.in(folder.resolve("b"), signet).forged())
                .as("of one file")
                .containsExactly(2);
    }

    @Test
    void theFirstPlaceIsOneAndThereIsNoneBeforeIt() {
        assertThat(new Head(Log.ACTS, 1, HEAD.link(), HEAD.at()).position()).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> new Head(Log.ACTS, 0, HEAD.link(), HEAD.at()));
    }

    @Test
    void aForgedLineOfAWitnessIsTold() throws IOException {
        Files.writeString(
                folder.resolve("mail.txt"), "x\n" + HEAD.signed(signet).replace(" 12 ", " 11 ") + "\n");

        assertThat(Witnessed.in(folder, signet).forged()).containsExactly(2);
    }

    @Test
    void aClockThatJumpsBackChangesNothing() {
        Head later = new Head(Log.ACTS, 20, Mark.of(new byte[] {1}), Instant.parse("2020-01-01T00:00:00Z"));

        Testimony testimony = Testimony.of(List.of(HEAD, later));

        assertThat(testimony.last(Log.ACTS)).isEqualTo(20);
        assertThat(testimony.beyond(Log.ACTS, 19)).contains(20L);
        assertThat(testimony.contradicts(Log.ACTS, 12, HEAD.link())).isFalse();
    }
}
