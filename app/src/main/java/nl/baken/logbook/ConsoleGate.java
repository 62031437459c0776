package nl.baken.logbook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.Action;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.Opener;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The gate for a command of the console, where nobody is signed in: it opens texts as the read gate does, and writes down of
 * each data subject that it did and for what, in the same transaction. One run is one trace: a data subject is one line in it.
 */
public final class ConsoleGate {

    private static final String ACT = "DOOR_LINK";
    private static final String HANDLER = "./baken link";
    private static final String OF_AN_EXPORT = "./baken link file";

    private final UUID trace = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final Opener opener;
    private final Numbers numbers;
    private final Stamps stamps;
    private final Clock clock;

    ConsoleGate(DataSource owner, Opener opener, DerivedKeys keys, Clock clock) {
        this.jdbc = JdbcClient.create(owner);
        this.opener = opener;
        this.numbers = new Numbers(owner);
        this.stamps = Stamps.of(keys);
        this.clock = clock;
    }

    /** Opens texts of a record, to lay it beside others. */
    public Opened open(UUID record, Collection<SealedText> texts) {
        Instant started = now();
        Opened opened = new Opened(opener.open(texts));
        List<UUID> subjects = texts.stream()
                .map(SealedText::subject)
                .map(SubjectId::value)
                .distinct()
                .toList();
        if (!subjects.isEmpty()) {
            Act act = new Act(numbers.next(), trace, now(), null, ACT, HANDLER, record, Act.Result.DONE, null);
            Scribe.write(
                    jdbc,
                    stamps,
                    act,
                    subjects.stream()
                            .map(subject -> line(act, started, subject))
                            .toList());
        }
        return opened;
    }

    /**
     * Writes down that an export of another system is laid beside itself, before that is done. Nobody in it has a name here, so that
     * the run itself stands for all of them; what the file is called is not said, as that may be a name too.
     */
    public void lookAtExport() {
        Act act = new Act(numbers.next(), trace, now(), null, ACT, OF_AN_EXPORT, null, Act.Result.DONE, null);
        Scribe.write(jdbc, stamps, act, List.of(line(act, act.at(), trace)));
    }

    private Processing line(Act act, Instant started, UUID subject) {
        return new Processing(numbers.next(), trace, act.id(), Action.COMPARE, started, act.at(), subject);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
