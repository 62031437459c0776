package nl.baken.logbook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.shared.Id;
import nl.baken.vault.Opener;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one gate through which personal text leaves the database. In the transaction that reads it writes who did so and,
 * apart from that, a line for each data subject; when it cannot write, it does not read. Who has no relation to the case is
 * flagged.
 */
@Service
@Transactional
public class ReadGate {

    private final Opener opener;
    private final Scribe scribe;
    private final Flags flags;

    ReadGate(Opener opener, Scribe scribe, Flags flags) {
        this.opener = opener;
        this.scribe = scribe;
        this.flags = flags;
    }

    /**
     * Opens texts of a record for the caller.
     *
     * @param action what the caller is doing: the purpose that the logbook gives
     * @throws LogUnwritable when the reading cannot be written down
     */
    public Opened open(Action action, Id record, Collection<SealedText> texts) {
        return open(action, record, List.of(record.value()), texts);
    }

    /**
     * Opens texts of others for whoever looks ahead: what they are typing is not registered yet, and until it is they are flagged, unless
     * their work has to do with each of those records.
     *
     * @param draft what is being typed
     */
    public Opened openAhead(Id draft, Collection<UUID> records, Collection<SealedText> texts) {
        return open(Action.LOOK_AHEAD, draft, records, texts);
    }

    /** Opens texts of a record when no colleague of the caller will hear of it: the supervisor does. */
    public Opened openAlone(Action action, Id record, Collection<SealedText> texts) {
        Opened opened = open(action, record, texts);
        flags.raise(action, record.value());
        return opened;
    }

    private Opened open(Action action, Id record, Collection<UUID> read, Collection<SealedText> texts) {
        Instant started = scribe.now();
        Opened opened = new Opened(opener.open(texts));
        List<UUID> subjects = texts.stream()
                .map(SealedText::subject)
                .map(SubjectId::value)
                .distinct()
                .toList();
        if (!subjects.isEmpty()) {
            scribe.read(action, record.value(), started, subjects);
            flags.consider(action, record.value(), read);
            Requests.markRead(action);
        }
        return opened;
    }
}
