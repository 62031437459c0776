package nl.baken.network;

import nl.baken.access.Access;
import nl.baken.access.Action;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what help was missing, whatever it was and for whomever. */
@Service
@Transactional
public class NeedDesk {

    private final Needs needs;
    private final Access access;

    NeedDesk(Needs needs, Access access) {
        this.needs = needs;
        this.access = access;
    }

    /**
     * Writes down that help was not there.
     *
     * @param need a code of NEED
     * @param group a code of CLIENT_GROUP
     * @param reason a code of GAP_REASON
     */
    public void miss(String need, String group, String reason) {
        access.require(Action.NOTE_GAP);
        needs.note(new Need(need, "", group, reason, 0));
    }
}
