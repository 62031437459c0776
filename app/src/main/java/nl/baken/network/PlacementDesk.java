package nl.baken.network;

import java.time.Duration;
import java.time.LocalDate;
import nl.baken.access.Callers;
import nl.baken.legal.Plea;
import nl.baken.network.Course.Held;
import nl.baken.network.Followed.Client;
import nl.baken.network.Placement.Asked;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds somebody a place: asks, holds one, places, plans, and ends; of two who want the same the second is told. */
@Service
@Transactional
public class PlacementDesk {

    static final String MOVED_ON = "MOVED_ON";

    private final Placements placements;
    private final Places places;
    private final Followed followed;
    private final Needs needs;
    private final Pleading pleading;

    PlacementDesk(Placements placements, Places places, Followed followed, Needs needs, Pleading pleading) {
        this.placements = placements;
        this.places = places;
        this.followed = followed;
        this.needs = needs;
        this.pleading = pleading;
    }

    /** Puts somebody on the list of those who wait; somebody waits once. */
    public PlacementId ask(ClientId client, Wish wish, LocalDate lookOn) {
        requireToCome(lookOn);
        Asked asked = new Asked(client, today(), Callers.current().person());
        Placement waiting = Placement.ask(wish, asked, lookOn);
        placements.add(waiting);
        return waiting.id();
    }

    /** Keeps a place free for somebody, so long; then it is free again by itself. What the shelter is told stands in the ledger. */
    public void hold(PlacementId id, PlaceId place, Duration time, Plea plea) {
        Placement waiting = placements.kept(id);
        // from here on whoever wants the same place waits, and then sees that it is taken
        Place wanted = places.locked(place);
        Fit fit = Fit.of(client(waiting), waiting.wish(), wanted, places.free(place));
        if (!fit.isPossible()) {
            throw new Refused(
                    fit.obstacles().contains(Fit.Obstacle.FULL) ? "network.refused.full" : "network.refused.fit");
        }
        pleading.of(
                waiting,
                plea,
                today(),
                () -> placements.save(
                        waiting.hold(place, placements.now().plus(time)),
                        Step.HOLD,
                        wanted.cover().number()));
    }

    public void letGo(PlacementId id) {
        placements.save(placements.kept(id).letGo(), Step.LET_GO, "");
    }

    /** Somebody came to the place that was held; where they stayed before, they left. */
    public void place(PlacementId id, LocalDate from, LocalDate end) {
        Placement known = placements.kept(id);
        requireNotToCome(from);
        requireToCome(end);
        if (!(known.course() instanceof Held held)) {
            throw new Refused("network.refused.step");
        }
        Place place = places.locked(held.place());
        placements.staying(known.asked().client()).ifPresent(before -> leave(before, from, MOVED_ON));
        placements.save(
                known.place(from, end, place.cost()), Step.PLACE, place.cover().number());
        needs.note(Need.met(known.wish(), client(known), known.waited(from)));
    }

    /** Says on which day is looked again. */
    public void plan(PlacementId id, LocalDate day) {
        requireToCome(day);
        placements.save(placements.kept(id).plan(day), Step.PLAN, day.toString());
    }

    /** Somebody left; the place is free again. */
    public void leave(PlacementId id, LocalDate on, String reason) {
        requireNotToCome(on);
        leave(placements.kept(id), on, reason);
    }

    /** There is no place: that is written down as something that is missing, without whom it was for. */
    public void giveUp(PlacementId id, String reason) {
        Placement known = placements.kept(id);
        placements.save(known.giveUp(today(), reason), Step.GIVE_UP, reason);
        needs.note(Need.unmet(known.wish(), client(known), known.waited(today()), reason));
    }

    /** No place is needed any more. */
    public void withdraw(PlacementId id) {
        placements.save(placements.kept(id).withdraw(today()), Step.WITHDRAW, "");
    }

    private void leave(Placement known, LocalDate on, String reason) {
        placements.save(known.leave(on, reason), Step.LEAVE, reason);
    }

    private Client client(Placement placement) {
        return followed.find(placement.asked().client()).orElseThrow(NotFound::new);
    }

    private void requireToCome(LocalDate day) {
        if (day.isBefore(today())) {
            throw new Refused("network.refused.past");
        }
    }

    private void requireNotToCome(LocalDate day) {
        if (day.isAfter(today())) {
            throw new Refused("network.refused.future");
        }
    }

    private LocalDate today() {
        return placements.today();
    }
}
