package nl.baken.trajectories;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.access.Directory;
import nl.baken.codes.Labels;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Contents.Sheets;
import nl.baken.trajectories.Goals.GoalSheet;
import nl.baken.trajectories.Items.Numbered;
import nl.baken.trajectories.LawAnswers.LawSheet;
import nl.baken.trajectories.Lines.Decided;
import nl.baken.trajectories.Lines.DomainLine;
import nl.baken.trajectories.Lines.GoalLine;
import nl.baken.trajectories.Lines.MatterLine;
import nl.baken.trajectories.Lines.Moment;
import nl.baken.trajectories.Reader.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was opened into words. */
@Component
class Telling {

    private final Items items;
    private final WindowLines windows;
    private final Labels labels;
    private final Directory directory;

    Telling(Items items, WindowLines windows, Labels labels, Directory directory) {
        this.items = items;
        this.windows = windows;
        this.labels = labels;
        this.directory = directory;
    }

    LocalDate today() {
        return items.today();
    }

    Numbered lines(DossierId id, Sheets sheets, Texts texts) {
        return items.of(id, sheets, texts);
    }

    List<DomainLine> domains(Sheets sheets, Texts texts) {
        return sheets.domains().stream()
                .map(opened -> new DomainLine(
                        opened.domain(),
                        labels.of("LIFE_DOMAIN", opened.domain()),
                        opened.on(),
                        directory.name(opened.by()),
                        texts.of(opened.reason())))
                .toList();
    }

    List<WindowLine> windows(Sheets sheets, Texts texts, @Nullable LocalDate majority) {
        return windows.of(sheets.windows(), texts, majority);
    }

    List<MatterLine> matters(Sheets sheets, Texts texts) {
        return Stream.of(Matter.values())
                .map(matter -> new MatterLine(
                        matter,
                        sheets.answers().stream()
                                .filter(answer -> answer.matter() == matter)
                                .findFirst()
                                .map(answer -> decided(answer, texts))
                                .orElse(null)))
                .toList();
    }

    Decided decided(LawSheet answer, Texts texts) {
        return new Decided(
                labels.of("LAW_ANSWER", answer.code()),
                answer.on(),
                directory.name(answer.by()),
                texts.of(answer.said()));
    }

    List<GoalLine> goals(Sheets sheets, Texts texts) {
        return sheets.goals().stream().map(goal -> goal(goal, texts)).toList();
    }

    GoalLine goal(GoalSheet goal, Texts texts) {
        return new GoalLine(
                goal.id(),
                labels.of("LIFE_DOMAIN", goal.domain()),
                texts.of(goal.words()),
                goal.measures().stream()
                        .map(measure -> new Moment(measure.on(), measure.score(), texts.of(measure.said())))
                        .toList(),
                goal.difference().orElse(null));
    }
}
