package nl.baken.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/**
 * Measures the page of a dossier, and nothing else, of a running demo region.
 *
 * <p>Arguments: the address, the data folder, how many minutes, and {@code guarded}, or {@code unguarded} to take
 * row-level security away for good from this database before.
 */
public final class DossierPage {

    private static final int PER_SECOND = 50;
    private static final Duration WARMING_UP = Duration.ofMinutes(1);
    private static final String PASSWORD = "baken-demo-2019";

    private DossierPage() {}

    /** Prints a row of a table in Markdown; ends with 1 when anything failed. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path data = Path.of(arguments[1]);
        Duration length = Duration.ofMinutes(Integer.parseInt(arguments[2]));
        People people = People.at(URI.create(arguments[0]), PASSWORD);
        Pages pages = new Pages(people, Known.by(people, new Random(1)));
        // afterwards the lists show what the desks then refuse
        if (arguments[3].equals("unguarded")) {
            takeRowLevelSecurityAway(new Databases(data, data.resolve("keys")));
        }
        new Round(PER_SECOND, WARMING_UP, 1).run(pages, drawn -> Errand.DOSSIER);
        Figures figures = new Round(PER_SECOND, length, 2).run(pages, drawn -> Errand.DOSSIER);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                arguments[3],
                figures.count(Errand.DOSSIER),
                figures.percentile(Errand.DOSSIER, 50),
                figures.percentile(Errand.DOSSIER, 95),
                figures.percentile(Errand.DOSSIER, 99));
        if (figures.failures() > 0) {
            System.out.println(figures.reasons());
            System.exit(1);
        }
    }

    private static void takeRowLevelSecurityAway(Databases databases) throws SQLException {
        try (Connection owner = databases.owner();
                java.sql.Statement statement = owner.createStatement()) {
            statement.execute("""
                    do $$
                    declare t regclass;
                    begin
                        for t in select oid from pg_class where relrowsecurity loop
                            execute format('alter table %s disable row level security', t);
                        end loop;
                    end $$
                    """);
        }
    }
}
