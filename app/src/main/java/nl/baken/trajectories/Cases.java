package nl.baken.trajectories;

import java.util.List;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierDesk;
import nl.baken.dossiers.DossierId;
import nl.baken.dossiers.DossierState;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossiers that trajectories belong to, each given only to who may read or keep it: the rule is that of dossiers. */
@Component
class Cases {

    private final Access access;
    private final DossierDesk dossiers;
    private final Directory directory;
    private final JdbcClient jdbc;

    Cases(Access access, DossierDesk dossiers, Directory directory, JdbcClient jdbc) {
        this.access = access;
        this.dossiers = dossiers;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** The dossier, for a caller who may read it. */
    DossierCard read(DossierId id) {
        return dossiers.card(id);
    }

    /** The dossier, for a caller who may change it, in whatever state it is. */
    DossierCard kept(DossierId id) {
        access.require(Action.KEEP_DOSSIER, id);
        return dossiers.card(id);
    }

    boolean keeps(DossierId id) {
        return access.may(Action.KEEP_DOSSIER, id);
    }

    /** Goes on with what there is, one colleague at a time: also in a dossier that is closed or a part, else nothing there could end. */
    DossierCard moving(DossierId id) {
        DossierCard card = kept(id);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('nl.baken.trajectories'), hashtext(?))")
                .param(id.value().toString())
                .query(row -> {});
        return card;
    }

    /** Begins something new: not in a dossier that is closed, nor in one that is part of another. */
    DossierCard adding(DossierId id) {
        DossierCard card = moving(id);
        if (card.state() == DossierState.PART) {
            throw new Refused("dossiers.refused.part");
        }
        if (card.state() == DossierState.CLOSED) {
            throw new Refused("trajectories.refused.closed");
        }
        return card;
    }

    /** Refuses an owner who is no colleague of the post that holds the dossier. */
    void requireColleague(DossierCard card, PersonId owner) {
        boolean known = directory.holders(card.post()).stream()
                .anyMatch(holder -> holder.id().equals(owner));
        if (!known) {
            throw new Refused("dossiers.refused.colleague");
        }
    }

    /** The dossier that it is part of, or the dossiers that are part of it. */
    List<DossierCard> family(DossierId id) {
        return dossiers.family(id);
    }

    /** The dossiers that are part of it. */
    List<DossierCard> parts(DossierId id) {
        return dossiers.family(id).stream()
                .filter(card -> card.state() == DossierState.PART)
                .toList();
    }

    /** Tells the timeline of the dossier that something changed here. */
    void tell(DossierId id) {
        dossiers.tellOfTrajectory(id);
    }
}
