package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.baken.access.TestRegion;
import nl.baken.intake.Reporter.Masked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** When a reporter has their answer, nothing in the memory of Baken holds on to what they typed or were told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MemoryTests {

    private static final int AT_ONCE = 1 << 20;
    private static final int LONGEST = 128;

    private final int port;

    @TempDir
    private Path folder;

    @Autowired
    MemoryTests(@LocalServerPort int port) {
        this.port = port;
        TestRegion.found();
    }

    /** Their browser is still open meanwhile; a connection that stays is held on purpose, and must be found as well. */
    @Test
    void nothingHoldsWhatAReporterTypedAndWhatIsHeldWouldBeFound() throws IOException {
        String held = UUID.randomUUID().toString();
        byte[] wide = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_16LE);
        try (Reporter.Connected reporter = Reporter.reports(port)) {
            Map<String, Masked> words = new HashMap<>(reporter.words());
            assertThat(words).hasSizeGreaterThan(10);
            words.put("held on purpose", Masked.of(held));
            words.put("held in two bytes", Masked.of(new String(wide, StandardCharsets.UTF_16LE)));

            assertThat(in(dump(), words))
                    .containsExactlyInAnyOrder("held on purpose", "held in two bytes", "open-connection");
        }
        assertThat(held.length() * 2).as("held until here").isEqualTo(wide.length);
    }

    /** All that is reachable, and nothing else. */
    private Path dump() throws IOException {
        Path dump = folder.resolve("memory.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        return dump;
    }

    private static Set<String> in(Path dump, Map<String, Masked> words) throws IOException {
        Set<String> found = new TreeSet<>();
        byte[] memory = new byte[AT_ONCE];
        try (InputStream all = Files.newInputStream(dump)) {
            int kept = 0;
            for (int read = all.readNBytes(memory, 0, AT_ONCE);
                    read > 0;
                    read = all.readNBytes(memory, kept, AT_ONCE - kept)) {
                int length = kept + read;
                words.forEach((name, word) -> {
                    if (word.standsIn(memory, length)) {
                        found.add(name);
                    }
                });
                kept = Math.min(LONGEST, length);
                System.arraycopy(memory, length - kept, memory, 0, kept);
            }
        }
        return found;
    }
}
