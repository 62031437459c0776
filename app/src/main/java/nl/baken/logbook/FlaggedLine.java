package nl.baken.logbook;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.baken.logbook.Flagged.Deed;

/** A flagged reading as the page of the reviewer shows it; without a verdict and a note as long as nobody reviewed it. */
record FlaggedLine(UUID id, Deed deed, String name, LocalDate reviewBy, String verdictKey, String note) {

    public boolean late(LocalDate today) {
        return reviewBy.isBefore(today);
    }

    public String actionKey() {
        return "action." + deed.action().name().toLowerCase(Locale.ROOT);
    }

    public String reference() {
        return deed.record().toString();
    }
}
