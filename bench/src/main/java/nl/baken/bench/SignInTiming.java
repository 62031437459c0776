package nl.baken.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;

/**
 * Measures whether the doors of Baken take longer for what is known than for what is not: a login that somebody has, a link that was
 * there, a link of somebody who had an account. One of each in turn, in an order by lot, with the brake on guessing taken off
 * before each of them.
 *
 * <p>Arguments: the address of a running demo, its data folder, and how many pairs (500 when left out).
 */
public final class SignInTiming {

    private static final int WARMING_UP = 50;

    private final Doors doors;

    private SignInTiming(Doors doors) {
        this.doors = doors;
    }

    /** Prints a table in Markdown; ends with an error when two answers differ. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path data = Path.of(arguments[1]);
        int pairs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 500;
        try (HikariDataSource pool = new Databases(data, data.resolve("keys")).pool("baken_door", 1);
                Connection door = pool.getConnection()) {
            Doors doors = new Doors(new Visitor(URI.create(arguments[0])), door);
            SignInTiming timing = new SignInTiming(doors);
            System.out.println(
                    "| door | one, other | tries | p50 in ms | p95 in ms | difference of the medians | Mann-Whitney p |");
            System.out.println("|---|---|---|---|---|---|---|");
            for (Doors.Door each : doors.all()) {
                timing.measure(each, WARMING_UP);
                System.out.println(row(each, timing.measure(each, pairs)));
            }
        }
    }

    private TwoSamples measure(Doors.Door door, int pairs) throws SQLException {
        double[] known = new double[pairs];
        double[] unknown = new double[pairs];
        Random lot = new Random(1);
        for (int pair = 0; pair < pairs; pair++) {
            boolean knownFirst = lot.nextBoolean();
            String first = "";
            if (knownFirst) {
                doors.forget();
                known[pair] = door.known().milliseconds();
                first = door.known().answer();
            }
            doors.forget();
            unknown[pair] = door.unknown().milliseconds();
            if (!knownFirst) {
                doors.forget();
                known[pair] = door.known().milliseconds();
                first = door.known().answer();
            }
            if (!first.equals(door.unknown().answer())) {
                throw new IllegalStateException(door.name() + " does not answer alike");
            }
        }
        return new TwoSamples(known, unknown);
    }

    private static String row(Doors.Door door, TwoSamples samples) {
        double[] known = samples.one();
        double[] unknown = samples.other();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.2f, %.2f | %.2f, %.2f | %.2f | %.3f |",
                door.name(),
                door.pair(),
                known.length,
                TwoSamples.percentile(known, 50),
                TwoSamples.percentile(unknown, 50),
                TwoSamples.percentile(known, 95),
                TwoSamples.percentile(unknown, 95),
                TwoSamples.percentile(known, 50) - TwoSamples.percentile(unknown, 50),
                samples.chance());
    }
}
