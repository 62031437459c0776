package nl.baken.vault;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import nl.baken.platform.Aside;
import nl.baken.platform.Settings;
import nl.baken.platform.StartRefused;
import nl.baken.vault.KeyPlace.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Replaces the key-encryption key at the console, while Baken runs or not. */
public final class RotateKeys {

    /** How long an old key stays after the last row left it: much longer than any transaction of a node. */
    static final Duration OVERLAP = Duration.ofHours(1);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));
    private static final long TOLD_EACH = 10_000;

    private final KeyPlaces places;
    private final IndexKey index;
    private final Rotation rotation;
    private final Retirement retirement;
    private final KeyVersions versions;
    private final KeyFileWraps wraps;

    private RotateKeys(JdbcClient jdbc, TransactionTemplate transaction, KeyPlaces places) {
        this.places = places;
        this.index = IndexKey.of(places.files());
        this.versions = new KeyVersions(jdbc);
        KeyRing ring = new KeyRing(versions, places, index);
        ring.load();
        this.rotation = new Rotation(jdbc, transaction, ring);
        this.wraps = new KeyFileWraps(places.files(), jdbc, transaction, places);
        this.retirement = new Retirement(jdbc, transaction, places, OVERLAP);
    }

    static void main(String[] args) {
        System.exit(run(System.getenv(), args));
    }

    /** Does what was asked where these variables point, and gives the exit code. */
    public static int run(Map<String, String> environment, String... args) {
        String what = args.length == 0 ? "" : args[0];
        return Aside.asOwner(environment, (database, settings) -> {
            RotateKeys keys = of(environment, database, settings);
            keys.run(what);
            return 0;
        });
    }

    private static RotateKeys of(Map<String, String> environment, Connection database, Settings settings) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(database, true);
        JdbcClient jdbc = JdbcClient.create(source);
        if (!isTrue(jdbc, "select to_regclass('vault.key_version') is not null")) {
            throw new StartRefused("platform.refused.older-data");
        }
        if (!OneAtATime.begins(jdbc)) {
            throw new StartRefused("platform.refused.rotating");
        }
        if (!IndexKey.present(settings.keyFiles())) {
            throw new StartRefused("platform.refused.keys-missing", settings.keys());
        }
        return new RotateKeys(
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                KeyPlaces.of(settings.keys(), name -> environment.getOrDefault(name, "")));
    }

    private void run(String what) {
        switch (what) {
            case "" -> rotate(rotation.newest().place());
            case "file" -> rotate(Kind.FILE);
            case "pkcs11" -> rotate(Kind.PKCS11);
            case "retire" -> retire();
            case "list" -> list();
            default -> throw new StartRefused("platform.refused.rotate-what", what);
        }
    }

    private void rotate(Kind kind) {
        KeyPlace place = places.at(kind);
        if (rotation.isUnfinished()) {
            Aside.say("platform.keys.unfinished");
        } else {
            KeyVersion made = rotation.begin(place, index, by());
            tell("made", made.number(), made.place());
        }
        long rows = rewrap();
        KeyVersion newest = rotation.newest();
        tell("rewrapped", newest.number(), newest.place(), String.valueOf(rows));
        retirement.from().ifPresent(from -> Aside.say("platform.keys.wait", MOMENT.format(from)));
    }

    private void retire() {
        rewrap();
        Instant from = retirement.from().orElse(Instant.MAX);
        if (!retirement.old().isEmpty() && from.isAfter(Instant.now())) {
            throw new StartRefused("platform.refused.overlap", MOMENT.format(from));
        }
        retirement.clear();
        if (retirement.old().isEmpty()) {
            Aside.say("platform.keys.none");
        }
        for (KeyVersion version : retirement.old()) {
            retirement.retire(version, by());
            tell("retired", version.number(), version.place());
        }
    }

    private long rewrap() {
        wraps.renew();
        return rotation.rewrap(by(), done -> {
            if (done % TOLD_EACH == 0) {
                Aside.say("platform.keys.progress", String.valueOf(done));
            }
        });
    }

    private void list() {
        for (KeyVersion version : versions.all()) {
            tell("listed", version.number(), version.place(), String.valueOf(versions.rows(version)));
        }
        for (KeyVersions.Event event : versions.events()) {
            String step = "done-" + event.step().name().toLowerCase(Locale.ROOT);
            tell(step, event.number(), event.place(), MOMENT.format(event.at()), event.by());
        }
    }

    private static void tell(String key, int number, Kind place, String... more) {
        Object[] details = new Object[2 + more.length];
        details[0] = String.valueOf(number);
        details[1] = place == Kind.FILE ? 0 : 1;
        System.arraycopy(more, 0, details, 2, more.length);
        Aside.say("platform.keys." + key, details);
    }

    private static boolean isTrue(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Boolean.class).single();
    }

    private static String by() {
        return "rotate-keys, " + System.getProperty("user.name");
    }
}
