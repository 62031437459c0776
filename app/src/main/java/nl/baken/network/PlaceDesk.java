package nl.baken.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.network.Place.Cover;
import nl.baken.network.Place.Keeping;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the places to stay: how many there are, which part is ours, whom they take, and when the other region uses one. */
@Service
@Transactional
public class PlaceDesk {

    private final Places places;
    private final Partners partners;
    private final Usage usage;
    private final Access access;
    private final Clock clock;

    PlaceDesk(Places places, Partners partners, Usage usage, Access access, Clock clock) {
        this.places = places;
        this.partners = partners;
        this.usage = usage;
        this.access = access;
        this.clock = clock;
    }

    /** Enters a place at a partner; the caller's post answers for it. */
    public PlaceId add(PartnerId partner, String kind, Place.Size size, Place.Admission admission, Euro cost) {
        access.require(Action.KEEP_PLACES);
        Partner shelter = partners.find(partner);
        if (!shelter.isActive()) {
            throw new Refused("network.refused.ended");
        }
        PlaceId id = PlaceId.next();
        Cover cover = new Cover(RecordNumber.next('N').value(), partner, shelter.name(), kind);
        places.add(new Place(id, 0, cover, size, admission, cost, new Keeping(Own.post(), null)));
        return id;
    }

    /** Changes what there is; not to less than is in use. */
    void change(PlaceId id, int version, String kind, Place.Size size, Place.Admission admission, Euro cost) {
        Place known = opened(id);
        Cover cover = known.cover();
        if (size.all().compareTo(taken(known)) < 0) {
            throw new Refused("network.refused.less");
        }
        places.change(new Place(
                id,
                version,
                new Cover(cover.number(), cover.partner(), cover.partnerName(), kind),
                size,
                admission,
                cost,
                new Keeping(Own.post(), null)));
    }

    /** Says that it cannot be used any more; not while somebody does. */
    void close(PlaceId id) {
        Place known = opened(id);
        if (!taken(known).isNothing()) {
            throw new Refused("network.refused.inUse");
        }
        places.change(new Place(
                id,
                known.version(),
                known.cover(),
                known.size(),
                known.admission(),
                known.cost(),
                new Keeping(known.keeping().post(), today())));
    }

    /** Writes down that the other region uses it, and by what day somebody asks whether it still does. */
    public void useOutside(PlaceId id, Fraction part, LocalDate until) {
        Place known = opened(id);
        if (known.size().sharedWith().isEmpty()) {
            throw new Refused("network.refused.unshared");
        }
        if (until.isBefore(today())) {
            throw new Refused("network.refused.past");
        }
        if (part.isNothing() || part.compareTo(places.free(id)) > 0) {
            throw new Refused("network.refused.full");
        }
        usage.begin(id, part, today(), until);
    }

    void endOutside(PlaceId id, UUID use) {
        opened(id);
        usage.end(id, use, today());
    }

    private Place opened(PlaceId id) {
        access.require(Action.KEEP_PLACES);
        Place known = places.locked(id);
        if (!known.isOpen()) {
            throw new Refused("network.refused.closed");
        }
        return known;
    }

    private Fraction taken(Place place) {
        return place.size().all().minus(places.free(place.id()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
