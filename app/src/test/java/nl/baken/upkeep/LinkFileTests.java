package nl.baken.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.platform.Aside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Lines of an export that may be about the same stand together in a file, with why; hostile exports are refused in a sentence. */
@ExtendWith(OutputCaptureExtension.class)
class LinkFileTests {

    static final String HEADER = "id,given_name,family_name,birth_date,phone,email\n";

    @TempDir
    private Path folder;

    @Test
    void linesThatMayBeAboutTheSameStandTogetherWithWhy(CapturedOutput output) throws IOException {
        List<String> lines = linked(HEADER + people()
                + "x1,Katarzyna,Wojciechowska,1993-04-17,0687654321,k.wojc@example.org\n"
                + "x2,Katarzina,Wojciechowska,1993-04-17,+31 6 87654321,\n");

        assertThat(lines.getFirst()).isEqualTo("\uFEFFgroup;line;id;like_line;strength;reasons_nl;reasons_en");
        List<String> group = lines.stream().filter(line -> line.contains(";x")).toList();
        assertThat(group).hasSize(2);
        assertThat(group.get(0))
                .startsWith("1;302;x1;303;strong;")
                .contains("achternaam", "telefoonnummer", "family name");
        assertThat(group.get(1)).startsWith("1;303;x2;302;strong;");
        assertThat(output.getOut()).contains("302 regels bekeken: 1 groep").doesNotContain("Wojciechowska");
    }

    @Test
    void aSpreadsheetThatWritesSemicolonsAndAMarkIsReadToo() throws IOException {
        String text = "\uFEFF"
                + (HEADER + people()
                                + "x1,Katarzyna,Wojciechowska,1993-04-17,0687654321,\nx2,Katarzyna,Wojciechowska,1993-04-17,0687654321,\n")
                        .replace(',', ';');

        assertThat(linked(text)).hasSize(3);
    }

    @Test
    void onlyTheOwnerReadsIt() throws IOException {
        linked(HEADER + people());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("export-groups.csv"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@sum", "\tx", "\"\r=1\""})
    void nothingInItIsReckonedByASpreadsheet(String id) throws IOException {
        List<String> lines = linked(HEADER + people() + id + ",Katarzyna,Wojciechowska,1993-04-17,0687654321,\n"
                + "x2,Katarzyna,Wojciechowska,1993-04-17,0687654321,\n");

        assertThat(String.join("\n", lines)).containsPattern(";\"?'").doesNotContain(";=", ";+1", ";-1", ";@", ";\t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|no column that Baken knows",
                "a,b,c|no column that Baken knows",
                "given_name,first_name|one column twice",
                "id|no column that Baken knows"
            })
    void aWrongFirstLineIsRefusedWithWhatIsKnown(String header, String said, CapturedOutput output) throws IOException {
        assertThat(link(header + "\nx,y,z\n")).isEqualTo(2);

        assertThat(output.getErr()).contains(said, "family_name", "date_of_birth");
        assertThat(folder.resolve("export-groups.csv")).doesNotExist();
    }

    @Test
    void aHugeFieldIsRefused(CapturedOutput output) throws IOException {
        assertThat(link(HEADER + people() + "x1,\"" + "a".repeat(3_000_000) + "\",b,,,\n"))
                .isEqualTo(2);

        assertThat(output.getErr()).contains("After line 301 this file is no readable CSV file");
    }

    @Test
    void aQuotationMarkThatStaysOpenSwallowsNothing(CapturedOutput output) throws IOException {
        assertThat(link(HEADER + "x1,\"Anna,b,,,\n" + people().repeat(50))).isEqualTo(2);

        assertThat(output.getErr()).contains("After line 1 this file is no readable CSV file");
    }

    @Test
    void moreFieldsThanColumnsAreRefused(CapturedOutput output) throws IOException {
        assertThat(link(HEADER + people() + "x,y,z,,,,,,\n")).isEqualTo(2);

        assertThat(output.getErr()).contains("more fields than columns");
    }

    @Test
    void aFieldOfAHundredThousandLettersIsReadAsAnyOther() throws IOException {
        assertThat(link(HEADER + people() + "x1,\"" + "é".repeat(100_000) + "\",b,,,\n"))
                .isZero();
    }

    @Test
    void aCharacterThatBelongsInNoTextIsRefused(CapturedOutput output) throws IOException {
        assertThat(link(HEADER + people() + "x1,An\0na,b,,,\n")).isEqualTo(2);

        assertThat(output.getErr()).contains("After line 301 this file is no plain text");
    }

    @Test
    void whatIsNotUtf8IsRefused(CapturedOutput output) throws IOException {
        Files.write(folder.resolve("export.csv"), (HEADER + "x1,Zoë,b,,,\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run(folder.resolve("export.csv").toString())).isEqualTo(2);

        assertThat(output.getErr()).contains("is not UTF-8").doesNotContain("Exception");
    }

    @Test
    void aFileThatIsNotThereAndAFolderAreRefused(CapturedOutput output) {
        assertThat(run(folder.resolve("nothing.csv").toString())).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(run("a\0b")).isEqualTo(2);

        assertThat(output.getErr()).contains("cannot read this file").doesNotContain("Exception");
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver(CapturedOutput output) throws IOException {
        linked(HEADER + people());

        assertThat(link(HEADER + people())).isEqualTo(2);

        assertThat(output.getErr()).contains("is there already");
    }

    @Test
    void anEmptyExportHasNoGroups() throws IOException {
        assertThat(linked(HEADER)).hasSize(1);
    }

    @Test
    void whereNoLineCanBeWrittenNothingIsLinked() throws IOException {
        Files.writeString(folder.resolve("export.csv"), HEADER + people());

        assertThat(Console.run(
                        Map.of(
                                "BAKEN_DATA", folder.resolve("none").toString(),
                                "BAKEN_KEYS", folder.resolve("none").toString()),
                        "link",
                        folder.resolve("export.csv").toString()))
                .isEqualTo(2);

        assertThat(folder.resolve("export-groups.csv")).doesNotExist();
    }

    private List<String> linked(String text) throws IOException {
        assertThat(link(text)).isZero();
        try (Stream<String> lines = Files.lines(folder.resolve("export-groups.csv"))) {
            return lines.toList();
        }
    }

    private static int run(String file) {
        return Aside.alone(() -> LinkFile.link(file));
    }

    private int link(String text) throws IOException {
        Files.writeString(folder.resolve("export.csv"), text);
        return run(folder.resolve("export.csv").toString());
    }

    /** Three hundred people who have nothing in common. */
    private static String people() {
        return many(300);
    }

    static String many(int number) {
        StringBuilder people = new StringBuilder();
        IntStream.range(0, number)
                .forEach(i -> people.append("p%d,%s,%s,%d-%02d-%02d,06%08d,\n"
                        .formatted(
                                i,
                                word(i * 7919 + 13),
                                word(i * 104_729 + 7),
                                1950 + i % 50,
                                1 + i % 12,
                                1 + i % 28,
                                10_000_000 + i * 37 % 80_000_000)));
        return people.toString();
    }

    private static String word(int seed) {
        StringBuilder word = new StringBuilder();
        for (int left = Math.abs(seed) + 5000; left > 0; left /= 20) {
            word.append("bcdfghjklmnprstvwxzq".charAt(left % 20)).append("aeiou".charAt(left % 5));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
