package nl.baken.neighbours;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.baken.linking.RecordCards.RecordCard;
import org.jspecify.annotations.Nullable;

/**
 * That a record was touched by what another region asked.
 *
 * @param veiled whether only who directs the chain may know of the record
 * @param card what the record is called; absent when the caller may not see it, as of a veiled one
 * @param holder whose record it is
 */
record Hit(
        HitId id, String region, boolean veiled, @Nullable RecordCard card, String holder, Call call, Course course) {

    Hit {
        requireNonNull(id, "id is null");
        requireNonNull(call, "call is null");
        requireNonNull(course, "course is null");
    }

    /**
     * Who asked, and why.
     *
     * @param purpose a code of INQUIRY_PURPOSE
     * @param times how often they asked since nobody called
     */
    record Call(LocalDateTime at, String purpose, Contact desk, int times) {}

    /** By when somebody calls, and who said that they did. */
    record Course(
            LocalDate due,
            @Nullable String handledBy,
            @Nullable LocalDate handledOn) {

        public boolean isOpen() {
            return handledOn == null;
        }
    }
}
