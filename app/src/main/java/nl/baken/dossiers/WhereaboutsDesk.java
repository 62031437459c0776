package nl.baken.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import nl.baken.access.PostId;
import nl.baken.access.Trust;
import nl.baken.legal.Plea;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps where the person of a dossier can be found, for its holder: enters, ends, destroys, and says who else may open it. */
@Service
@Transactional
public class WhereaboutsDesk {

    private static final int LONGEST_TRUST = 366;

    private final Dossiers dossiers;
    private final Stays stays;
    private final Entrusting entrusting;
    private final Timeline timeline;
    private final Clock clock;

    WhereaboutsDesk(Dossiers dossiers, Stays stays, Entrusting entrusting, Timeline timeline, Clock clock) {
        this.dossiers = dossiers;
        this.stays = stays;
        this.entrusting = entrusting;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Enters where somebody is from a day on; the place before it stays sealed, with its days. */
    public void enter(DossierId id, Whereabouts whereabouts, LocalDate from) {
        dossiers.keptWhereabouts(id);
        stays.add(id, whereabouts, from);
        timeline.write(id, Happening.WHEREABOUTS_ENTERED);
    }

    /** Says that somebody is not there any more. */
    public void end(DossierId id, WhereaboutsId place) {
        dossiers.keptWhereabouts(id);
        Stay stay = stays.find(id, place);
        if (!stay.current()) {
            throw new Refused("dossiers.refused.ended");
        }
        stays.end(stay, LocalDate.now(clock));
        timeline.write(id, Happening.WHEREABOUTS_ENDED);
    }

    /** Makes a place of before unreadable for good. */
    public void destroy(DossierId id, WhereaboutsId place) {
        dossiers.keptWhereabouts(id);
        Stay stay = stays.find(id, place);
        if (stay.current()) {
            throw new Refused("dossiers.refused.current");
        }
        if (stay.destroyed()) {
            throw new Refused("dossiers.refused.destroyed");
        }
        stays.destroy(stay);
        timeline.write(id, Happening.WHEREABOUTS_DESTROYED);
    }

    /** Lets a post that reads the dossier open the whereabouts as well, up to and including a day, on a ground; it stands in the ledger. */
    public void trust(DossierId id, Trust trust, Plea plea) {
        Dossier dossier = dossiers.keptWhereabouts(id);
        LocalDate today = LocalDate.now(clock);
        if (!entrusting.readers(id).contains(trust.post())) {
            throw new Refused("dossiers.refused.trust");
        }
        if (trust.lastDay().isAfter(today.plusDays(LONGEST_TRUST))) {
            throw new Refused("dossiers.refused.trust.long");
        }
        entrusting.give(dossier, trust, plea, today);
        timeline.write(id, Happening.WHEREABOUTS_TRUSTED, trust.post().value().toString());
    }

    public void distrust(DossierId id, PostId post) {
        dossiers.keptWhereabouts(id);
        if (entrusting.takeBack(id, post)) {
            timeline.write(id, Happening.WHEREABOUTS_DISTRUSTED, post.value().toString());
        }
    }
}
