package nl.baken.dossiers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.dossiers.Contents.ConsentSheet;
import nl.baken.dossiers.Contents.IdentitySheet;
import nl.baken.dossiers.Contents.LinkSheet;
import nl.baken.dossiers.Contents.NoteSheet;
import nl.baken.dossiers.Contents.RelativeSheet;
import nl.baken.dossiers.Contents.RuleSheet;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a dossier to be read: everything in one go through the gate, which writes one line in the logbook. */
@Service
@Transactional
class DossierReader {

    private final Dossiers dossiers;
    private final Contents contents;
    private final ReadGate gate;

    DossierReader(Dossiers dossiers, Contents contents, ReadGate gate) {
        this.dossiers = dossiers;
        this.contents = contents;
        this.gate = gate;
    }

    /** The cover, course and team for who may change them; nothing about the person. */
    Dossier kept(DossierId id) {
        return dossiers.kept(id);
    }

    /** The same, also of one that is part of another dossier. */
    Dossier keptOrPart(DossierId id) {
        return dossiers.keptOrPart(id);
    }

    boolean keeps(DossierId id) {
        return dossiers.keeps(id);
    }

    boolean opensWhereabouts(DossierId id) {
        return dossiers.opensWhereabouts(id);
    }

    OpenDossier open(DossierId id) {
        return open(Action.READ_DOSSIER, id);
    }

    /** Opens it for what the caller does with it. */
    OpenDossier open(Action action, DossierId id) {
        Dossier dossier = dossiers.take(action, id);
        Sheets sheets = new Sheets(
                contents.identity(id),
                contents.notes(id),
                contents.rules(id),
                contents.relatives(id),
                contents.consents(id),
                contents.links(id));
        List<SealedText> sealed = sheets.texts().flatMap(Optional::stream).toList();
        return new OpenDossier(dossier, sheets, gate.open(action, id, sealed));
    }

    /** The parts of a dossier, sealed. */
    record Sheets(
            IdentitySheet identity,
            List<NoteSheet> notes,
            List<RuleSheet> rules,
            List<RelativeSheet> relatives,
            List<ConsentSheet> consents,
            List<LinkSheet> links) {

        Stream<Optional<SealedText>> texts() {
            return Stream.of(
                            identity.texts(),
                            notes.stream().flatMap(note -> Stream.of(note.told(), note.conditions())),
                            rules.stream().map(RuleSheet::remark),
                            relatives.stream().flatMap(relative -> Stream.of(relative.name(), relative.phone())),
                            consents.stream().map(ConsentSheet::reason),
                            links.stream().map(LinkSheet::reason))
                    .flatMap(texts -> texts);
        }
    }

    /** A dossier with its texts opened. */
    record OpenDossier(Dossier dossier, Sheets sheets, Opened opened) {

        String text(Optional<SealedText> sealed) {
            return sealed.flatMap(text -> opened.text(text.place())).orElse("");
        }
    }
}
