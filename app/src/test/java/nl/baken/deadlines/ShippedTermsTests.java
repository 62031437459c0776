package nl.baken.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.baken.deadlines.Length.Unit;
import nl.baken.deadlines.StatutoryTerm.Measure;
import nl.baken.deadlines.StatutoryTerm.More;
import nl.baken.deadlines.StatutoryTerm.Verification;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The terms that come with the application are those that were read in the laws, each with its length and rule. */
class ShippedTermsTests {

    private static final Map<Unit, String> LETTERS =
            Map.of(Unit.YEARS, "Y", Unit.MONTHS, "M", Unit.WEEKS, "W", Unit.DAYS, "D", Unit.HOURS, "H");
    private static final Map<CalendarRule, String> RULES = Map.of(
            CalendarRule.ATW, "ATW",
            CalendarRule.EU, "EU1182",
            CalendarRule.HARD, "HARD",
            CalendarRule.DATE, "JAREN",
            CalendarRule.HOURS, "UREN",
            CalendarRule.AT_ONCE, "GEEN");
    private static final Map<Verification, String> VERIFIED = Map.of(
            Verification.READ, "gelezen",
            Verification.READ_IN_PART, "deels gelezen",
            Verification.READ_OLD, "gelezen-oud",
            Verification.KNOWN, "bekend");

    @Test
    void everyTermThatWasReadComesAlongAndNoOther() throws IOException {
        assertThat(Terms.shipped())
                .extracting(StatutoryTerm::code)
                .containsExactlyElementsOf(
                        read().stream().map(row -> row.getField("id")).toList());
    }

    @Test
    void everyTermHasTheLengthTheRuleAndTheCertaintyWithWhichItWasRead() throws IOException {
        for (NamedCsvRecord row : read()) {
            StatutoryTerm term = Terms.shipped(row.getField("id"));

            assertThat(term.length().map(ShippedTermsTests::iso).orElse(""))
                    .as(term.code())
                    .isEqualTo(row.getField("duur_iso"));
            assertThat(VERIFIED.get(term.origin().verification())).isEqualTo(row.getField("verificatie"));
            // a week of a security norm has no rule of a law: from date to date
            String rule = term.code().equals("BIO2-8.08.01") ? "JAREN" : row.getField("kalenderregel");
            assertThat(RULES.get(term.rule())).as(term.code()).isEqualTo(rule);
        }
    }

    @Test
    void whatTheLawsSayOfExtensionComesAlong() {
        assertThat(Terms.shipped().stream().filter(StatutoryTerm::isExtendable).map(StatutoryTerm::code))
                .containsExactly("AVG-12-3", "WMO-5.3.1", "WGS-1.8-7", "B8-VERGUNNING", "WTH-10D");
        assertThat(Terms.shipped("AVG-12-3").measure().more()).isEqualTo(new More(Length.of(2, Unit.MONTHS), 1));
        assertThat(Terms.shipped("WMO-5.3.1").measure().more()).isEqualTo(new More(Length.of(2, Unit.WEEKS), null));
    }

    @Test
    void aTermWithoutALengthIsOneThatIsDoneAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Measure(CalendarRule.ATW, null, false, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(CalendarRule.AT_ONCE, Length.of(1, Unit.DAYS), false, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measure(
                        CalendarRule.ATW,
                        Length.of(1, Unit.DAYS),
                        false,
                        new More(Length.of(1, Unit.WEEKS), null),
                        null));
        assertThatIllegalArgumentException().isThrownBy(() -> new More(Length.of(1, Unit.WEEKS), 0));
    }

    /** The sums know neither Spring nor a file nor a database, so that they can be read and tried on their own. */
    @Test
    void theSumsKnowNothingOfWhereTheyRun() throws IOException {
        for (String pure : List.of(
                "CalendarRule",
                "Closing",
                "Counting",
                "Deadline",
                "Extension",
                "Feast",
                "HourDeadline",
                "Length",
                "Step",
                "Sum",
                "Suspension",
                "WorkingDays")) {
            assertThat(Files.readString(Path.of("src/main/java/nl/baken/deadlines/" + pure + ".java")))
                    .as(pure)
                    .doesNotContain("org.springframework", "java.io", "java.sql", "java.time.Clock");
        }
    }

    private static String iso(Length length) {
        String letter = Objects.requireNonNull(LETTERS.get(length.unit()));
        return (length.unit() == Unit.HOURS ? "PT" : "P") + length.amount() + letter;
    }

    private static List<NamedCsvRecord> read() throws IOException {
        var resource = new ClassPathResource("deadlines/terms-as-read.csv");
        try (var text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text).stream()) {
            return rows.toList();
        }
    }
}
