package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.baken.access.Action;
import nl.baken.access.Caseload;
import nl.baken.access.MenuEntry;
import nl.baken.platform.Settings;
import nl.baken.platform.SmallDatabase;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wired once at the start. */
class LogbookConfigurationTests {

    private final LogbookConfiguration configuration = new LogbookConfiguration();
    private final SmallDatabase database = SmallDatabase.of("codes", "access", "vault", "logbook");
    private final Path folder;
    private final DerivedKeys keys;
    private final Settings settings;

    LogbookConfigurationTests(@TempDir Path folder) {
        this.folder = folder;
        this.keys = TestKeys.in(folder.resolve("keys"));
        this.settings =
                new Settings(folder.resolve("data"), 8080, folder.resolve("keys"), null, new Settings.Door(true, ""));
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void eachWitnessThatIsSetIsTold() throws Exception {
        Environment set = set(Map.of("BAKEN_WITNESS", folder.resolve("witness").toString()));
        List<Messenger> messengers = configuration.messengers(set, settings, database.door(), Clock.systemUTC());
        String line = new Head(
                        Log.ACTS, 1, Mark.of(new byte[32]), Clock.systemUTC().instant())
                .signed(configuration.signet(keys));

        messengers.forEach(messenger -> messenger.add(line));
        messengers.forEach(Messenger::bring);

        assertThat(Witnessed.in(folder.resolve("witness"), VerifyLog.signet(keys))
                        .heads())
                .hasSize(1);
        assertThat(configuration.messengers(set(Map.of()), settings, database.door(), Clock.systemUTC()))
                .as("a file beside the data at the least")
                .hasSize(1);
    }

    @Test
    void eachCollectorThatIsSetGetsTheLines() {
        Row row = new Forger(Log.ACTS, configuration.stamps(keys), new Random(1))
                .chain(1)
                .getFirst();
        new Planted(JdbcClient.create(database.owner()), Log.ACTS).all(List.of(row));
        Environment set = set(Map.of("BAKEN_LOGS", folder.resolve("logs").toString()));

        configuration
                .couriers(set, settings, database.door(), Clock.systemUTC())
                .forEach(Courier::bring);

        assertThat(folder.resolve("logs")).isDirectoryContaining("glob:**.jsonl");
        assertThat(Stamps.of(keys).mac(Log.ACTS, row.columns())).isEqualTo(row.mac());
        assertThat(configuration.couriers(set(Map.of()), settings, database.door(), Clock.systemUTC()))
                .isEmpty();
    }

    @Test
    void whatWaitsForTheSupervisorAndWhatGoesByItselfIsKnown() {
        assertThat(configuration.flaggedReadsCaseload()).isEqualTo(new Caseload("logbook", false));
        assertThat(configuration.pastReviews()).isEqualTo(new Forgetter("logbook.prune_reviews"));
        assertThat(new SealedTexts().columns())
                .singleElement()
                .satisfies(column ->
                        assertThat(column.table() + "." + column.column()).isEqualTo("logbook.review.note"));
    }

    @Test
    void whoeverMaySeeThemFindsBothPagesInTheMenu() {
        LogbookMenu menu = new LogbookMenu();

        assertThat(List.of(menu.logbookEntry(), menu.peaksEntry()))
                .extracting(MenuEntry::href, MenuEntry::action)
                .containsExactly(tuple("/logbook", Action.READ_LOGBOOK), tuple("/peaks", Action.SEE_PEAKS));
    }

    private static Environment set(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("set", variables));
        return environment;
    }
}
