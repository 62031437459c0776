package nl.baken.logbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file in a folder, best on another computer: lines are added at its end and are on the disk before they count. */
record FileWitness(Path folder) implements Witness {

    private static final String FILE = "baken-log-heads.txt";

    @Override
    public String name() {
        return file().toString();
    }

    @Override
    public void take(List<String> lines) throws IOException {
        Files.createDirectories(folder);
        String text = String.join("\n", lines) + "\n";
        try (FileChannel file = FileChannel.open(
                file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    private Path file() {
        return folder.resolve(FILE);
    }
}
