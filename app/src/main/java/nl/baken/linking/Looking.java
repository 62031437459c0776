package nl.baken.linking;

import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what may touch something while somebody types it; nobody judges that yet. */
@Component
@Transactional
class Looking {

    private final Access access;
    private final Matching matching;
    private final Telling telling;
    private final Drafts drafts;

    Looking(Access access, Matching matching, Telling telling, Drafts drafts) {
        this.access = access;
        this.matching = matching;
        this.telling = telling;
        this.drafts = drafts;
    }

    /** What is typed into a record of the caller's. */
    Touching into(Action action, RecordId record, List<Clue> typed) {
        access.require(action, record);
        return telling.ofTyped(matching.of(action, record, typed));
    }

    /** What is typed on a form of which nothing is registered yet, known by its hidden key. */
    Touching ahead(String form, List<Clue> typed) {
        access.require(Action.LOOK_AHEAD);
        return telling.ofTyped(matching.ahead(drafts.of(form), typed));
    }
}
