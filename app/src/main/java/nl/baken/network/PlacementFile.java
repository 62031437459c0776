package nl.baken.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.baken.access.PersonId;
import nl.baken.network.Course.Held;
import nl.baken.network.Course.Left;
import nl.baken.network.Course.Placed;
import nl.baken.network.Course.Unmet;
import nl.baken.network.Course.Waiting;
import nl.baken.network.Course.Withdrawn;
import nl.baken.network.Followed.Client;
import nl.baken.network.Placements.Taken;
import nl.baken.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what is known of a placement: for whom, where, and which places would fit. */
@Service
@Transactional
class PlacementFile {

    private final Placements placements;
    private final Places places;
    private final Followed followed;

    PlacementFile(Placements placements, Places places, Followed followed) {
        this.placements = placements;
        this.places = places;
        this.followed = followed;
    }

    Placement read(PlacementId id) {
        return placements.read(id);
    }

    PersonId owner(Placement placement) {
        return placements.owner(placement);
    }

    List<Taken> steps(PlacementId id) {
        return placements.steps(id);
    }

    Client client(ClientId id) {
        return followed.find(id).orElseThrow(NotFound::new);
    }

    /** The place that is held for somebody, or where they stay or stayed. */
    Optional<Place> place(Course course) {
        return switch (course) {
            case Held held -> Optional.of(places.find(held.place()));
            case Placed placed -> Optional.of(places.find(placed.stay().place()));
            case Left left -> Optional.of(places.find(left.stay().place()));
            case Waiting _, Unmet _, Withdrawn _ -> Optional.empty();
        };
    }

    /** Every place, with what stands in the way; what can be had first, and of that the kind that was asked. */
    List<Candidate> candidates(PlacementId id) {
        Placement placement = placements.read(id);
        Client client = client(placement.asked().client());
        return places.open().stream()
                .map(place -> candidate(placement, client, place))
                .sorted(Comparator.comparing((Candidate one) -> !one.fit().isPossible())
                        .thenComparing(one -> !one.place()
                                .cover()
                                .kind()
                                .equals(placement.wish().kind())))
                .toList();
    }

    private Candidate candidate(Placement placement, Client client, Place place) {
        Fraction free = places.free(place.id());
        return new Candidate(place, free, Fit.of(client, placement.wish(), place, free));
    }

    /** A place, how much of it is free, and whether it fits. */
    record Candidate(Place place, Fraction free, Fit fit) {}
}
