package nl.baken.platform;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A small disk that can be filled to the brim, and on which one table of the tests may lie for a while. Only root may make one:
 * for others what needs it is left out, and says so.
 */
public final class FullDisk implements AutoCloseable {

    private static final int PAGE = 4096;

    private final Path folder;
    private final Runnable leave;

    private FullDisk(Path folder, Runnable leave) {
        this.folder = folder;
        this.leave = leave;
    }

    /** One of so many megabytes. */
    static FullDisk of(int megabytes) throws IOException {
        Path folder = Files.createTempDirectory("small-disk");
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
                "only root mounts a disk");
        return new FullDisk(folder, () -> {});
    }

    /** Moves a table to one. */
    public static FullDisk with(String table) throws IOException {
        Path folder = of(16).folder;
        Path tables = Files.createDirectory(folder.resolve("tables"));
        Unprivileged.detect(tables).own(folder);
        execute("create tablespace small_disk location '" + tables + "'");
        execute("alter table " + table + " set tablespace small_disk");
        return new FullDisk(folder, () -> {
            execute("alter table " + table + " set tablespace pg_default");
            execute("drop tablespace small_disk");
        });
    }

    Path folder() {
        return folder;
    }

    /** Leaves no room for a single page. */
    public void fill() throws IOException {
        try (OutputStream rest = Files.newOutputStream(folder.resolve("rest"))) {
            while (true) {
                rest.write(new byte[PAGE]);
            }
        } catch (IOException e) {
            if (folder.toFile().getUsableSpace() > 0) {
                throw e;
            }
        }
    }

    /** Makes room again. */
    public void clear() throws IOException {
        Files.delete(folder.resolve("rest"));
    }

    @Override
    public void close() throws IOException {
        leave.run();
        ran("umount", "-l", folder.toString());
        Files.delete(folder);
    }

    private static boolean ran(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void execute(String sql) {
        try (Connection connection = TestDatabase.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
