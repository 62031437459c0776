package nl.baken.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.baken.linkage.Description;
import nl.baken.linkage.Kind;
import nl.baken.linkage.Link;
import nl.baken.linkage.Match;
import nl.baken.linkage.Matcher;
import nl.baken.linkage.Model;
import nl.baken.linkage.Vocabularies;
import nl.baken.upkeep.ExportFile.Row;

/**
 * Links the lines of an export of any length by the steps of {@link nl.baken.linkage.Batch}, with the same result. What grows with the
 * export lies on disk; in memory are a part of what is sorted, the texts that occur three times or more (their number grows as a
 * language does), the numbers of hot keys, the pairs to learn from, and one group of lines that hang together.
 */
final class FileBatch implements AutoCloseable {

    private static final Progress READ = new Progress("platform.link.read", 100_000);
    private static final Progress COMPARED = new Progress("platform.link.compared", 1_000_000);

    private final Scratch scratch;
    private final int inMemory;
    private final KeptRows rows;
    private final FileBlocks blocks;
    private final FileGroups groups;
    private final Matcher matcher;

    private FileBatch(Path export, Scratch scratch, int inMemory) throws IOException {
        this.scratch = scratch;
        this.inMemory = inMemory;
        this.rows = new KeptRows(scratch);
        SortedNumbers entries = new SortedNumbers(scratch, inMemory);
        CountedTexts alone = new CountedTexts(scratch);
        read(export, entries, alone);
        this.blocks = new FileBlocks(rows, entries);
        FileLessons lessons = new FileLessons(rows, blocks);
        Vocabularies single = alone.weighed();
        Model first = lessons.learn(single);
        FileLinks hopeful = hopeful(new FileComparing(rows, single), first);
        Vocabularies together = together(hopeful, new FileComparing(rows, single), first);
        Model better = lessons.learn(together, first);
        FileComparing comparing = new FileComparing(rows, together);
        FileLinks links = again(hopeful, comparing, better);
        this.groups = FileGroups.of(scratch, rows.size(), links, (a, b) -> comparing.score(better, a, b), inMemory);
        this.matcher = Matcher.of(better, together);
    }

    /** With so many numbers to sort in memory at once. */
    static FileBatch of(Path export, Scratch scratch, int inMemory) throws IOException {
        try {
            return new FileBatch(export, scratch, inMemory);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read(Path export, SortedNumbers entries, CountedTexts alone) throws IOException {
        Matcher normal = Matcher.of(Kind.PERSON, 1);
        ExportFile.read(export, row -> {
            try {
                var keys = normal.prepare(row.says()).hashes();
                for (int hash : keys.stream().toArray()) {
                    entries.add((long) hash << 32 | rows.size());
                }
                alone.count(List.of(row.says()));
                rows.add(row, keys);
                READ.accept(rows.size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        rows.finish();
    }

    private FileLinks hopeful(FileComparing comparing, Model model) throws IOException {
        FileLinks hopeful = new FileLinks(scratch);
        long[] compared = {0};
        blocks.forEach((a, b) -> {
            Link link = new Link(a, b, comparing.score(model, a, b));
            if (!link.isHopeless()) {
                hopeful.add(link);
            }
            COMPARED.accept(++compared[0]);
        });
        hopeful.finish();
        return hopeful;
    }

    // a person who stands in it ten times does not make a name common
    private Vocabularies together(FileLinks hopeful, FileComparing comparing, Model model) throws IOException {
        CountedTexts counted = new CountedTexts(scratch);
        try (FileGroups before =
                FileGroups.of(scratch, rows.size(), hopeful, (a, b) -> comparing.score(model, a, b), inMemory)) {
            forEach(before, members -> counted.count(says(members)));
        }
        return counted.weighed();
    }

    private List<Description> says(List<Integer> members) {
        return members.stream().map(it -> row(it).says()).toList();
    }

    private FileLinks again(FileLinks hopeful, FileComparing comparing, Model model) throws IOException {
        FileLinks links = new FileLinks(scratch);
        hopeful.forEach((place, link) ->
                links.add(new Link(link.first(), link.second(), comparing.score(model, link.first(), link.second()))));
        links.finish();
        return links;
    }

    /** Takes the numbers of the lines of one group, in order. */
    @FunctionalInterface
    interface Taking {

        void take(List<Integer> members) throws IOException;
    }

    /** Each group, those of one line too, in order of the first line of each. */
    void forEach(Taking taking) throws IOException {
        forEach(groups, taking);
    }

    private void forEach(FileGroups by, Taking taking) throws IOException {
        List<Integer> members = new ArrayList<>();
        int[] first = {-1};
        by.byGroup(inMemory).forEach(entry -> {
            try {
                if ((int) (entry >> 32) != first[0] && !members.isEmpty()) {
                    taking.take(List.copyOf(members));
                    members.clear();
                }
                first[0] = (int) (entry >> 32);
                members.add((int) entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (!members.isEmpty()) {
            taking.take(List.copyOf(members));
        }
    }

    int size() {
        return rows.size();
    }

    int hotBlocks() {
        return blocks.hotBlocks();
    }

    Row row(int record) {
        return rows.get(record).row();
    }

    /** The line that one is most like within its group; below nought when there is none. */
    int likest(int record) {
        return groups.likest(record);
    }

    /** How likely two lines are about the same, and why. */
    Match why(int a, int b) {
        return matcher.match(matcher.prepare(row(a).says()), matcher.prepare(row(b).says()));
    }

    @Override
    public void close() throws IOException {
        groups.close();
        rows.close();
    }
}
