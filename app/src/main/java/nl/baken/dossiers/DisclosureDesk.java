package nl.baken.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.dossiers.Contents.IdentitySheet;
import nl.baken.dossiers.Contents.NoteSheet;
import nl.baken.dossiers.Contents.RelativeSheet;
import nl.baken.dossiers.Contents.RuleSheet;
import nl.baken.dossiers.DossierReader.OpenDossier;
import nl.baken.dossiers.Family.Member;
import nl.baken.signals.Aspect;
import nl.baken.signals.Disclosable;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parts of a dossier that its keeper may show to somebody else; where the person can be found is never among them. */
@Service
@Transactional
public class DisclosureDesk {

    private static final String LABEL = "dossiers.holding.";

    private final Dossiers dossiers;
    private final DossierReader reader;
    private final MergeDesk merges;

    DisclosureDesk(Dossiers dossiers, DossierReader reader, MergeDesk merges) {
        this.dossiers = dossiers;
        this.reader = reader;
        this.merges = merges;
    }

    /** The dossier with a number as people type it, when the caller keeps it. */
    public Optional<DossierCard> findByNumber(String number) {
        return dossiers.keptByNumber(number).map(id -> DossierCard.of(dossiers.kept(id)));
    }

    /** Its texts, opened; the logbook knows that the caller read them. */
    public List<Disclosable> disclosable(DossierId id) {
        dossiers.kept(id);
        OpenDossier whole = reader.open(Action.KEEP_DOSSIER, id);
        List<Disclosable> parts = new ArrayList<>(identity(whole));
        parts.addAll(around(whole));
        for (Member member : merges.family(id).parts()) {
            parts.addAll(around(reader.open(Action.KEEP_DOSSIER, member.id())));
        }
        return parts;
    }

    private static List<Disclosable> identity(OpenDossier open) {
        IdentitySheet who = open.sheets().identity();
        return Stream.of(
                        part(open, who.name(), aspect("name")),
                        part(open, who.birthDate(), aspect("birthDate")),
                        part(open, who.phone(), aspect("phone")),
                        part(open, who.email(), aspect("email")),
                        part(open, who.other(), aspect("other")))
                .flatMap(Optional::stream)
                .toList();
    }

    // somebody near has a number, so that a name and a telephone go together
    private static List<Disclosable> around(OpenDossier open) {
        List<Disclosable> parts = new ArrayList<>();
        List<RelativeSheet> near = open.sheets().relatives();
        for (int at = 0; at < near.size(); at++) {
            RelativeSheet one = near.get(at);
            part(open, one.name(), relative("relative", one, at + 1)).ifPresent(parts::add);
            part(open, one.phone(), relative("relativePhone", one, at + 1)).ifPresent(parts::add);
        }
        for (RuleSheet rule : open.sheets().rules()) {
            Aspect aspect = new Aspect(LABEL + "safe", "CONTACT_CHANNEL", rule.channel(), 0);
            part(open, rule.remark(), aspect).ifPresent(parts::add);
        }
        for (NoteSheet note : open.sheets().notes()) {
            Aspect aspect = new Aspect(LABEL + "note", "CERTAINTY", note.certainty(), 0);
            part(open, note.told(), aspect)
                    .map(part -> secret(open, note, part))
                    .ifPresent(parts::add);
        }
        return parts;
    }

    // what was destroyed of the conditions does not make the text free
    private static Disclosable secret(OpenDossier open, NoteSheet note, Disclosable part) {
        if (note.conditions().isEmpty()) {
            return part;
        }
        String conditions = open.text(note.conditions());
        return new Disclosable(
                part.key(), part.aspect(), part.text(), part.subject(), conditions.isBlank() ? "–" : conditions);
    }

    private static Aspect aspect(String what) {
        return new Aspect(LABEL + what, "", "", 0);
    }

    private static Aspect relative(String what, RelativeSheet near, int nth) {
        return new Aspect(LABEL + what, "RELATION", near.relation(), nth);
    }

    private static Optional<Disclosable> part(OpenDossier open, Optional<SealedText> sealed, Aspect aspect) {
        return sealed.filter(text -> !open.text(sealed).isEmpty())
                .map(text -> new Disclosable(
                        text.place().column() + ":" + text.place().row(), aspect, open.text(sealed), text.subject()));
    }
}
