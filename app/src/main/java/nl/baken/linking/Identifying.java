package nl.baken.linking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.linking.RecordCards.RecordCard;
import nl.baken.shared.Id;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells by what the people and things in a record are identified, and what a record is called, to whoever asks others about it. */
@Service
@Transactional
public class Identifying {

    private final Matching matching;
    private final Owners owners;
    private final Veils veils;

    Identifying(Matching matching, Owners owners, Veils veils) {
        this.matching = matching;
        this.owners = owners;
        this.veils = veils;
    }

    /** What identifies in a record and in all that became part of it; the logbook knows for what purpose it was read. */
    public List<Identified> in(Id record, Action purpose) {
        return matching.identified(purpose, record);
    }

    /** What a record is called, if the caller may see it. */
    public Optional<RecordCard> card(UUID record) {
        return owners.card(record);
    }

    /** Whether of a record of the caller's nobody but who directs the chain may know that it is there. */
    public boolean isVeiled(Id record) {
        return veils.coversWhole(record);
    }
}
