package nl.baken.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./baken} starts, told by a java that only says what it was asked. */
class FrontDoorTests {

    private static final Path SCRIPT = Path.of("..", "baken");

    @TempDir
    private Path root;

    @BeforeEach
    void allIsBuilt() throws IOException {
        Files.copy(SCRIPT, root.resolve("baken"));
        for (String file : List.of(
                "pom.xml",
                "app/pom.xml",
                "app/src/main/x",
                "demo/pom.xml",
                "demo/src/main/x",
                "linkage/pom.xml",
                "linkage/src/main/x",
                "linkage/target/x",
                "app/target/baken-app-1.jar",
                "app/target/baken-app-1-tests.jar",
                "app/target/lib/library.jar",
                "demo/target/baken-demo-1.jar",
                "java/bin/javac",
                "app/target/built")) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.createFile(root.resolve(file));
        }
        Files.writeString(root.resolve("java/release"), "JAVA_VERSION=\"25\"\n");
        Files.writeString(root.resolve("java/bin/java"), "#!/bin/sh\necho \"$@\"\n");
        assertThat(root.resolve("java/bin/java").toFile().setExecutable(true)).isTrue();
        assertThat(root.resolve("java/bin/javac").toFile().setExecutable(true)).isTrue();
    }

    @Test
    void whatRunsForRealHasNothingOfTheInventedRegionOrOfTheTests() throws Exception {
        for (String command : List.of("run", "recover", "verify-log", "rotate-keys", "link", "renew-keys", "seal")) {
            assertThat(asked(command))
                    .as(command)
                    .contains("baken-app-1.jar:", "library.jar")
                    .doesNotContain("demo", "tests");
        }
    }

    @Test
    void aDemoHasTheInventedRegion() throws Exception {
        assertThat(asked("demo")).contains("-Dbaken.demo=true", "library.jar:", "baken-demo-1.jar");
    }

    private String asked(String command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder("bash", root.resolve("baken").toString(), command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", root.resolve("java").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.replace(root.toString(), "");
    }
}
