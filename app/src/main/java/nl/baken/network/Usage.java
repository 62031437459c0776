package nl.baken.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of a place both regions use: what the other one uses now, and the nights of a year against the share. */
@Component
@Transactional
class Usage {

    private final JdbcClient jdbc;

    Usage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is used now first, then the latest. */
    List<Outside> outside(PlaceId place) {
        return jdbc.sql("""
                        select id, parts, from_on, until_on, ended_on from network.outside
                        where place = ? order by ended_on is not null, from_on desc, id limit 20
                        """)
                .param(place.value())
                .query((row, number) -> new Outside(
                        row.getObject("id", UUID.class),
                        new Fraction(row.getInt("parts")),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    void begin(PlaceId place, Fraction part, LocalDate from, LocalDate until) {
        jdbc.sql(
                        "insert into network.outside (id, place, parts, from_on, until_on, noted_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        place.value(),
                        part.parts(),
                        from,
                        until,
                        Callers.current().person().value())
                .update();
    }

    void end(PlaceId place, UUID use, LocalDate on) {
        int ended = jdbc.sql("""
                        update network.outside set ended_on = greatest(from_on, :on) where id = :id and place = :place and ended_on is null
                        """)
                .params(Map.of("on", on, "id", use, "place", place.value()))
                .update();
        if (ended == 0) {
            throw new Refused("network.refused.changed");
        }
    }

    /** The nights of a year up to today, counted in whole places. */
    Balance balance(Place place, Year year) {
        return jdbc.sql("select ours, theirs from network.used(?, ?)")
                .params(place.id().value(), year.getValue())
                .query((row, number) -> new Balance(
                        year,
                        row.getLong("ours"),
                        row.getLong("theirs"),
                        (long) place.size().ours().parts() * year.length(),
                        place.cost()))
                .single();
    }

    /** Nights from one day to another. */
    static long nights(LocalDate from, LocalDate until) {
        return Math.max(0, ChronoUnit.DAYS.between(from, until));
    }

    /**
     * The nights of a year.
     *
     * @param ours 120ths of nights that people of this region stayed
     * @param theirs 120ths of nights that the other region used
     * @param share 120ths of nights that were agreed to be ours in the whole year
     */
    record Balance(Year year, long ours, long theirs, long share, Euro cost) {

        public String oursText() {
            return nights(ours);
        }

        public String theirsText() {
            return nights(theirs);
        }

        public String shareText() {
            return nights(share);
        }

        /** Whether more was used than is ours: then the other region is asked first. */
        public boolean isOver() {
            return ours > share;
        }

        /** What the nights of this region cost at the price of today. */
        public Euro spent() {
            return cost.timesParts(ours);
        }

        private static String nights(long parts) {
            return BigDecimal.valueOf(parts)
                    .divide(BigDecimal.valueOf(Fraction.WHOLE), 1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString()
                    .replace('.', ',');
        }
    }
}
