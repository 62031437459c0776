package nl.baken.trajectories;

import java.util.List;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.LawAnswers.LawSheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person decided about questions of law, such as whether to report to the police: their choice, at any time another. */
@Service
@Transactional
public class LawDesk {

    private final Cases cases;
    private final LawAnswers answers;

    LawDesk(Cases cases, LawAnswers answers) {
        this.cases = cases;
        this.answers = answers;
    }

    public void answer(DossierId id, LawAnswer answer) {
        cases.adding(id);
        answers.add(id, answer);
        cases.tell(id);
    }

    List<LawSheet> of(DossierId id, Matter matter) {
        cases.read(id);
        return answers.of(id, matter);
    }
}
