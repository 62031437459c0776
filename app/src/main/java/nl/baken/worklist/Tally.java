package nl.baken.worklist;

import java.util.Map;
import nl.baken.access.MenuCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** Counts once in a request what both the menu and the worklist show. */
@Component
@RequestScope
class Tally implements MenuCounts {

    private final Duties duties;

    @Nullable
    private Counts counted;

    Tally(Duties duties) {
        this.duties = duties;
    }

    Counts counts() {
        if (counted == null) {
            counted = duties.counts();
        }
        return counted;
    }

    @Override
    public Map<String, Waiting> waiting() {
        return Map.of("/", new Waiting(counts().mine(), counts().mineOverdue() > 0));
    }
}
