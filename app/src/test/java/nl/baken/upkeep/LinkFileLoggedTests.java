package nl.baken.upkeep;

import static nl.baken.upkeep.LinkFileTests.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import nl.baken.platform.Aside;
import nl.baken.platform.Fork;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** That an export was laid beside itself stands in both logs; who is killed meanwhile leaves nothing that can be read. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LinkFileLoggedTests {

    @TempDir
    private Path folder;

    @Test
    void itIsInBothLogsBeforeALineIsReadAndWhatTheFileIsCalledIsNot() throws IOException {
        Files.writeString(folder.resolve("Wojciechowska.csv"), HEADER + LinkFileTests.many(300));
        JdbcClient owner = JdbcClient.create(new SingleConnectionDataSource(TestDatabase.lastingOwner(), true));
        String acts = "select count(*) from logbook.act where action = 'DOOR_LINK' and handler = './baken link file'";
        long before = owner.sql(acts).query(Long.class).single();

        assertThat(Console.run(
                        TestDatabase.environment(),
                        "link",
                        folder.resolve("Wojciechowska.csv").toString()))
                .isZero();

        assertThat(owner.sql(acts + " and actor is null and record is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(before + 1);
        assertThat(owner.sql("""
                        select p.activity || ' ' || p.operation from logbook.processing p join logbook.act a on a.id = p.span
                        where a.handler = './baken link file' order by a.id desc limit 1
                        """).query(String.class).single()).isEqualTo("LINKING COMPARE");
        assertThat(owner.sql("select count(*) from logbook.act a where a::text like '%Wojciech%'")
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(Console.run(
                        TestDatabase.environment(),
                        "link",
                        folder.resolve("nothing.csv").toString()))
                .as("a file that cannot be read was asked for too")
                .isEqualTo(2);
        assertThat(owner.sql(acts).query(Long.class).single()).isEqualTo(before + 2);
    }

    @Test
    void whoIsKilledLeavesNoFileOfGroupsAndTheNextTimeMakesItWhole() throws Exception {
        Path export = folder.resolve("export.csv");
        Files.writeString(export, HEADER + LinkFileTests.many(5_000));
        Path begun = folder.resolve(".export-groups.csv.part");
        Path work = folder.resolve(".export-groups.csv.part.work");
        Fork fork = Fork.of(TestDatabase.environment(), "nl.baken.upkeep.Console", "link", export.toString());
        while (fork.process().isAlive() && !Files.exists(work.resolve("9"))) {
            Thread.sleep(1);
        }
        fork.process().destroyForcibly().waitFor();

        if (!Files.exists(folder.resolve("export-groups.csv"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work)))
                    .as("what was sorted, which nobody can read any more")
                    .isEqualTo("rwx------");
            assertThat(Aside.alone(() -> LinkFile.link(export.toString()))).isZero();
        }
        assertThat(begun).doesNotExist();
        assertThat(work).doesNotExist();
        assertThat(Files.readString(folder.resolve("export-groups.csv"))).endsWith("\r\n");
    }
}
