package nl.baken.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.codes.CodeList;
import nl.baken.codes.Labels;
import nl.baken.shared.Refused;
import nl.baken.signals.Aspect;
import nl.baken.signals.Disclosable;
import org.springframework.stereotype.Component;

/** Everything of a dossier that can be told: its texts, what it counts as, and that somebody can be found, without where. */
@Component
class Tellable {

    /** Of where somebody can be found the ledger knows that it was told, never what it is. */
    static final String WHEREABOUTS = "whereabouts";

    private final DisclosureDesk disclosures;
    private final Dossiers dossiers;
    private final Natures natures;
    private final Stays stays;
    private final Labels labels;

    Tellable(DisclosureDesk disclosures, Dossiers dossiers, Natures natures, Stays stays, Labels labels) {
        this.disclosures = disclosures;
        this.dossiers = dossiers;
        this.natures = natures;
        this.stays = stays;
        this.labels = labels;
    }

    List<Disclosable> parts(Dossier dossier) {
        DossierId id = dossier.id();
        List<Disclosable> parts = new ArrayList<>(disclosures.disclosable(id));
        parts.addAll(counted(dossier));
        if (dossiers.opensWhereabouts(id) && stays.of(id).stream().anyMatch(Stay::current)) {
            parts.add(new Disclosable(WHEREABOUTS, new Aspect("dossiers." + WHEREABOUTS, "", "", 0), "", id.subject()));
        }
        return parts;
    }

    List<Disclosable> chosen(Dossier dossier, Set<String> keys) {
        List<Disclosable> chosen = parts(dossier).stream()
                .filter(part -> keys.contains(part.key()))
                .toList();
        if (chosen.size() != keys.size()) {
            throw new Refused("handovers.refused.fields");
        }
        return chosen;
    }

    // what the regime keeps out has nothing to tell
    private List<Disclosable> counted(Dossier dossier) {
        DossierId id = dossier.id();
        Nature nature = natures.of(id);
        boolean told = natures.admitsNationality(dossier);
        return Stream.of(
                        counted(id, "exploitation", labels.of(CodeList.EXPLOITATION.name(), nature.exploitation())),
                        counted(id, "municipality", labels.municipality(nature.municipality())),
                        counted(id, "sex", labels.of(CodeList.SEX.name(), nature.sex())),
                        counted(id, "ageBand", labels.of(CodeList.AGE_BAND.name(), nature.ageBand())),
                        counted(
                                id,
                                "nationalityGroup",
                                labels.of(CodeList.NATIONALITY_GROUP.name(), nature.nationalityGroup())),
                        counted(id, "source", labels.of(CodeList.SOURCE.name(), nature.source())))
                .filter(part -> told || !part.key().equals("nature:nationalityGroup"))
                .toList();
    }

    private static Disclosable counted(DossierId id, String what, String text) {
        return new Disclosable("nature:" + what, new Aspect("dossiers.nature." + what, "", "", 0), text, id.subject());
    }
}
