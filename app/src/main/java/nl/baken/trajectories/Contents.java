package nl.baken.trajectories;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Domains.OpenedDomain;
import nl.baken.trajectories.Goals.GoalSheet;
import nl.baken.trajectories.LawAnswers.LawSheet;
import nl.baken.trajectories.Steps.StepSheet;
import nl.baken.trajectories.Windows.WindowSheet;
import nl.baken.vault.SealedText;
import org.springframework.stereotype.Component;

/** Takes both lanes of a dossier from the database, their texts still sealed. */
@Component
class Contents {

    private final Domains domains;
    private final Steps steps;
    private final Windows windows;
    private final LawAnswers answers;
    private final Goals goals;

    Contents(Domains domains, Steps steps, Windows windows, LawAnswers answers, Goals goals) {
        this.domains = domains;
        this.steps = steps;
        this.windows = windows;
        this.answers = answers;
        this.goals = goals;
    }

    Sheets of(DossierId id) {
        return new Sheets(domains.of(id), steps.of(id), windows.of(id), answers.of(id), goals.of(id));
    }

    /** Both lanes, sealed. */
    record Sheets(
            List<OpenedDomain> domains,
            List<StepSheet> steps,
            List<WindowSheet> windows,
            List<LawSheet> answers,
            List<GoalSheet> goals) {

        Stream<Optional<SealedText>> texts() {
            return Stream.of(
                            domains.stream().map(OpenedDomain::reason),
                            steps.stream().flatMap(step -> Stream.of(Optional.of(step.what()), step.outcome())),
                            windows.stream().map(WindowSheet::said),
                            answers.stream().map(LawSheet::said),
                            goals.stream().flatMap(GoalSheet::texts))
                    .flatMap(texts -> texts);
        }

        /** What belongs to one life domain. */
        Sheets within(String domain) {
            return new Sheets(
                    domains.stream()
                            .filter(opened -> opened.domain().equals(domain))
                            .toList(),
                    steps.stream()
                            .filter(sheet -> sheet.step().task().track().equals(Track.care(domain)))
                            .toList(),
                    List.of(),
                    List.of(),
                    goals.stream().filter(goal -> goal.domain().equals(domain)).toList());
        }
    }
}
