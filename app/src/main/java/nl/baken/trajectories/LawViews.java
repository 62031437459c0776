package nl.baken.trajectories;

import java.time.LocalDate;
import java.util.List;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.LawAnswers.LawSheet;
import nl.baken.trajectories.Lines.Decided;
import nl.baken.trajectories.Reader.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of one question of law. */
@Service
@Transactional
class LawViews {

    private final Cases cases;
    private final LawDesk desk;
    private final Reader reader;
    private final Telling telling;

    LawViews(Cases cases, LawDesk desk, Reader reader, Telling telling) {
        this.cases = cases;
        this.desk = desk;
        this.reader = reader;
        this.telling = telling;
    }

    LawView of(DossierId id, Matter matter) {
        DossierCard card = cases.read(id);
        List<LawSheet> answers = desk.of(id, matter);
        Texts texts = reader.open(id, answers.stream().map(LawSheet::said));
        return new LawView(
                card,
                matter,
                cases.keeps(id),
                answers.stream().map(answer -> telling.decided(answer, texts)).toList());
    }

    LocalDate today() {
        return telling.today();
    }

    /** A question of law, with each answer that was given; the first one counts. */
    record LawView(DossierCard card, Matter matter, boolean keeps, List<Decided> answers) {}
}
