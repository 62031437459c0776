package nl.baken.logbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A folder with a file of JSON Lines for each day on which lines were brought; what stands there is never written anew. */
record FileCollector(Path folder, Clock clock) implements Collector {

    private static final byte END_OF_LINE = '\n';

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public void take(List<String> lines) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("baken-log-" + LocalDate.now(clock) + ".jsonl");
        try (FileChannel day =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            day.position(day.size());
            String text = (isTorn(day) ? "\n" : "") + String.join("\n", lines) + "\n";
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                day.write(bytes);
            }
            day.force(true);
        }
    }

    // Whoever was killed while writing left half a line, which comes again as a whole one.
    private static boolean isTorn(FileChannel day) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return day.size() > 0 && day.read(last, day.size() - 1) == 1 && last.get(0) != END_OF_LINE;
    }
}
