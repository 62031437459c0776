package nl.baken.trajectories;

import java.time.LocalDate;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Goals.GoalSheet;
import nl.baken.trajectories.Lines.GoalLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of goals. */
@Service
@Transactional
class GoalViews {

    private final Cases cases;
    private final GoalDesk desk;
    private final Reader reader;
    private final Telling telling;

    GoalViews(Cases cases, GoalDesk desk, Reader reader, Telling telling) {
        this.cases = cases;
        this.desk = desk;
        this.reader = reader;
        this.telling = telling;
    }

    DossierCard card(DossierId id) {
        return cases.kept(id);
    }

    GoalView of(DossierId id, GoalId goal) {
        DossierCard card = cases.read(id);
        GoalSheet sheet = desk.read(id, goal);
        return new GoalView(card, cases.keeps(id), telling.goal(sheet, reader.open(id, sheet.texts())));
    }

    LocalDate today() {
        return telling.today();
    }

    /** One goal with its moments. */
    record GoalView(DossierCard card, boolean keeps, GoalLine goal) {}
}
