package nl.baken.conferences;

import java.time.LocalTime;
import java.util.List;
import nl.baken.conferences.Sheet.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at the table reads: their sheets as long as the window is open, else why it is not.
 *
 * @param until when the window closes itself
 * @param whyKey why there is nothing to read
 */
record OwnSheets(
        Conference conference, List<Shown> sheets, @Nullable LocalTime until, String whyKey) {

    OwnSheets {
        sheets = List.copyOf(sheets);
    }

    static OwnSheets closed(Conference conference, String why) {
        return new OwnSheets(conference, List.of(), null, "conferences.sheet." + why);
    }
}
