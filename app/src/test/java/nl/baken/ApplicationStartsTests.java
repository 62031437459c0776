package nl.baken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ApplicationStartsTests {

    private final DataSource pages;
    private final DataSource door;

    @Autowired
    ApplicationStartsTests(DataSource pages, @Qualifier("door") DataSource door) {
        this.pages = pages;
        this.door = door;
    }

    @Test
    void pagesAndDoorConnectAsTheirOwnRole() throws SQLException {
        assertThat(userOf(pages)).isEqualTo("baken_app");
        assertThat(userOf(door)).isEqualTo("baken_door");
    }

    @Test
    void everySecretInTheFolderWithTheKeysIsWrapped() throws IOException {
        try (Stream<Path> files = Files.list(TestDatabase.FOLDER.resolve("keys"))) {
            assertThat(files.filter(
                            file -> !file.getFileName().toString().matches("key-encryption-key.*|subject-secrets")))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(file -> assertThat(file).content().startsWith("baken-wrapped:"));
        }
    }

    @Test
    void aLineOnTheConsoleTellsTheMomentWithItsZone(CapturedOutput console) {
        LoggerFactory.getLogger(ApplicationStartsTests.class).info("a line");

        assertThat(console)
                .containsPattern("(?m)^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2} INFO .*a line$");
    }

    private static String userOf(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }
}
