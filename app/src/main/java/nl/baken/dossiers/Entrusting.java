package nl.baken.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.baken.access.PostId;
import nl.baken.access.Trust;
import nl.baken.access.Trusts;
import nl.baken.legal.Clearances;
import nl.baken.legal.Disclosures;
import nl.baken.legal.Intent;
import nl.baken.legal.Plea;
import nl.baken.legal.Restrictions;
import nl.baken.legal.ShareId;
import nl.baken.legal.Trusted;
import nl.baken.legal.Words;
import nl.baken.shared.RecordNumber;
import org.springframework.stereotype.Component;

/** Lets a desk open where somebody can be found, when something lets the two desks share that; it stands in the ledger. */
@Component
class Entrusting {

    private static final String FIELD = "dossiers.whereabouts";

    private final Trusts trusts;
    private final Clearances clearances;
    private final Restrictions restrictions;
    private final Disclosures disclosures;

    Entrusting(Trusts trusts, Clearances clearances, Restrictions restrictions, Disclosures disclosures) {
        this.trusts = trusts;
        this.clearances = clearances;
        this.restrictions = restrictions;
        this.disclosures = disclosures;
    }

    List<PostId> readers(DossierId id) {
        return trusts.readers(id);
    }

    void give(Dossier dossier, Trust trust, Plea plea, LocalDate today) {
        DossierId id = dossier.id();
        restrictions.requireUsable(id.value());
        Intent intent = new Intent(dossier.team().post(), trust.post(), plea.ground(), Set.of(FIELD), false, today);
        Trusted line = new Trusted(
                ShareId.next(),
                RecordNumber.next('V').value(),
                id,
                intent,
                clearances.require(intent),
                trust.lastDay());
        disclosures.distrusted(id, trust.post());
        trusts.give(id, trust);
        disclosures.trusted(line, new Words(id.subject(), plea.need()));
    }

    boolean takeBack(DossierId id, PostId post) {
        if (trusts.of(id).stream().noneMatch(trust -> trust.post().equals(post))) {
            return false;
        }
        trusts.takeBack(id, post);
        disclosures.distrusted(id, post);
        return true;
    }
}
