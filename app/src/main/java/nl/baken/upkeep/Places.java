package nl.baken.upkeep;

import java.util.Collection;
import nl.baken.platform.Aside;
import nl.baken.vault.Place;

/** Tells which texts did not open: where they are, and nothing of what they say. */
final class Places {

    private static final int WRONG = 1;

    private Places() {}

    /** Says each of them, and gives the exit code that belongs to it. */
    static int tell(String sentence, Collection<Place> places) {
        for (Place place : places) {
            Aside.say(sentence, place.table(), place.column(), place.row().toString());
        }
        return places.isEmpty() ? 0 : WRONG;
    }
}
