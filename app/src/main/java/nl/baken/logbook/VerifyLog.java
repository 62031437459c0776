package nl.baken.logbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.baken.platform.Aside;
import nl.baken.platform.Settings;
import nl.baken.platform.StartRefused;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.Signet;

/** Tells at the console whether the logs are as Baken wrote them; an exit code other than 0 says that they are not. */
final class VerifyLog {

    private static final int TOLD = 20;

    private final Map<String, String> environment;
    private final Optional<Path> witness;
    private long wrong;

    private VerifyLog(Map<String, String> environment, Optional<Path> witness) {
        this.environment = environment;
        this.witness = witness;
    }

    static int run(Map<String, String> environment, String... args) {
        Optional<Path> witness = args.length == 0 ? Optional.empty() : Optional.of(Path.of(args[0]));
        return Aside.of(environment, new VerifyLog(environment, witness)::verify);
    }

    static Signet signet(DerivedKeys keys) {
        return keys.signet("logbook/head/1");
    }

    private int verify(Connection database, Settings settings) throws SQLException, IOException {
        DerivedKeys keys = DerivedKeys.in(settings.keyFiles());
        Signet signet = signet(keys);
        Witnessed witnessed = Witnessed.in(place(settings), signet);
        witnessed.forged().forEach(line -> tell(new Finding(Log.ACTS, Finding.Kind.FORGED, line, 0)));
        Testimony testimony = Testimony.of(witnessed.heads(), witnessed.beginnings());
        Verification verification = new Verification(Stamps.of(keys), signet, testimony, this::tell);
        for (Log log : Log.values()) {
            Chain chain = verification.of(log, database);
            say("checked", log, chain.length() - chain.start(), chain.waiting(), testimony.last(log));
            if (chain.start() > 0) {
                say("begun", log, chain.start() + 1, chain.leftOver());
            }
        }
        sayOfBefore(database);
        Aside.say(wrong == 0 ? "platform.log.right" : "platform.log.wrong", String.valueOf(wrong));
        return wrong == 0 ? 0 : 1;
    }

    private Path place(Settings settings) {
        Path place =
                witness.orElseGet(() -> WitnessSettings.of(name -> environment.getOrDefault(name, ""), settings.data())
                        .folder());
        if (witness.isPresent() && !Files.exists(place)) {
            throw new StartRefused("platform.refused.witness", place);
        }
        return place;
    }

    private void tell(Finding finding) {
        wrong++;
        if (wrong <= TOLD) {
            say(finding.kind().name().toLowerCase(Locale.ROOT), finding.log(), finding.position(), finding.id());
        }
    }

    // Numbers go as text: a thousand is written differently in the two languages, a place in a log is not.
    private static void say(String key, Log log, long... numbers) {
        Object[] details = new Object[numbers.length + 1];
        details[0] = log.number();
        for (int i = 0; i < numbers.length; i++) {
            details[i + 1] = String.valueOf(numbers[i]);
        }
        Aside.say("platform.log." + key, details);
    }

    private static void sayOfBefore(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from logbook.reading_before")) {
            if (row.next() && row.getLong(1) > 0) {
                Aside.say("platform.log.before", String.valueOf(row.getLong(1)));
            }
        }
    }
}
