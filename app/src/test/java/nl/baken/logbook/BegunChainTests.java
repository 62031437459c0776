package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.baken.logbook.Finding.Kind;
import nl.baken.vault.Signet;
import nl.baken.vault.TestKeys;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After lines went with a signature, whatever else somebody does to the log is still found, a thousand times over both logs. */
class BegunChainTests {

    private static final int LINES = 12;
    private static final int TIMES = 500;
    private static final Instant NOW = Instant.parse("2031-03-01T12:00:00Z");

    private final Stamps ours;
    private final Signet signet;
    private final Signet thief;
    private final Random random = new Random(5);
    private final Map<String, String> signatures = new HashMap<>();

    BegunChainTests(@TempDir Path keys, @TempDir Path otherKeys) {
        this.ours = Stamps.of(TestKeys.in(keys));
        this.signet = VerifyLog.signet(TestKeys.in(keys));
        this.thief = VerifyLog.signet(TestKeys.in(otherKeys));
    }

    @ParameterizedTest
    @EnumSource
    void aLogThatWasPrunedAsSignedIsRightAlsoHalfway(Log log) {
        List<Row> rows = rows(log);
        for (int gone = 1; gone < LINES; gone++) {
            for (int removed = 0; removed <= gone; removed++) {
                assertThat(findings(log, rows.subList(removed, LINES), told(log, rows, gone), signed(log, rows, gone)))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLineMoreThanWasSignedIsMissed(Log log) {
        List<Row> rows = rows(log);
        for (int i = 0; i < TIMES; i++) {
            int gone = 1 + random.nextInt(LINES - 3);
            int more = gone + 1 + random.nextInt(LINES - gone - 1);
            List<Row> one = new ArrayList<>(rows.subList(gone, LINES));
            one.remove(more - gone - 1);
            assertThat(findings(log, one, told(log, rows, gone), signed(log, rows, gone)))
                    .isNotEmpty();
            assertThat(findings(log, rows.subList(more, LINES), told(log, rows, gone), signed(log, rows, gone)))
                    .extracting(Finding::kind)
                    .contains(Kind.MISSING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBeginningThatSomebodyMovedOrWroteIsFound(Log log) {
        List<Row> rows = rows(log);
        for (int i = 0; i < TIMES; i++) {
            int gone = 1 + random.nextInt(LINES - 3);
            int more = gone + 1 + random.nextInt(LINES - gone - 1);
            String ours = signed(signet, log, rows, gone);
            String moved = ours.replaceFirst(" " + gone + " ", " " + more + " ");
            String forged = signed(thief, log, rows, more);
            for (String line : List.of(moved, forged)) {
                assertThat(findings(log, rows.subList(more, LINES), told(log, rows, gone), List.of(line)))
                        .extracting(Finding::kind)
                        .contains(Kind.INVENTED, Kind.MISSING);
                assertThat(findings(log, rows.subList(more, LINES), told(log, rows, gone), List.of(ours, line)))
                        .extracting(Finding::kind)
                        .contains(Kind.INVENTED, Kind.MISSING);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOlderBeginningPutBackIsFoundAndSoIsNone(Log log) {
        List<Row> rows = rows(log);
        for (int i = 0; i < TIMES; i++) {
            int before = 1 + random.nextInt(LINES - 4);
            int gone = before + 1 + random.nextInt(LINES - before - 2);
            List<Row> left = rows.subList(gone, LINES);
            assertThat(findings(log, left, told(log, rows, gone), signed(log, rows, before)))
                    .extracting(Finding::kind)
                    .contains(Kind.MISSING, Kind.BEGUN_ELSEWHERE);
            assertThat(findings(log, left, told(log, rows, gone), List.of()))
                    .extracting(Finding::kind)
                    .contains(Kind.MISSING, Kind.BEGUN_ELSEWHERE);
            assertThat(findings(
                            log, invented(log, rows, before, gone), told(log, rows, gone), signed(log, rows, before)))
                    .as("with lines invented in between")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aYoungerBeginningThanAnyWitnessWasToldIsFound(Log log) {
        List<Row> rows = rows(log);
        for (int i = 0; i < TIMES; i++) {
            int gone = 1 + random.nextInt(LINES - 4);
            int younger = gone + 1 + random.nextInt(LINES - gone - 2);
            assertThat(findings(log, rows.subList(younger, LINES), told(log, rows, gone), signed(log, rows, younger)))
                    .extracting(Finding::kind)
                    .containsExactly(Kind.BEGUN_ELSEWHERE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereALogBeginsIsToldWhenAWitnessKnowsAnotherPlaceOrLink(Log log) {
        List<Row> rows = rows(log);
        assertThat(findings(log, rows.subList(5, LINES), told(log, rows, 3), signed(log, rows, 5)))
                .containsExactly(new Finding(log, Kind.BEGUN_ELSEWHERE, 6, 0));

        Head other = new Head(log, 5, Mark.NONE, Instant.parse("2026-03-01T12:00:00Z"));
        Testimony seen = Testimony.of(List.of(other, head(log, rows.getLast())));
        assertThat(findings(log, rows.subList(5, LINES), seen, signed(log, rows, 5)))
                .containsExactly(new Finding(log, Kind.REWRITTEN, 5, 0));
    }

    @ParameterizedTest
    @EnumSource
    void theBeginningOfTheOtherLogIsNoBeginning(Log log) {
        List<Row> rows = rows(log);
        Log other = log == Log.ACTS ? Log.PROCESSINGS : Log.ACTS;
        for (int gone = 1; gone < LINES - 1; gone++) {
            assertThat(findings(log, rows.subList(gone, LINES), told(log, rows, gone), signed(other, rows, gone)))
                    .extracting(Finding::kind)
                    .contains(Kind.INVENTED, Kind.MISSING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeSwapInsertionAndCutInWhatIsLeftIsFound(Log log) {
        Forger forger = new Forger(log, ours, random);
        List<Row> rows = rows(log);
        for (int i = 0; i < TIMES; i++) {
            int gone = 1 + random.nextInt(LINES - 5);
            List<Row> left = rows.subList(gone, LINES);
            Testimony told = told(log, rows, gone);
            List<String> signed = signed(log, rows, gone);
            assertThat(findings(log, forger.changed(left), told, signed)).isNotEmpty();
            assertThat(findings(log, swapped(left), told, signed)).isNotEmpty();
            assertThat(findings(log, with(left, forger.invented(gone + 1L)), told, signed))
                    .isNotEmpty();
            assertThat(findings(log, with(left, left.get(random.nextInt(left.size()))), told, signed))
                    .isNotEmpty();
            assertThat(findings(log, left.subList(0, random.nextInt(left.size())), told, signed))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatWentPutInPlaceOfTheFirstThatIsLeftIsFound(Log log) {
        List<Row> rows = rows(log);
        for (int gone = 1; gone < LINES - 1; gone++) {
            Row went = rows.get(gone - 1);
            Row first = rows.get(gone);
            List<Row> left = new ArrayList<>(rows.subList(gone, LINES));
            left.set(0, new Row(went.columns(), went.mac(), first.position(), first.link()));

            assertThat(findings(log, left, told(log, rows, gone), signed(log, rows, gone)))
                    .extracting(Finding::kind)
                    .containsExactly(Kind.MOVED);
        }
    }

    private List<Row> rows(Log log) {
        return new Forger(log, ours, random).chain(LINES);
    }

    private List<String> signed(Log log, List<Row> rows, int gone) {
        return List.of(signed(signet, log, rows, gone));
    }

    private String signed(Signet signer, Log log, List<Row> rows, int gone) {
        return signatures.computeIfAbsent(
                signer.publicKey() + log + gone,
                it -> Beginning.of(rows.get(gone - 1), log, NOW).signed(signer));
    }

    /** A witness who saw the end of the log, a line in its middle, and where it began last. */
    private static Testimony told(Log log, List<Row> rows, int gone) {
        return Testimony.of(
                List.of(head(log, rows.get(LINES / 2)), head(log, rows.getLast())),
                List.of(Beginning.of(rows.get(gone - 1), log, NOW)));
    }

    private static Head head(Log log, Row row) {
        return new Head(log, row.place(), row.link(), Instant.parse("2026-03-01T12:00:00Z"));
    }

    private List<Finding> findings(Log log, List<Row> rows, Testimony witness, List<String> beginnings) {
        List<Finding> findings = new ArrayList<>();
        Chain chain = new Chain(log, ours, witness, findings::add);
        Optional<Beginning> beginning = Beginning.in(beginnings, log, signet, findings::add);
        beginning.ifPresent(chain::beginAfter);
        rows.stream().sorted(Comparator.comparingLong(Row::place)).forEach(chain::accept);
        chain.end();
        return findings;
    }

    private List<Row> invented(Log log, List<Row> rows, int before, int gone) {
        Forger forger = new Forger(log, ours, random);
        List<Row> all = new ArrayList<>(rows.subList(gone, LINES));
        for (int place = before + 1; place <= gone; place++) {
            all.add(forger.invented(place));
        }
        return all;
    }

    private List<Row> swapped(List<Row> rows) {
        int one = random.nextInt(rows.size() - 1);
        List<Row> swapped = new ArrayList<>(rows);
        Collections.swap(swapped, one, one + 1 + random.nextInt(rows.size() - one - 1));
        List<Row> placed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = swapped.get(i);
            placed.add(new Row(row.columns(), row.mac(), rows.get(i).position(), row.link()));
        }
        return placed;
    }

    private List<Row> with(List<Row> rows, Row inserted) {
        List<Row> more = new ArrayList<>(rows);
        more.add(random.nextInt(rows.size() + 1), inserted);
        List<Row> placed = new ArrayList<>();
        for (Row row : more) {
            placed.add(new Row(row.columns(), row.mac(), rows.getFirst().place() + placed.size(), row.link()));
        }
        return placed;
    }
}
