package nl.baken.linking;

import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.linking.LinksView.Rights;
import nl.baken.linking.RecordCards.RecordCard;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells which records may touch one, and what its reader may do about that. */
@Component
@Transactional
class LinkReader {

    private final Access access;
    private final Matching matching;
    private final Owners owners;
    private final Telling telling;
    private final Veils veils;

    LinkReader(Access access, Matching matching, Owners owners, Telling telling, Veils veils) {
        this.access = access;
        this.matching = matching;
        this.owners = owners;
        this.telling = telling;
        this.veils = veils;
    }

    LinksView read(RecordId record) {
        access.require(Action.COMPARE, record);
        RecordCard card = owners.card(record.value()).orElseThrow(NotFound::new);
        Touching found = telling.of(record, matching.of(record));
        return new LinksView(
                record, card, found, new Rights(access.may(Action.JUDGE_LINK, record), veils.covers(record)));
    }
}
