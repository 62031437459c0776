package nl.baken.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.baken.network.Placements.Others;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much is free, who waits and how long, and who stays: by number, and as far as the caller may know. */
@Service
@Transactional
class Occupancy {

    private static final List<String> URGENCY = List.of("DANGER_NOW", "HIGH", "NORMAL", "LOW");

    private final Placements placements;
    private final Places places;
    private final Clock clock;

    Occupancy(Placements placements, Places places, Clock clock) {
        this.placements = placements;
        this.places = places;
        this.clock = clock;
    }

    List<Free> places() {
        return places.open().stream()
                .map(place -> new Free(place, places.free(place.id())))
                .toList();
    }

    /** Who waits first, the most urgent on top and of those who waited longest; then who stays. */
    List<Row> open() {
        return placements.open().stream()
                .map(this::row)
                .sorted(Comparator.comparing((Row row) -> row.state() == State.PLACED)
                        .thenComparingInt(row -> URGENCY.indexOf(row.wish().urgency()))
                        .thenComparing(Row::waited, Comparator.reverseOrder())
                        .thenComparing(Row::number))
                .toList();
    }

    List<Row> of(ClientId client) {
        return placements.of(client).stream().map(this::row).toList();
    }

    Others others() {
        return placements.others();
    }

    private Row row(Placement stored) {
        Placement placement = stored.at(clock.instant());
        return new Row(
                placement.id(),
                placement.number(),
                placement.state(),
                placement.wish(),
                placement.asked().on(),
                placement.waited(LocalDate.now(clock)),
                placement.due(clock.getZone()).orElse(null));
    }

    /** A place, with how much of it is free. */
    record Free(Place place, Fraction free) {}

    /** A placement in a list; the day is there as long as something has to be done. */
    record Row(
            PlacementId id,
            String number,
            State state,
            Wish wish,
            LocalDate askedOn,
            int waited,
            @Nullable LocalDate due) {}
}
