package nl.baken.dossiers;

import java.util.List;
import java.util.Set;
import nl.baken.legal.Disclosures;
import nl.baken.legal.Restrictions;
import nl.baken.legal.Share;
import nl.baken.legal.Share.Between;
import nl.baken.legal.Share.Item;
import nl.baken.legal.Share.Right;
import nl.baken.legal.ShareId;
import nl.baken.legal.Words;
import nl.baken.shared.RecordNumber;
import nl.baken.signals.Disclosable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the keeper of a dossier writes down what was told out of it to somebody without a desk. */
@Component
@Transactional
class TellDesk {

    private final Dossiers dossiers;
    private final Tellable tellable;
    private final Restrictions restrictions;
    private final Disclosures disclosures;
    private final Timeline timeline;

    TellDesk(
            Dossiers dossiers,
            Tellable tellable,
            Restrictions restrictions,
            Disclosures disclosures,
            Timeline timeline) {
        this.dossiers = dossiers;
        this.tellable = tellable;
        this.restrictions = restrictions;
        this.disclosures = disclosures;
        this.timeline = timeline;
    }

    List<Disclosable> parts(DossierId id) {
        return tellable.parts(dossiers.kept(id));
    }

    /** Exactly what the other gets; nothing is written down yet. What is restricted is not told. */
    List<Disclosable> chosen(DossierId id, TellForm form) {
        return chosen(dossiers.kept(id), form);
    }

    private List<Disclosable> chosen(Dossier dossier, TellForm form) {
        restrictions.requireUsable(dossier.id().value());
        List<Disclosable> chosen = tellable.chosen(dossier, Set.copyOf(form.fields()));
        if (chosen.stream().anyMatch(Disclosable::isSecret)) {
            disclosures.requireBreaking(form.ground());
        }
        return chosen;
    }

    void tell(DossierId id, TellForm form) {
        Dossier dossier = dossiers.kept(id);
        List<Item> items = chosen(dossier, form).stream()
                .map(part -> new Item(part.aspect().labelKey(), part.subject(), part.isSecret()))
                .toList();
        disclosures.told(
                new Share(
                        ShareId.next(),
                        RecordNumber.next('P').value(),
                        id,
                        "",
                        new Between(dossier.team().post(), form.thirdParty()),
                        new Right(form.purpose(), form.ground(), form.end()),
                        items),
                new Words(id.subject(), form.told()));
        timeline.write(id, Happening.TOLD, form.thirdParty());
    }
}
