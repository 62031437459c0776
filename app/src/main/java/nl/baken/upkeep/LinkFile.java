package nl.baken.upkeep;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.linkage.Batch;
import nl.baken.linkage.Clusters;
import nl.baken.linkage.Link;
import nl.baken.linkage.Links;
import nl.baken.linkage.Match;
import nl.baken.linkage.Reason;
import nl.baken.platform.Aside;
import nl.baken.platform.StartRefused;
import nl.baken.upkeep.ExportFile.Row;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Finds which lines of an export may be about the same, with why; the export stays what it is, and nothing of Baken is read. */
final class LinkFile {

    private static final List<String> COLUMNS =
            List.of("group", "line", "id", "like_line", "strength", "reasons_nl", "reasons_en");
    private static final String BEFOREHAND = "prior";

    private final ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
    private final Map<Integer, Link> best = new HashMap<>();
    private final List<Row> rows;
    private final Links links;
    private final Clusters clusters;

    private LinkFile(List<Row> rows) {
        this.rows = rows;
        sentences.setBasename("nl/baken/linkage/reasons");
        sentences.setDefaultEncoding("UTF-8");
        sentences.setFallbackToSystemLocale(false);
        Batch batch = new Batch();
        rows.forEach(row -> batch.add(row.says()));
        this.links = batch.link();
        this.clusters = links.clusters();
        links.likely()
                .filter(link -> clusters.of(link.first()) == clusters.of(link.second()))
                .forEach(link -> {
                    best.merge(link.first(), link, LinkFile::better);
                    best.merge(link.second(), link, LinkFile::better);
                });
    }

    /** Links the lines of this file, and gives the exit code. */
    static int link(String name) {
        Path export = path(name);
        GroupsFile file = new GroupsFile(export);
        List<Row> rows = ExportFile.read(export);
        LinkFile linked = new LinkFile(rows);
        List<List<Integer>> groups = linked.groups();
        file.write(linked.lines(groups));
        Aside.say(
                "platform.link.file",
                groups.size(),
                String.valueOf(groups.size()),
                String.valueOf(rows.size()),
                file.file().toString());
        linked.sayWhatWasLeftOut();
        return 0;
    }

    // so many share it that pairs that share nothing else were not compared
    private void sayWhatWasLeftOut() {
        int hot = links.hotBlocks().size();
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

    private static Link better(Link one, Link other) {
        return one.score() >= other.score() ? one : other;
    }

    private List<List<Integer>> groups() {
        return IntStream.range(0, rows.size()).boxed().collect(Collectors.groupingBy(clusters::of)).values().stream()
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    private Stream<List<String>> lines(List<List<Integer>> groups) {
        return Stream.concat(
                Stream.of(COLUMNS),
                IntStream.range(0, groups.size())
                        .boxed()
                        .flatMap(group -> groups.get(group).stream().map(row -> line(group + 1, row))));
    }

    private List<String> line(int group, int record) {
        Row row = rows.get(record);
        String number = String.valueOf(group);
        String line = String.valueOf(row.line());
        Link link = best.get(record);
        if (link == null) {
            return List.of(number, line, row.id(), "", "", "", "");
        }
        int other = link.first() == record ? link.second() : link.first();
        Match match = links.why(record, other);
        return List.of(
                number,
                line,
                row.id(),
                String.valueOf(rows.get(other).line()),
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
