package nl.baken.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.baken.disclosure.LinkedTables;
import nl.baken.disclosure.Protection;
import nl.baken.disclosure.Rules;
import nl.baken.disclosure.Suppressed;
import nl.baken.disclosure.attack.Audit;

/** Protects the report of a region, or a table of the whole country, attacks it, and prints what both took. */
final class Disclosure {

    private Disclosure() {}

    /** What to protect (region or country), how many people, the threshold, the width, and the dimensions that are groups, if any. */
    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[1]);
        LinkedTables report = arguments[0].equals("region")
                ? new InventedVictims().ofARegion(people)
                : new InventedVictims().ofTheCountry(people);
        Rules rules = Rules.threshold(Long.parseLong(arguments[2]), Long.parseLong(arguments[3]))
                .withGroups(Arrays.stream(arguments)
                        .filter(it -> report.dimensions().stream()
                                .anyMatch(dimension -> dimension.name().equals(it)))
                        .collect(Collectors.toSet()));
        Stopwatch protecting = Stopwatch.start();
        Suppressed result = Protection.of(report, rules).suppress();
        protecting.stop();
        Stopwatch attacking = Stopwatch.start();
        Audit audit = Audit.of(result, rules);
        attacking.stop();
        Suppressed.Loss loss = result.loss();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d/%d | %s | %d | %d | %d | %d | %.1f%% | %d | %.1f (%.1f) | %.1f (%.1f) | %d | %d | %d | %d | %d |%n",
                arguments[0],
                report.tables().size(),
                people,
                loss.cells(),
                rules.threshold(),
                rules.width(),
                rules.groups(),
                loss.primary(),
                loss.secondary(),
                loss.zeros(),
                loss.counted(),
                100 * loss.shown(),
                result.exposed().size(),
                protecting.wallSeconds(),
                protecting.processorSeconds(),
                attacking.wallSeconds(),
                attacking.processorSeconds(),
                LinkingOpenSets.peakMegabytes(),
                audit.findings().size(),
                audit.solved(),
                audit.witnessed(),
                audit.broken());
    }
}
