package nl.baken.breaches;

import static nl.baken.breaches.Stage.ASSESSED;
import static nl.baken.breaches.Stage.CLOSED;
import static nl.baken.breaches.Stage.REPORTED;

import java.util.Set;

/** What the contact point does about a breach: in which stages it can be done, and to which one it leads. */
enum Step {
    ASSESS(ASSESSED, REPORTED, ASSESSED),
    NOTIFY(ASSESSED, ASSESSED),
    TELL(ASSESSED, ASSESSED),
    SUPPLEMENT(ASSESSED, ASSESSED),
    CLOSE(CLOSED, ASSESSED),
    REOPEN(ASSESSED, CLOSED);

    private final Stage to;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
    private final Set<Stage> from;

    Step(Stage to, Stage... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    boolean isPossibleIn(Stage stage) {
        return from.contains(stage);
    }

    Stage to() {
        return to;
    }
}
