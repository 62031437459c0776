package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.deadlines.Length.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ends that were computed apart from this code; the terms are those that come with the application. */
class KnownAnswerTests {

    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("AVG12-1", "AVG-12-3"),
            Map.entry("AVG12-3", "AVG-12-3"),
            Map.entry("WMO-6W", "WMO-2.3.2"),
            Map.entry("VT-5D", "VT-START"),
            Map.entry("BEDENK-3M", "B8-BEDENK"),
            Map.entry("WGS-5J", "WGS-1.8-7"),
            Map.entry("WMO-15J", "WMO-5.3.4"),
            Map.entry("WMO-535", "WMO-5.3.5"),
            Map.entry("LEK-72U", "AVG-33"),
            Map.entry("AUDIT-WGS", "WGS-AUDIT1"));

    private final WorkingDays workingDays = new WorkingDays(Calendar.holidays(), Map::of);

    static List<Case> cases() throws IOException {
        try (InputStream file = new ClassPathResource("deadlines/known-answers.json").getInputStream()) {
            return JsonMapper.shared()
                    .readTree(file)
                    .get("gevallen")
                    .valueStream()
                    .map(Case::new)
                    .toList();
        }
    }

    @Test
    void noneIsLeftOut() throws IOException {
        assertThat(cases()).hasSize(23);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theEndIsTheKnownOne(Case known) {
        StatutoryTerm term = Terms.shipped(requireNonNull(TERMS.get(known.term())));
        if (term.rule() == CalendarRule.HOURS) {
            OffsetDateTime begun = OffsetDateTime.parse(known.start());
            assertThat(term.from(begun.toInstant(), ZoneId.of("Europe/Amsterdam"))
                            .due())
                    .isEqualTo(OffsetDateTime.parse(known.expected("einde").orElseThrow())
                            .toInstant());
            return;
        }
        Deadline end = ending(known, term);

        known.expected("einddatum").ifPresent(day -> assertThat(end.due()).isEqualTo(LocalDate.parse(day)));
        known.expected("zonder_verschuiving")
                .ifPresent(day -> assertThat(end.counted()).isEqualTo(LocalDate.parse(day)));
        known.expected("uiterste_vernietigdatum")
                .ifPresent(day -> assertThat(end.due()).isEqualTo(LocalDate.parse(day)));
        known.expected("bewaren_tot").ifPresent(day -> assertThat(end.due()).isEqualTo(LocalDate.parse(day)));
        known.expected("eerste").ifPresent(day -> assertThat(end.due()).isEqualTo(LocalDate.parse(day)));
        known.expected("volgende")
                .ifPresent(day -> assertThat(Terms.shipped("WGS-AUDIT2")
                                .from(end.due())
                                .on(workingDays)
                                .due())
                        .isEqualTo(LocalDate.parse(day)));
    }

    private Deadline ending(Case known, StatutoryTerm term) {
        LocalDate start = LocalDate.parse(known.start());
        Counting counting = term.from(start);
        return (known.isExtended() ? term.extended(counting, start.plusDays(3)) : counting).on(workingDays);
    }

    @Test
    void theObjectionPeriodBeginsOnTheDayAfterAndCountsIt() {
        LocalDate dayAfterMadeKnown = LocalDate.of(2026, 3, 4);

        Deadline end = Terms.shipped("AWB-6-7").from(dayAfterMadeKnown).on(workingDays);

        assertThat(end.due()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(end.steps().getFirst().reason()).isEqualTo(Step.Reason.COUNTED_IN);
        assertThat(Counting.of(LocalDate.of(2026, 3, 1), Length.of(1, Unit.MONTHS), CalendarRule.ATW)
                        .countingFirst()
                        .on(workingDays)
                        .due())
                .isEqualTo(LocalDate.of(2026, 3, 31));
    }

    record Case(JsonNode row) {

        String id() {
            return row.get("id").asString();
        }

        String term() {
            return TERMS.keySet().stream()
                    .filter(id()::startsWith)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("which term is " + id()));
        }

        boolean isExtended() {
            return row.get("regel").asString().contains("verlengd");
        }

        String start() {
            return row.get("start").asString();
        }

        Optional<String> expected(String what) {
            return Optional.ofNullable(row.get("verwacht").get(what)).map(JsonNode::asString);
        }

        @Override
        public String toString() {
            return id();
        }
    }
}
