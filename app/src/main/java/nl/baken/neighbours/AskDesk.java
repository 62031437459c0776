package nl.baken.neighbours;

import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.PostId;
import nl.baken.neighbours.Asking.Ready;
import nl.baken.neighbours.Questions.About;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;

/** Where whoever holds a record asks the other regions whether they know somebody in it too. Nothing in the database waits meanwhile. */
@Service
class AskDesk {

    /** More questions than this in a day are no work on cases. */
    static final int DAILY = 60;

    private final Access access;
    private final Neighbours neighbours;
    private final Questions questions;
    private final Asking asking;
    private final Envoy envoy;

    AskDesk(Access access, Neighbours neighbours, Questions questions, Asking asking, Envoy envoy) {
        this.access = access;
        this.neighbours = neighbours;
        this.questions = questions;
        this.asking = asking;
        this.envoy = envoy;
    }

    /** Asks all regions that the desk may ask; tells how many were, nought when nothing in the record identifies anybody. */
    int ask(RecordId record, String purpose) {
        access.require(Action.ASK_NEIGHBOURS, record);
        PostId desk = questions.holding(record).orElseThrow(NotFound::new);
        if (questions.isKept(record)) {
            throw new Refused("neighbours.refused.kept");
        }
        List<Neighbour> open = neighbours.open(desk);
        if (open.isEmpty()) {
            throw new Refused("neighbours.refused.nobody");
        }
        if (questions.ofCallerToday() + open.size() > DAILY) {
            throw new Refused("neighbours.refused.often");
        }
        List<Ready> ready = asking.prepare(new About(record, desk, purpose), open);
        List<Answer> answers = envoy.bring(ready);
        for (int i = 0; i < ready.size(); i++) {
            questions.answer(ready.get(i).id(), answers.get(i));
        }
        return ready.size();
    }
}
