package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.baken.vault.FuzzKeys;
import nl.baken.vault.Signet;

/** Whatever stands in the file of a witness, such as a mail with our lines in it. */
class HeadFuzz {

    private static final Signet SIGNET = VerifyLog.signet(FuzzKeys.derived());
    private static final String OURS =
            new Head(Log.ACTS, 7, Mark.of(new byte[32]), Instant.parse("2019-11-01T12:00:00Z")).signed(SIGNET);

    @FuzzTest(maxDuration = "1m")
    void onlyALineThatWeSignedIsRead(FuzzedDataProvider data) {
        String line = data.consumeRemainingAsString();

        Head.read(line, SIGNET)
                .ifPresent(head -> assertThat(head.signed(SIGNET)).isEqualTo(OURS));
    }

    @FuzzTest(maxDuration = "1m")
    void aFileIsReadWhateverStandsInIt(byte[] content) throws IOException {
        Path file = Files.createTempFile("witness", ".txt");
        try {
            Files.write(file, content);
            assertThat(Witnessed.in(file, SIGNET).heads().size()).isLessThanOrEqualTo(content.length);
        } finally {
            Files.delete(file);
        }
    }
}
