package nl.baken.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;

/**
 * Measures the pages of a running demo region under load, and the same statements without the application.
 *
 * <p>Arguments: the address, the data folder, and how many minutes (5 when left out).
 */
public final class PagesUnderLoad {

    private static final int PER_SECOND = 50;
    private static final Duration WARMING_UP = Duration.ofMinutes(1);
    private static final String PASSWORD = "baken-demo-2019";

    private PagesUnderLoad() {}

    /** Prints a table in Markdown; ends with 1 when anything failed or took longer than its goal. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        URI site = URI.create(arguments[0]);
        Path data = Path.of(arguments[1]);
        Duration length = Duration.ofMinutes(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5);
        Databases databases = new Databases(data, data.resolve("keys"));
        System.out.println(Region.counted(databases));
        People people = People.at(site, PASSWORD);
        Pages pages = new Pages(people, Known.by(people, new Random(1)));
        new Round(PER_SECOND, WARMING_UP, 1).run(pages);
        Figures through = new Round(PER_SECOND, length, 2).run(pages);
        try (BareSql sql = BareSql.of(pages, new ServerLog(databases, data), databases)) {
            new Round(PER_SECOND, WARMING_UP, 1).run(sql);
            Figures bare = new Round(PER_SECOND, length, 2).run(sql);
            System.out.println(new Table(PER_SECOND, length, through, bare, sql).markdown());
            if (through.failures() + bare.failures() > 0 || !through.late().isEmpty()) {
                System.out.println("late: " + through.late() + "\n" + through.reasons() + "\n" + bare.reasons());
                System.exit(1);
            }
        }
    }
}
