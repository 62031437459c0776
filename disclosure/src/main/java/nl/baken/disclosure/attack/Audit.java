package nl.baken.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.disclosure.Cell;
import nl.baken.disclosure.Need;
import nl.baken.disclosure.Rules;
import nl.baken.disclosure.Suppressed;
import nl.baken.disclosure.Witness;

/**
 * What an attack on a protected report found.
 *
 * @param findings what is wrong; empty if the report may go out
 * @param hidden how many figures are kept back
 * @param solved of how many of those the solver found both ends of what they can be
 * @param witnessed how many others are proven uncertain by worlds that were held against all sums
 * @param remainders how many small remainders, which stand in no table, can be worked out
 * @param broken how many witnesses are no possible world
 */
public record Audit(List<Finding> findings, long hidden, long solved, long witnessed, long remainders, long broken) {

    /** Blocks of more figures than this are not given to the solver. */
    public static final int LARGEST = 50;

    public Audit {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found: no figure is recovered or narrow, each is proven, and all proof holds. */
    public boolean passed() {
        return findings.isEmpty() && remainders == 0 && broken == 0;
    }

    /** The same as {@link #of(Suppressed, Rules, int)} with blocks up to {@link #LARGEST}. */
    public static Audit of(Suppressed report, Rules rules) {
        return of(report, rules, LARGEST);
    }

    /**
     * Attacks a report in three ways. Limits are narrowed sum by sum, over all that is published: what is too narrow then is found for
     * certain. Figures that hang together, up to so many, go to the solver, which finds the exact ends, two programs for a figure.
     * All others must be proven by witnesses, each of which is held against every sum that it touches; a world that fits is a filling in
     * of whole numbers that no attacker can exclude, so that proof is exact as well, and it takes time in proportion to its size.
     *
     * @throws IllegalArgumentException if the publication contradicts itself
     */
    public static Audit of(Suppressed report, Rules rules, int largest) {
        Attack attack = Attack.on(report.publication());
        Map<Cell, Interval> exact = attack.intervals(largest);
        Map<Cell, Interval> limits = attack.limits();
        Proof proof = Proof.of(attack.bounds(), report);
        List<Finding> findings = new ArrayList<>();
        long witnessed = 0;
        for (Map.Entry<Cell, Suppressed.Hidden> hidden : report.hidden().entrySet()) {
            Cell cell = hidden.getKey();
            Interval known = exact.getOrDefault(cell, limits.getOrDefault(cell, new Interval(0, 0)));
            boolean proven = exact.containsKey(cell)
                    || proof.meets(cell, hidden.getValue().need());
            witnessed += proven && !exact.containsKey(cell) ? 1 : 0;
            if (known.width() == 0) {
                findings.add(new Finding(Finding.Kind.RECOVERED, cell, known));
            } else if (!meets(known, hidden.getValue())) {
                findings.add(new Finding(Finding.Kind.NARROW, cell, known));
            } else if (!proven) {
                findings.add(new Finding(Finding.Kind.UNPROVEN, cell, known));
            }
        }
        return new Audit(
                findings,
                report.hidden().size(),
                exact.size(),
                witnessed,
                attack.smallRemainders(rules.threshold(), rules.width()),
                proof.broken());
    }

    private static boolean meets(Interval interval, Suppressed.Hidden hidden) {
        return hidden.need()
                .met(Math.min(0, interval.low() - hidden.count()), Math.max(0, interval.high() - hidden.count()));
    }

    /** What worlds that hold say about figures, by number. */
    private record Proof(Check check, Map<Integer, Need> reached, long broken) {

        static Proof of(Bounds bounds, Suppressed tables) {
            Map<Cell, Long> counts = new LinkedHashMap<>();
            tables.hidden().forEach((cell, hidden) -> counts.put(cell, hidden.count()));
            Check check = new Check(bounds, counts);
            Proof proof = new Proof(check, new HashMap<>(), 0);
            if (!check.holds()) {
                return new Proof(check, Map.of(), tables.witnesses().size());
            }
            long broken = 0;
            for (Witness witness : tables.witnesses()) {
                Optional<Map<Integer, Long>> world = check.possible(witness.changes());
                world.ifPresent(changes -> changes.forEach(proof::see));
                broken += world.isPresent() ? 0 : 1;
            }
            return new Proof(check, proof.reached, broken);
        }

        private void see(int number, long change) {
            reached.merge(number, reach(-Math.min(0, change), Math.max(0, change)), Proof::further);
        }

        private static Need further(Need one, Need other) {
            return reach(Math.max(one.below(), other.below()), Math.max(one.above(), other.above()));
        }

        private static Need reach(long below, long above) {
            return new Need(Math.max(1, below + above), below, above);
        }

        boolean meets(Cell cell, Need need) {
            Need seen = reached.get(check.number(cell));
            return seen != null && need.met(-seen.below(), seen.above());
        }
    }
}
