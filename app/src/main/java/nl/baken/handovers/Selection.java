package nl.baken.handovers;

import nl.baken.signals.SignalId;
import org.jspecify.annotations.Nullable;

/** Which handovers somebody looks at: one of the two lists, what they still ask, perhaps those of one signal only. */
record Selection(Box box, Filter filter, int page, @Nullable SignalId signal) {

    private static final int LAST_PAGE = 1000;

    Selection {
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    Selection with(Box otherBox, Filter otherFilter, int otherPage) {
        return new Selection(otherBox, otherFilter, otherPage, signal);
    }

    String condition() {
        return box.own() + " = any (:own) and " + filter.condition(box)
                + (signal == null ? "" : " and signal = :signal");
    }

    String href() {
        return "/handovers?box=" + box.code() + "&show=" + filter.code()
                + (signal == null ? "" : "&signal=" + signal.value())
                + (page == 1 ? "" : "&page=" + page);
    }
}
