package nl.baken.linking;

import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the holder of a record say which others are of the same, and whether others may know that it is there. */
@Service
@Transactional
class LinkDesk {

    private final Access access;
    private final LinkReader reader;
    private final Verdicts verdicts;
    private final Veils veils;
    private final ApplicationEventPublisher events;

    LinkDesk(Access access, LinkReader reader, Verdicts verdicts, Veils veils, ApplicationEventPublisher events) {
        this.access = access;
        this.reader = reader;
        this.verdicts = verdicts;
        this.veils = veils;
        this.events = events;
    }

    /** Says of one pair on the page of a record what is the case; only of what is on that page. */
    void judge(RecordId record, UUID one, UUID other, Verdict verdict) {
        access.require(Action.JUDGE_LINK, record);
        Pair pair = new Pair(one, other);
        Touch touch = reader.read(record).found().touches().stream()
                .filter(seen -> seen.pair().equals(pair))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (verdict == Verdict.SAME && !touch.ofPeople()) {
            throw new Refused("linking.refused.people");
        }
        verdicts.say(pair, verdict);
        if (verdict.isConfirmed()) {
            tell(verdicts.records(pair));
        }
    }

    // either of the two may be closed
    private void tell(List<UUID> both) {
        events.publishEvent(new RecordTouched(List.of(both.getFirst()), both.getLast()));
        events.publishEvent(new RecordTouched(List.of(both.getLast()), both.getFirst()));
    }

    void veil(RecordId record, boolean veiled) {
        access.require(Action.JUDGE_LINK, record);
        if (veiled) {
            veils.draw(record);
        } else {
            veils.lift(record);
        }
    }
}
