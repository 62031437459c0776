package nl.baken.neighbours;

import java.util.List;
import java.util.Optional;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.linking.Identifying;
import nl.baken.linking.Onward;
import nl.baken.linking.RecordCards.RecordCard;
import nl.baken.shared.Id;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a page about one record and the other regions shows, and leads there from the page of its links. */
@Component
@Transactional
class AskViews implements Onward {

    private final Access access;
    private final Neighbours neighbours;
    private final Questions questions;
    private final Hits hits;
    private final Identifying identifying;

    AskViews(Access access, Neighbours neighbours, Questions questions, Hits hits, Identifying identifying) {
        this.access = access;
        this.neighbours = neighbours;
        this.questions = questions;
        this.hits = hits;
        this.identifying = identifying;
    }

    /**
     * What the page shows.
     *
     * @param regions the names of those who can be asked
     * @param kept whether the record is only kept, so that nobody is asked about it
     */
    record AskView(
            RecordId id,
            RecordCard card,
            List<String> regions,
            boolean kept,
            List<Question> questions,
            List<Hit> hits) {}

    AskView of(RecordId record) {
        access.require(Action.ASK_NEIGHBOURS, record);
        return new AskView(
                record,
                identifying.card(record.value()).orElseThrow(NotFound::new),
                questions.holding(record).map(neighbours::open).orElse(List.of()).stream()
                        .map(Neighbour::name)
                        .toList(),
                questions.isKept(record),
                questions.about(record),
                hits.about(record));
    }

    @Override
    public Optional<Way> from(Id record, RecordCard card) {
        boolean any = access.may(Action.ASK_NEIGHBOURS, record)
                && questions
                        .holding(record)
                        .map(neighbours::open)
                        .filter(open -> !open.isEmpty())
                        .isPresent();
        return any ? Optional.of(new Way(card.href() + "/regions", "neighbours.ask.way")) : Optional.empty();
    }
}
