package nl.baken.trajectories;

import java.util.List;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Circumstances.ChildLine;
import nl.baken.trajectories.Household.ChildSheet;
import nl.baken.trajectories.Household.SpeakingSheet;
import nl.baken.trajectories.Reader.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of language and children, for a caller who may change them. */
@Service
@Transactional
class HouseholdViews {

    private final Cases cases;
    private final HouseholdDesk desk;
    private final Circumstances circumstances;
    private final Reader reader;

    HouseholdViews(Cases cases, HouseholdDesk desk, Circumstances circumstances, Reader reader) {
        this.cases = cases;
        this.desk = desk;
        this.circumstances = circumstances;
        this.reader = reader;
    }

    DossierCard card(DossierId id) {
        return cases.kept(id);
    }

    SpeakingForm speaking(DossierId id) {
        cases.kept(id);
        return desk.speaking(id).map(sheet -> form(id, sheet)).orElse(SpeakingForm.EMPTY);
    }

    List<ChildLine> children(DossierId id) {
        cases.kept(id);
        List<ChildSheet> children = desk.children(id);
        Texts texts = reader.open(id, children.stream().flatMap(ChildSheet::texts));
        return circumstances.children(children, texts);
    }

    private SpeakingForm form(DossierId id, SpeakingSheet sheet) {
        Texts texts = reader.open(id, sheet.texts());
        return new SpeakingForm(
                texts.of(sheet.language()), sheet.needed(), sheet.sex(), texts.of(sheet.said()), sheet.version());
    }
}
