package nl.baken.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * By how much a count is changed, and how often: the p-table of the cell key method (Fraser and Wooton 2005). A count above those that it
 * knows is changed like the highest.
 */
public final class PerturbationTable {

    private final List<List<Step>> rows;

    private record Step(double until, long change) {}

    private PerturbationTable(List<List<Step>> rows) {
        this.rows = rows;
    }

    /**
     * Reads the format of the tools ptable and tau-ARGUS: a heading, and lines {@code i;j;p;v;p_int_ub} with the true count, the
     * new count, the probability, the change, and the probability of this change or one before it.
     *
     * @throws IllegalArgumentException if a line is not of that format, a change makes a count negative or no count a count, or the
     *     probabilities of a count do not end at 1
     */
    public static PerturbationTable parse(String text) {
        List<List<Step>> rows = new ArrayList<>();
        for (String line : text.lines().skip(1).filter(it -> !it.isBlank()).toList()) {
            String[] fields = line.split(";", -1);
            int count = Integer.parseInt(fields[0].strip());
            long change = Long.parseLong(fields[3].strip());
            if (count < 0 || count > rows.size() || count + change < 0 || (count == 0 && change != 0)) {
                throw new IllegalArgumentException("not a line of a table of perturbation: " + line);
            }
            if (count == rows.size()) {
                rows.add(new ArrayList<>());
            }
            rows.get(count).add(new Step(Double.parseDouble(fields[4].strip()), change));
        }
        check(rows);
        return new PerturbationTable(rows);
    }

    private static void check(List<List<Step>> rows) {
        for (List<Step> row : rows) {
            double before = 0;
            for (Step step : row) {
                if (step.until() < before) {
                    throw new IllegalArgumentException("probabilities that go down: " + row);
                }
                before = step.until();
            }
            if (Math.abs(before - 1) > 1e-9) {
                throw new IllegalArgumentException("probabilities that end at %s".formatted(before));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table of perturbation without rows");
        }
    }

    /** What is added to a count of which the record keys have this sum. */
    public long change(long count, long key) {
        double at = (key >>> 11) * 0x1.0p-53;
        List<Step> row = rows.get((int) Math.min(count, rows.size() - 1));
        for (Step step : row) {
            if (at < step.until()) {
                return step.change();
            }
        }
        return row.getLast().change();
    }

    /**
     * The figures of a report, each changed by what its own records say: the same records get the same noise in whatever table, year
     * or publication, so nobody can average it away, and figures no longer add up exactly. A figure of none stays none.
     *
     * @throws IllegalArgumentException if a fact or table does not fit the dimensions
     */
    public Perturbed perturb(LinkedTables report) {
        return Perturbed.of(this, report);
    }
}
