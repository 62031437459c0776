package nl.baken.logbook;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.shared.Id;
import nl.baken.vault.Opener;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one gate through which personal text leaves the database. It writes a line for each data subject in the
 * transaction that reads; when it cannot write, it does not read.
 */
@Service
@Transactional
public class ReadGate {

    private final Opener opener;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadGate(Opener opener, JdbcClient jdbc, Clock clock) {
        this.opener = opener;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens texts of a record for the caller.
     *
     * @param action what the caller is doing: the purpose that the logbook gives
     * @throws LogUnwritable when the reading cannot be written down
     */
    public Opened open(Action action, Id record, Collection<SealedText> texts) {
        UUID[] subjects = texts.stream()
                .map(SealedText::subject)
                .map(SubjectId::value)
                .distinct()
                .toArray(UUID[]::new);
        if (subjects.length > 0) {
            write(action, record, subjects);
        }
        return new Opened(opener.open(texts));
    }

    // One request is one trace: what it reads of a subject in several steps is one reading.
    private void write(Action action, Id record, UUID[] subjects) {
        Caller caller = Callers.current();
        try {
            jdbc.sql("""
                            insert into logbook.reading (trace, at, actor, activity, record, subject)
                            select ?, ?, ?, ?, ?, subject from unnest(?::uuid[]) as subject on conflict do nothing
                            """)
                    .params(
                            caller.trace(),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            caller.person().value(),
                            action.name(),
                            record.value(),
                            subjects)
                    .update();
        } catch (DataAccessException e) {
            throw new LogUnwritable(e);
        }
    }
}
