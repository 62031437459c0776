package nl.baken.logbook;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.vault.Signet;

/**
 * What stands in the files of a witness; what else stands there, such as the text of a mail, is passed over.
 *
 * @param beginnings where the logs began, as it was told
 * @param forged the lines, counted through all files, that we did not sign
 */
record Witnessed(List<Head> heads, List<Beginning> beginnings, List<Integer> forged) {

    // Our lines are plain ASCII; around them stands what a mail program saved, in whatever characters.
    private static final Charset ANYTHING = StandardCharsets.ISO_8859_1;

    /** Reads a file, or all files of a folder. */
    static Witnessed in(Path place, Signet signet) throws IOException {
        List<Head> heads = new ArrayList<>();
        List<Beginning> beginnings = new ArrayList<>();
        List<Integer> forged = new ArrayList<>();
        int number = 0;
        for (String line : lines(place)) {
            number++;
            if (Head.looksLikeOne(line)) {
                Optional<Head> head = Head.read(line, signet);
                head.ifPresent(heads::add);
                if (head.isEmpty()) {
                    forged.add(number);
                }
            } else if (Beginning.looksLikeOne(line)) {
                Optional<Beginning> beginning = Beginning.read(line, signet);
                beginning.ifPresent(beginnings::add);
                if (beginning.isEmpty()) {
                    forged.add(number);
                }
            }
        }
        return new Witnessed(heads, beginnings, forged);
    }

    private static List<String> lines(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return Files.readAllLines(place, ANYTHING);
        }
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.addAll(Files.readAllLines(file, ANYTHING));
            }
        }
        return lines;
    }
}
