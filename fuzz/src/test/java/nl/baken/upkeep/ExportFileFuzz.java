package nl.baken.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.baken.platform.StartRefused;

/** Whatever another system gives as its export. */
class ExportFileFuzz {

    private static final String HEADER = "id;first_name;surname;date_of_birth;phone_number\n";

    @FuzzTest(maxDuration = "1m")
    void anExportIsReadOrRefusedInOneSentence(FuzzedDataProvider data) throws IOException {
        Path file = Files.createTempFile("export", ".csv");
        try {
            Files.writeString(file, data.consumeBoolean() ? HEADER : "");
            Files.write(file, data.consumeRemainingAsBytes(), StandardOpenOption.APPEND);

            ExportFile.read(file, row -> assertThat(row.line()).isGreaterThan(1));
        } catch (StartRefused refused) {
            assertThat(refused).hasMessageNotContaining("\n").message().isNotBlank();
        } finally {
            Files.delete(file);
        }
    }
}
