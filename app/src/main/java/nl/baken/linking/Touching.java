package nl.baken.linking;

import java.util.List;

/**
 * What was found to touch something, as one reader may see it.
 *
 * @param elsewhere whom to ask about the rest
 * @param cut whether something is so common that not everything was laid beside it
 * @param full whether something has more beside it than is weighed
 */
record Touching(List<Touch> touches, List<Elsewhere> elsewhere, boolean cut, boolean full) {

    Touching {
        touches = List.copyOf(touches);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Whether there is nothing to tell. */
    public boolean isNothing() {
        return touches.isEmpty() && elsewhere.isEmpty() && !cut;
    }
}
