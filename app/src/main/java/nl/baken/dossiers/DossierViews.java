package nl.baken.dossiers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.baken.dossiers.Contents.IdentitySheet;
import nl.baken.dossiers.DossierReader.OpenDossier;
import nl.baken.dossiers.DossierView.Facts;
import nl.baken.dossiers.DossierView.Head;
import nl.baken.dossiers.DossierView.LinkedSignal;
import nl.baken.dossiers.DossierView.Near;
import nl.baken.dossiers.DossierView.Reach;
import nl.baken.dossiers.DossierView.Rule;
import nl.baken.dossiers.DossierView.Whoever;
import nl.baken.dossiers.Natures.Residence;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a dossier: opens it once, puts its parts into words. */
@Service
@Transactional
class DossierViews {

    private final DossierReader reader;
    private final Natures natures;
    private final Story story;
    private final Heads heads;
    private final LinkedSignals signals;

    DossierViews(DossierReader reader, Natures natures, Story story, Heads heads, LinkedSignals signals) {
        this.reader = reader;
        this.natures = natures;
        this.story = story;
        this.heads = heads;
        this.signals = signals;
    }

    /** Whether the caller may change the dossier, and not only read it. */
    boolean keeps(DossierId id) {
        return reader.keeps(id);
    }

    /** Whether the caller may go on to where the person can be found; of that itself nothing is in this view. */
    boolean opensWhereabouts(DossierId id) {
        return reader.opensWhereabouts(id);
    }

    /** The head of a dossier that the caller may change; it names nobody but colleagues. */
    Head keptHead(DossierId id) {
        return heads.of(reader.kept(id));
    }

    /** The same, also of one that is part of another dossier. */
    Head head(DossierId id) {
        return heads.of(reader.keptOrPart(id));
    }

    Team team(DossierId id) {
        return reader.kept(id).team();
    }

    Nature nature(DossierId id) {
        return natures.of(reader.kept(id).id());
    }

    /** Whether the regime of a dossier that the caller may change lets it hold nationality. */
    boolean admitsNationality(DossierId id) {
        return natures.admitsNationality(reader.kept(id));
    }

    List<Residence> residences(DossierId id) {
        return natures.residences(reader.kept(id).id());
    }

    Person person(DossierId id) {
        Whoever known = person(reader.open(id));
        return new Person(
                known.name(), known.birthDate(), String.join(", ", known.phones()), known.email(), known.other());
    }

    Reach reach(DossierId id) {
        return reach(reader.open(id));
    }

    List<LinkedSignal> signals(DossierId id) {
        return signals.of(reader.open(id));
    }

    DossierView view(DossierId id, String events) {
        OpenDossier open = reader.open(id);
        return new DossierView(
                heads.of(open.dossier()),
                person(open),
                reach(open),
                facts(open.dossier()),
                story.decisions(open),
                signals.of(open),
                story.tell(open, events));
    }

    private static Whoever person(OpenDossier open) {
        IdentitySheet sheet = open.sheets().identity();
        String birthDate = open.text(sheet.birthDate());
        return new Whoever(
                open.dossier().named(),
                open.dossier().consent(),
                open.text(sheet.name()),
                birthDate.isEmpty() ? null : LocalDate.parse(birthDate),
                numbers(open.text(sheet.phone())),
                open.text(sheet.email()),
                open.text(sheet.other()));
    }

    private static List<String> numbers(String typed) {
        return Arrays.stream(typed.split("[,;\n]"))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    private static Reach reach(OpenDossier open) {
        List<Rule> rules = open.sheets().rules().stream()
                .map(rule -> new Rule(rule.channel(), rule.allowed(), open.text(rule.remark())))
                .toList();
        List<Near> relatives = open.sheets().relatives().stream()
                .map(near -> new Near(
                        near.id(),
                        near.relation(),
                        near.mayContact(),
                        open.text(near.name()),
                        open.text(near.phone()),
                        near.by(),
                        near.on()))
                .toList();
        return new Reach(rules, relatives);
    }

    private Facts facts(Dossier dossier) {
        return new Facts(
                dossier.cover().openedOn(),
                dossier.cover().footing().regime(),
                dossier.course().closing().map(Course.Closed::reason).orElse(null),
                natures.of(dossier.id()),
                natures.admitsNationality(dossier),
                natures.residences(dossier.id()));
    }
}
