package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.baken.platform.OwnServer;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the manual tells under <i>Reservekopie</i>: stop, copy the data, keep the keys apart, and put both back elsewhere. */
class RestoreTests {

    @TempDir
    private Path folder;

    @Test
    void onAnEmptyComputerWhatWasCopiedOpensWithItsKeysAndNotWithoutThem() throws IOException {
        Path data = folder.resolve("data");
        Path keys = folder.resolve("keys");
        SealedText before;
        SealedText after;
        try (OwnServer baken = OwnServer.in(data, keys, "vault")) {
            before = node(baken, keys).seal();
        }
        Path dataKept = folder.resolve("kept-data");
        Path keysKept = folder.resolve("kept-keys");
        OwnServer.copy(data, dataKept);
        OwnServer.copy(keys, keysKept);
        try (OwnServer baken = OwnServer.in(data, keys, "vault")) {
            after = node(baken, keys).seal();
        }

        Path there = folder.resolve("there");
        Path keysThere = folder.resolve("keys-there");
        OwnServer.copy(dataKept, there);
        assertThatExceptionOfType(StartRefused.class)
                .as("the data alone")
                .isThrownBy(() -> OwnServer.in(there, keysThere, "vault").close())
                .withMessageContaining("backup");
        Files.deleteIfExists(keysThere);
        OwnServer.copy(keysKept, keysThere);

        try (OwnServer baken = OwnServer.in(there, keysThere, "vault")) {
            Node restored = node(baken, keysThere);
            assertThat(restored.opens(before)).isTrue();
            assertThat(restored.opens(after)).as("what came later is not there").isFalse();
            assertThat(restored.opens(restored.seal())).as("work goes on").isTrue();
        }
    }

    @Test
    void aCopyThatWasDamagedOnItsWayIsNoticedAndNotReadAsIfNothingHappened() throws IOException {
        Path data = folder.resolve("data");
        Path keys = folder.resolve("keys");
        SealedText text;
        String page;
        try (OwnServer baken = OwnServer.in(data, keys, "vault")) {
            text = node(baken, keys).seal();
            page = file(baken, "vault.subject_key");
        }
        Path there = folder.resolve("there");
        OwnServer.copy(data, there);
        flip(there.resolve("postgres").resolve(page));

        assertThatThrownBy(() -> {
                    try (OwnServer baken = OwnServer.in(there, keys, "vault")) {
                        node(baken, keys).opens(text);
                    }
                })
                .hasStackTraceContaining("invalid page");
    }

    private static String file(OwnServer baken, String table) {
        return JdbcClient.create(baken.app())
                .sql("select pg_relation_filepath(?)")
                .param(table)
                .query(String.class)
                .single();
    }

    // in the middle, where nothing is written yet: no text shows it
    private static void flip(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int read = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(read ^ 1);
        }
    }

    private static Node node(OwnServer baken, Path keys) {
        return Node.started(baken.app(), KeyPlaces.of(keys, name -> ""));
    }
}
