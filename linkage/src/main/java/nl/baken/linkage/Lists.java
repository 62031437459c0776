package nl.baken.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists and models that come with the library; nothing else here reads a file. */
final class Lists {

    private Lists() {}

    /** The lines of a list, without comments and empty lines. */
    static List<String> lines(String name) {
        try (InputStream stream = Lists.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException("no list " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
