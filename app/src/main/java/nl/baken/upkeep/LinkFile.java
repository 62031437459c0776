package nl.baken.upkeep;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.baken.linkage.Match;
import nl.baken.linkage.Reason;
import nl.baken.platform.Aside;
import nl.baken.platform.StartRefused;
import nl.baken.upkeep.ExportFile.Row;
import nl.baken.upkeep.GroupsFile.Lines;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Finds which lines of an export may be about the same, with why; the export stays what it is, and nothing of Baken is read. */
final class LinkFile {

    private static final List<String> COLUMNS =
            List.of("group", "line", "id", "like_line", "strength", "reasons_nl", "reasons_en");
    private static final String BEFOREHAND = "prior";

    // numbers that are sorted in memory at once: 8 MB
    private static final int IN_MEMORY = 1 << 20;

    private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
    private final FileBatch batch;
    private int groups;

    private LinkFile(FileBatch batch) {
        this.batch = batch;
        sentences.setBasename("nl/baken/linkage/reasons");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
    }

    /** Links the lines of this file, and gives the exit code. */
    static int link(String name) {
        return link(name, IN_MEMORY);
    }

    static int link(String name, int inMemory) {
        Path export = path(name);
        GroupsFile file = new GroupsFile(export);
        try (Scratch scratch = Scratch.in(file.scratch());
                FileBatch batch = FileBatch.of(export, scratch, inMemory)) {
            new LinkFile(batch).write(file);
        } catch (IOException e) {
            throw StartRefused.because(e, "platform.refused.csv-write", file.scratch());
        }
        return 0;
    }

    private void write(GroupsFile file) {
        file.write(this::lines);
        Aside.say(
                "platform.link.file",
                groups,
                String.valueOf(groups),
                String.valueOf(batch.size()),
                file.file().toString());
        // so many share it that pairs that share nothing else were not compared
        int hot = batch.hotBlocks();
        if (hot > 0) {
            Aside.say("platform.link.hot", hot, String.valueOf(hot));
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw StartRefused.because(e, "platform.refused.csv-file", name);
        }
    }

    private void lines(Lines lines) throws IOException {
        lines.add(COLUMNS);
        batch.forEach(members -> {
            if (members.size() > 1) {
                groups++;
                members.forEach(record -> lines.add(line(groups, record)));
            }
        });
    }

    private List<String> line(int group, int record) {
        Row row = batch.row(record);
        String number = String.valueOf(group);
        String line = String.valueOf(row.line());
        int other = batch.likest(record);
        if (other < 0) {
            return List.of(number, line, row.id(), "", "", "", "");
        }
        Match match = batch.why(record, other);
        return List.of(
                number,
                line,
                row.id(),
                String.valueOf(batch.row(other).line()),
                match.strength().name().toLowerCase(Locale.ROOT),
                reasons(match, Locale.of("nl")),
                reasons(match, Locale.ENGLISH));
    }

    private String reasons(Match match, Locale language) {
        return match.reasons().stream()
                .filter(reason -> !reason.key().equals(BEFOREHAND) && reason.weight() != 0)
                .sorted(Comparator.comparingInt((Reason reason) -> -Math.abs(reason.weight())))
                .map(reason ->
                        sentences.getMessage(reason.key(), reason.values().toArray(), language))
                .collect(Collectors.joining(" "));
    }
}
