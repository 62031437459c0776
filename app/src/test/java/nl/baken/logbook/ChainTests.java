package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.baken.logbook.Finding.Kind;
import nl.baken.vault.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever somebody does with the rights of the database and without the keys, a thousand times over: it is found. */
class ChainTests {

    private static final int LINES = 20;
    private static final int TIMES = 1000;

    private final Stamps ours;
    private final Stamps others;

    ChainTests(@TempDir Path keys, @TempDir Path otherKeys) {
        this.ours = Stamps.of(TestKeys.in(keys));
        this.others = Stamps.of(TestKeys.in(otherKeys));
    }

    @ParameterizedTest
    @EnumSource
    void aLogAsBakenWroteItIsRight(Log log) {
        List<Row> rows = baken(log).chain(LINES);

        assertThat(findings(log, rows, witnessOf(log, rows))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everySingleChangeIsFound(Log log) {
        Forger forger = baken(log);
        List<Row> rows = forger.chain(LINES);
        Testimony witness = witnessOf(log, rows);
        for (int i = 0; i < TIMES; i++) {
            assertThat(findings(log, forger.changed(rows), witness)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachColumnOfALineIsCovered(Log log) {
        Forger forger = baken(log);
        List<Row> rows = forger.chain(LINES);
        for (int column = 0; column < log.columns().size(); column++) {
            List<Row> forged = new ArrayList<>(rows);
            forged.set(7, forger.changed(rows.get(7), column));
            assertThat(findings(log, forged, witnessOf(log, rows)))
                    .as(log.columns().get(column))
                    .extracting(Finding::kind, Finding::position)
                    .containsExactly(tuple(Kind.CHANGED, 8L));
        }
    }

    @Test
    void aLineOfBeforeThereWereDevicesKeepsItsCode() {
        Act act = new Act(
                7,
                UUID.randomUUID(),
                Instant.parse("2026-03-01T10:00:00Z"),
                UUID.randomUUID(),
                "DOOR_SIGNED_IN",
                "POST /login",
                null,
                Act.Result.DONE,
                "0123456789abcdef");

        assertThat(ours.mac(Log.ACTS, act.columns()))
                .isEqualTo(ours.mac(Log.ACTS, act.columns().subList(0, 9)))
                .isNotEqualTo(others.mac(Log.ACTS, act.columns()));
    }

    @ParameterizedTest
    @EnumSource
    void everyDeletionIsFoundWithTheGapOpenAndWithTheGapClosed(Log log) {
        Forger forger = baken(log);
        List<Row> rows = forger.chain(LINES);
        Testimony witness = witnessOf(log, rows);
        for (int i = 0; i < TIMES; i++) {
            List<Row> open = new ArrayList<>(rows);
            open.remove(forger.any(rows));
            assertThat(findings(log, open, witness)).isNotEmpty();
            assertThat(findings(log, renumbered(open), witness)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everySwapIsFound(Log log) {
        Forger forger = baken(log);
        List<Row> rows = forger.chain(LINES);
        for (int i = 0; i < TIMES; i++) {
            int one = forger.any(rows);
            int other = (one + 1 + forger.random().nextInt(LINES - 1)) % LINES;
            List<Row> swapped = new ArrayList<>(rows);
            Collections.swap(swapped, one, other);
            assertThat(findings(log, renumbered(swapped), witnessOf(log, rows))).isNotEmpty();
            assertThat(findings(log, inPlaces(swapped, rows), witnessOf(log, rows)))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyInsertionIsFoundAlsoOfALineThatIsOurs(Log log) {
        Forger forger = baken(log);
        List<Row> rows = forger.chain(LINES);
        Testimony witness = witnessOf(log, rows);
        for (int i = 0; i < TIMES; i++) {
            int place = forger.random().nextInt(LINES + 1);
            Row again = rows.get(forger.any(rows));
            assertThat(findings(log, with(rows, place, forger.invented(place + 1)), witness))
                    .isNotEmpty();
            assertThat(findings(log, with(rows, place, again), witness)).isNotEmpty();
            assertThat(findings(log, waiting(rows, again), witness)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCutTailIsFoundAlsoWhenBakenWroteOnBehindIt(Log log) {
        Forger forger = baken(log);
        List<Row> rows = forger.chain(LINES);
        Testimony witness = witnessOf(log, rows);
        for (int i = 0; i < TIMES; i++) {
            List<Row> cut = rows.subList(0, forger.any(rows));
            assertThat(findings(log, cut, witness)).isNotEmpty();
            List<Row> written = new ArrayList<>(cut);
            written.addAll(forger.chain(LINES + 5).subList(cut.size(), LINES + 5));
            assertThat(findings(log, forger.linked(written), witness)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLogComputedAnewWithoutTheKeysIsFound(Log log) {
        Forger thief = new Forger(log, others, new Random(1));
        for (int i = 0; i < TIMES; i++) {
            List<Row> computed = thief.chain(1 + i % LINES);
            assertThat(findings(log, computed, witnessOf(log, computed))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyAWitnessKnowsWhereALogEnded(Log log) {
        List<Row> rows = baken(log).chain(LINES);
        Testimony nobody = Testimony.of(List.of());

        assertThat(findings(log, rows.subList(0, 12), nobody))
                .extracting(Finding::kind)
                .containsExactly(Kind.UNWITNESSED);
    }

    @ParameterizedTest
    @EnumSource
    void aWitnessWhoWasKeptInTheDarkIsNoticed(Log log) {
        List<Row> rows = baken(log).chain(LINES);
        Head early = new Head(log, 3, rows.get(2).link(), Instant.parse("2026-03-01T09:00:00Z"));

        assertThat(findings(log, rows, Testimony.of(List.of(early))))
                .extracting(Finding::kind)
                .containsExactly(Kind.UNATTENDED);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsToldWithItsPlaceAndItsLine(Log log) {
        List<Row> rows = baken(log).chain(LINES);
        Testimony witness = witnessOf(log, rows);
        List<Row> gap = new ArrayList<>(rows);
        gap.remove(11);
        assertThat(findings(log, gap, witness)).containsExactly(new Finding(log, Kind.MISSING, 12, 0));

        List<Row> twice = new ArrayList<>(rows);
        Row another = baken(log).chain(LINES + 1).getLast();
        twice.add(new Row(another.columns(), another.mac(), 20L, rows.getLast().link()));
        assertThat(findings(log, twice, witness)).containsExactly(new Finding(log, Kind.TWICE, 20, LINES + 1L));

        assertThat(findings(log, rows.subList(0, 15), witness)).containsExactly(new Finding(log, Kind.CUT, 16, 0));
        Head early = new Head(log, 3, rows.get(2).link(), Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(findings(log, rows, Testimony.of(List.of(early))))
                .containsExactly(new Finding(log, Kind.UNATTENDED, 4, 4));
        assertThat(findings(log, rows, Testimony.of(List.of())))
                .containsExactly(new Finding(log, Kind.UNWITNESSED, LINES, 0));
    }

    @ParameterizedTest
    @EnumSource
    void ofAnEmptyLogThereIsNothingToTell(Log log) {
        assertThat(findings(log, List.of(), Testimony.of(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLogTellsHowLongItIsAndHowManyLinesWaitOrMayGo(Log log) {
        List<Row> rows = baken(log).chain(LINES + 2);
        Chain chain = new Chain(log, ours, Testimony.of(List.of()), finding -> {});
        chain.beginAfter(Beginning.of(rows.get(6), log, Instant.parse("2026-03-01T12:00:00Z")));
        rows.subList(0, LINES).forEach(chain::accept);
        rows.subList(LINES, LINES + 2).forEach(row -> chain.accept(new Row(row.columns(), row.mac(), null, Mark.NONE)));

        assertThat(List.of(chain.start(), chain.leftOver(), chain.length(), chain.waiting()))
                .containsExactly(7L, 7L, (long) LINES, 2L);
    }

    private Forger baken(Log log) {
        return new Forger(log, ours, new Random(log.number()));
    }

    private List<Finding> findings(Log log, List<Row> rows, Testimony witness) {
        List<Finding> findings = new ArrayList<>();
        Chain chain = new Chain(log, ours, witness, findings::add);
        rows.stream()
                .sorted(Comparator.comparingLong(row -> row.position() == null ? Long.MAX_VALUE : row.place()))
                .forEach(chain::accept);
        chain.end();
        return findings;
    }

    /** A witness who saw every tenth line and the last. */
    private static Testimony witnessOf(Log log, List<Row> rows) {
        return Testimony.of(IntStream.rangeClosed(1, rows.size())
                .filter(place -> place % 10 == 0 || place == rows.size())
                .mapToObj(place ->
                        new Head(log, place, rows.get(place - 1).link(), Instant.parse("2026-03-01T12:00:00Z")))
                .toList());
    }

    private static List<Row> renumbered(List<Row> rows) {
        List<Row> renumbered = new ArrayList<>();
        for (Row row : rows) {
            renumbered.add(new Row(row.columns(), row.mac(), renumbered.size() + 1L, row.link()));
        }
        return renumbered;
    }

    private static List<Row> inPlaces(List<Row> rows, List<Row> places) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(
                        rows.get(i).columns(),
                        rows.get(i).mac(),
                        places.get(i).position(),
                        places.get(i).link()))
                .toList();
    }

    private static List<Row> with(List<Row> rows, int place, Row inserted) {
        List<Row> more = new ArrayList<>(rows);
        more.add(place, inserted);
        return renumbered(more);
    }

    private static List<Row> waiting(List<Row> rows, Row again) {
        List<Row> more = new ArrayList<>(rows);
        more.add(new Row(again.columns(), again.mac(), null, Mark.NONE));
        return more;
    }
}
