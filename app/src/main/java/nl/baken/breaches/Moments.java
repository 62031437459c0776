package nl.baken.breaches;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Turns what somebody reads on a clock on the wall into a moment, and back. */
final class Moments {

    /** A time of the day, as a browser sends it. */
    static final String TIME = "|([01]\\d|2[0-3]):[0-5]\\d";

    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.of("nl"));
    private static final DateTimeFormatter TWICE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm (zzz)", Locale.of("nl"));

    private Moments() {}

    /** Of an hour that the clock shows twice the first: then the 72 hours end sooner, never later. */
    static Instant of(LocalDate day, String time, ZoneId zone) {
        return day.atTime(LocalTime.parse(time))
                .atZone(zone)
                .withEarlierOffsetAtOverlap()
                .toInstant();
    }

    /** As it is read on the wall; in an hour that comes twice with the name of its time. */
    static String shown(Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        LocalDateTime wall = there.toLocalDateTime();
        boolean twice = zone.getRules().getValidOffsets(wall).size() > 1;
        return there.format(twice ? TWICE : PLAIN);
    }
}
