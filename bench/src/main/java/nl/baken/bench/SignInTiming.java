package nl.baken.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Measures whether the sign-in page takes longer for a login that somebody has than for one that nobody has: one of each
 * in turn, in an order by lot, with the brake on guessing taken off before each of them.
 *
 * <p>Arguments: the address of a running demo, its data folder, and how many pairs (500 when left out).
 */
public final class SignInTiming {

    private static final String KNOWN = "sanne";
    private static final String UNKNOWN = "sonne";
    private static final int WARMING_UP = 50;

    private final Visitor visitor;
    private final Statement owner;

    private SignInTiming(Visitor visitor, Statement owner) {
        this.visitor = visitor;
        this.owner = owner;
    }

    /** Prints a table in Markdown. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path data = Path.of(arguments[1]);
        int pairs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
        try (Connection connection = new Databases(data, data.resolve("keys")).owner();
                Statement owner = connection.createStatement()) {
            Visitor visitor = new Visitor(URI.create(arguments[0]));
            visitor.open("/login");
            SignInTiming timing = new SignInTiming(visitor, owner);
            timing.measure(WARMING_UP);
            System.out.println(markdown(timing.measure(pairs)));
        }
    }

    private TwoSamples measure(int pairs) throws SQLException {
        double[] known = new double[pairs];
        double[] unknown = new double[pairs];
        Random lot = new Random(1);
        for (int pair = 0; pair < pairs; pair++) {
            boolean knownFirst = lot.nextBoolean();
            if (knownFirst) {
                known[pair] = milliseconds(KNOWN);
            }
            unknown[pair] = milliseconds(UNKNOWN);
            if (!knownFirst) {
                known[pair] = milliseconds(KNOWN);
            }
        }
        return new TwoSamples(known, unknown);
    }

    private double milliseconds(String login) throws SQLException {
        owner.executeUpdate("delete from access.attempt");
        long begin = System.nanoTime();
        visitor.send("/login", Map.of("login", login, "password", "een verkeerd wachtwoord"));
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String markdown(TwoSamples samples) {
        double known = TwoSamples.percentile(samples.one(), 50);
        double unknown = TwoSamples.percentile(samples.other(), 50);
        return String.join(
                "\n",
                "| login | tries | p50 in ms | p95 in ms |",
                "|---|---|---|---|",
                row("known", samples.one()),
                row("unknown", samples.other()),
                "",
                String.format(
                        Locale.ROOT,
                        "difference of the medians: %.2f ms; Mann-Whitney p = %.3f",
                        known - unknown,
                        samples.chance()));
    }

    private static String row(String login, double[] times) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f |",
                login,
                times.length,
                TwoSamples.percentile(times, 50),
                TwoSamples.percentile(times, 95));
    }
}
