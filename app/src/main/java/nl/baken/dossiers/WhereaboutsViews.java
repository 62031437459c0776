package nl.baken.dossiers;

import java.util.List;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.access.PostCard;
import nl.baken.access.PostId;
import nl.baken.access.Trusts;
import nl.baken.codes.Choice;
import nl.baken.dossiers.DossierView.Head;
import nl.baken.dossiers.WhereaboutsView.Told;
import nl.baken.dossiers.WhereaboutsView.Trustee;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages about whereabouts, but for what they are. */
@Service
@Transactional
class WhereaboutsViews {

    private final Compartment compartment;
    private final Heads heads;
    private final Trusts trusts;
    private final ReadGate gate;
    private final Directory directory;

    WhereaboutsViews(Compartment compartment, Heads heads, Trusts trusts, ReadGate gate, Directory directory) {
        this.compartment = compartment;
        this.heads = heads;
        this.trusts = trusts;
        this.gate = gate;
        this.directory = directory;
    }

    /** The head of the dossier, for who may open its whereabouts. */
    Head head(DossierId id) {
        return heads.of(compartment.dossier(id));
    }

    WhereaboutsView of(DossierId id) {
        Head head = head(id);
        boolean keeps = compartment.keeps(id);
        return new WhereaboutsView(
                head, keeps, compartment.stays(id), keeps ? told(id) : List.of(), keeps ? trustees(id) : List.of());
    }

    Stay stay(DossierId id, WhereaboutsId place) {
        return compartment.stay(id, place);
    }

    /** The posts that the holder can trust. */
    List<Choice> readers(DossierId id) {
        return trusts.readers(id).stream()
                .map(post -> new Choice(post.value().toString(), name(post)))
                .toList();
    }

    // What somebody wrote down as the reason is personal text: it goes through the gate.
    private List<Told> told(DossierId id) {
        List<Unsealing> unsealings = compartment.unsealings(id);
        Opened opened = gate.open(
                Action.KEEP_WHEREABOUTS,
                id,
                unsealings.stream().map(Unsealing::said).toList());
        PersonId me = Callers.current().person();
        Names names = new Names(directory);
        return unsealings.stream()
                .map(line -> new Told(
                        line.id(),
                        line.at(),
                        names.of(line.by()),
                        line.reason(),
                        opened.text(line.said().place()).orElse(""),
                        line.seenBy().map(names::of).orElse(""),
                        line.by().equals(me)))
                .toList();
    }

    private List<Trustee> trustees(DossierId id) {
        return trusts.of(id).stream()
                .map(trust -> new Trustee(trust.post(), name(trust.post()), trust.lastDay()))
                .toList();
    }

    private String name(PostId post) {
        return directory.post(post).map(PostCard::organisationName).orElse("");
    }
}
