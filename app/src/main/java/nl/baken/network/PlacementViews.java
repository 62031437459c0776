package nl.baken.network;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Directory;
import nl.baken.network.Course.Held;
import nl.baken.network.Course.Left;
import nl.baken.network.Course.Placed;
import nl.baken.network.Course.Unmet;
import nl.baken.network.Course.Waiting;
import nl.baken.network.Course.Withdrawn;
import nl.baken.network.PlacementView.Head;
import nl.baken.network.PlacementView.Where;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a placement, as it is at this moment. */
@Service
@Transactional
class PlacementViews {

    private final PlacementFile file;
    private final Happenings happenings;
    private final Access access;
    private final Directory directory;
    private final Clock clock;

    PlacementViews(PlacementFile file, Happenings happenings, Access access, Directory directory, Clock clock) {
        this.file = file;
        this.happenings = happenings;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    /** The same, for who may change it. */
    PlacementView kept(PlacementId id) {
        access.require(Action.KEEP_SHELTER, file.read(id).asked().client());
        return of(id);
    }

    PlacementView of(PlacementId id) {
        Placement stored = file.read(id);
        Placement placement = stored.at(clock.instant());
        return new PlacementView(
                placement,
                head(placement, stored),
                file.client(placement.asked().client()),
                file.place(placement.course()).orElse(null),
                where(placement),
                access.may(Action.KEEP_SHELTER, placement.asked().client()),
                happenings.of(stored, file.steps(id)));
    }

    private Head head(Placement placement, Placement stored) {
        LocalDate today = LocalDate.now(clock);
        LocalDate due = placement.due(zone()).orElse(null);
        return new Head(
                directory.name(file.owner(placement)),
                due,
                due != null && due.isBefore(today),
                placement.waitedSoFar(today),
                stored.state() == State.HELD && placement.state() == State.WAITING);
    }

    private Where where(Placement placement) {
        return switch (placement.course()) {
            case Held held -> new Where(LocalDateTime.ofInstant(held.until(), zone()), null, null, null);
            case Placed(Course.Stay stay) ->
                new Where(null, stay.from(), stay.end(), spent(placement, stay, LocalDate.now(clock)));
            case Left(Course.Stay stay, LocalDate on, String _) ->
                new Where(null, stay.from(), on, spent(placement, stay, on));
            case Waiting _, Unmet _, Withdrawn _ -> Where.NOWHERE;
        };
    }

    private static Euro spent(Placement placement, Course.Stay stay, LocalDate until) {
        return stay.cost().times(placement.wish().parts(), Usage.nights(stay.from(), until));
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
