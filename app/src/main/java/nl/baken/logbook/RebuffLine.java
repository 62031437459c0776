package nl.baken.logbook;

import java.time.LocalDate;
import java.util.Locale;
import nl.baken.access.DoorUsed.How;

/**
 * How often something was turned away on a day.
 *
 * @param name whose way in it was; empty when nobody is known by it
 */
record RebuffLine(LocalDate day, How how, String name, int times) {

    public String actionKey() {
        return "action.door_" + how.name().toLowerCase(Locale.ROOT);
    }
}
