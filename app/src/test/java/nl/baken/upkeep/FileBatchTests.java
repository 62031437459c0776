package nl.baken.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.baken.linkage.Batch;
import nl.baken.linkage.Clusters;
import nl.baken.linkage.Links;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that does not fit in memory is linked as one that does, and what lies on disk meanwhile can be read by nobody. */
class FileBatchTests {

    private static final int FEW = 1_000;
    private static final List<String> GIVEN =
            List.of("Anna", "Katarzyna", "Ioana", "Maria", "Fatima", "Elena", "Sofia", "Olga", "Bogdan", "Ivan", "Jan");

    @TempDir
    private Path folder;

    @Test
    void itsGroupsAreThoseOfABatchInMemory() throws IOException {
        Path export = export(4_000);
        Batch inMemory = new Batch();
        ExportFile.read(export, row -> inMemory.add(row.says()));
        Links links = inMemory.link();
        Clusters clusters = links.clusters();
        List<List<Integer>> expected = groups(clusters, 4_000);

        try (Scratch scratch = Scratch.in(folder.resolve("work"));
                FileBatch onDisk = FileBatch.of(export, scratch, FEW)) {
            List<List<Integer>> found = new ArrayList<>();
            onDisk.forEach(found::add);

            assertThat(found).hasSizeLessThan(3_500).isEqualTo(expected);
            assertThat(onDisk.hotBlocks()).isEqualTo(links.hotBlocks().size());
            for (List<Integer> group : found) {
                if (group.size() > 1) {
                    int other = onDisk.likest(group.getFirst());
                    assertThat(group).contains(other);
                    assertThat(onDisk.why(group.getFirst(), other).score())
                            .isEqualTo(links.why(group.getFirst(), other).score());
                }
            }
        }
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @Test
    void whatLiesOnDiskCanBeReadByNobody() throws IOException {
        Path export = export(2_000);
        Path work = folder.resolve("work");
        try (Scratch scratch = Scratch.in(work);
                FileBatch batch = FileBatch.of(export, scratch, FEW);
                Stream<Path> files = Files.list(work)) {
            assertThat(batch.size()).isEqualTo(2_000);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work)))
                    .isEqualTo("rwx------");
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase("katarzyna", "fatima", "06123");
            }
        }
    }

    @Test
    void whatACrashLeftIsClearedAway() throws IOException {
        Path work = Files.createDirectory(folder.resolve("work"));
        Files.writeString(work.resolve("1"), "left");

        try (Scratch scratch = Scratch.in(work)) {
            assertThat(scratch.next().path()).doesNotExist();
        }

        assertThat(work).doesNotExist();
    }

    @Test
    void numbersComeInOrderHoweverManyFitInMemory() throws IOException {
        try (Scratch scratch = Scratch.in(folder.resolve("work"))) {
            Random random = new Random(7);
            SortedNumbers sorted = new SortedNumbers(scratch, 10);
            List<Long> all = random.longs(1_003).boxed().toList();
            for (long one : all) {
                sorted.add(one);
            }
            for (int time = 0; time < 2; time++) {
                List<Long> found = new ArrayList<>();
                sorted.forEach(found::add);
                assertThat(found).isEqualTo(all.stream().sorted().toList());
            }
        }
    }

    private static List<List<Integer>> groups(Clusters clusters, int records) {
        TreeMap<Integer, List<Integer>> groups = new TreeMap<>();
        for (int record = 0; record < records; record++) {
            groups.computeIfAbsent(clusters.of(record), first -> new ArrayList<>())
                    .add(record);
        }
        return List.copyOf(groups.values());
    }

    /** People of whom some stand in it again, with a slip or without a date. */
    private Path export(int lines) throws IOException {
        Random random = new Random(42);
        StringBuilder text = new StringBuilder("id,given_name,family_name,birth_date,phone\n");
        List<String[]> people = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            boolean again = line > 10 && random.nextInt(4) == 0;
            String[] person = again ? people.get(random.nextInt(people.size())).clone() : somebody(random, line);
            people.add(person.clone());
            if (again && random.nextBoolean()) {
                person[1] = person[1].replace("a", "aa");
            } else if (again && random.nextBoolean()) {
                person[2] = "";
            }
            text.append(line).append(',').append(String.join(",", person)).append('\n');
        }
        return Files.writeString(folder.resolve("export.csv"), text);
    }

    private static String[] somebody(Random random, int line) {
        StringBuilder family = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            family.append("bcdfghjklmnprst".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
        }
        return new String[] {
            GIVEN.get(random.nextInt(GIVEN.size())),
            Character.toUpperCase(family.charAt(0)) + family.substring(1),
            "%d-%02d-%02d".formatted(1960 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28)),
            "06123%05d".formatted(line)
        };
    }
}
