package nl.baken.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of the pages beside those of the bare statements. */
record Table(int perSecond, Duration length, Figures pages, Figures bare, BareSql sql) {

    private static final String HEAD = """
            | errand | requests | p50 | p95 | p99 | goal p99 | SQL statements | bare p50 | bare p95 | bare p99 | ratio p50 |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    String markdown() {
        String rows = Arrays.stream(Errand.values())
                .filter(errand -> errand.share() > 0)
                .map(this::row)
                .collect(Collectors.joining("\n"));
        return "%d requests a second for %d minutes; times in ms; failures: %d through the pages, %d bare%n%n%s%s"
                .formatted(perSecond, length.toMinutes(), pages.failures(), bare.failures(), HEAD, rows);
    }

    private String row(Errand errand) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %d | %.0f | %.1f | %.1f | %.1f | %.1f |",
                errand.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                pages.count(errand),
                pages.percentile(errand, 50),
                pages.percentile(errand, 95),
                pages.percentile(errand, 99),
                errand.goal(),
                sql.statements(errand),
                bare.percentile(errand, 50),
                bare.percentile(errand, 95),
                bare.percentile(errand, 99),
                pages.percentile(errand, 50) / bare.percentile(errand, 50));
    }
}
