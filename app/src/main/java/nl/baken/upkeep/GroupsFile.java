package nl.baken.upkeep;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import nl.baken.platform.StartRefused;

/** A file of groups that nobody but its owner reads, and that is there whole or not at all. */
final class GroupsFile {

    private static final String FORMULA = "(?s)[=+\\-@\\t\\r].*";

    private final Path file;
    private final Path begun;

    /** The file beside an export. */
    GroupsFile(Path export) {
        String name = export.getFileName().toString().replaceFirst("(?i)\\.csv$", "") + "-groups.csv";
        this.file = export.resolveSibling(name);
        this.begun = export.resolveSibling("." + name + ".part");
        if (Files.exists(file)) {
            throw new StartRefused("platform.refused.csv-there", file);
        }
    }

    Path file() {
        return file;
    }

    /** Where what does not fit in memory lies while the groups are found. */
    Path scratch() {
        return begun.resolveSibling(begun.getFileName() + ".work");
    }

    /** Takes one line of the file. */
    @FunctionalInterface
    interface Lines {

        void add(List<String> line);
    }

    /** Gives all lines, one by one. */
    @FunctionalInterface
    interface Content {

        void to(Lines lines) throws IOException;
    }

    /** Writes the lines, the names of the columns first. */
    void write(Content content) {
        try {
            Files.deleteIfExists(begun);
            try (FileChannel channel = FileChannel.open(
                    begun,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                Writer text = Channels.newWriter(channel, StandardCharsets.UTF_8);
                text.write('\uFEFF'); // spreadsheets take UTF-8 for something else without this mark
                CsvWriter rows = CsvWriter.builder().fieldSeparator(';').build(text);
                content.to(line ->
                        rows.writeRecord(line.stream().map(GroupsFile::harmless).toList()));
                rows.flush();
                channel.force(true);
            }
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException e) {
            throw StartRefused.because(e, "platform.refused.csv-write", file);
        }
    }

    // what begins so would be reckoned by a spreadsheet
    private static String harmless(String text) {
        return text.matches(FORMULA) ? "'" + text : text;
    }
}
