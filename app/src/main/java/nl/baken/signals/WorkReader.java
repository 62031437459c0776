package nl.baken.signals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.baken.access.Action;
import nl.baken.codes.Code;
import nl.baken.codes.CodeList;
import nl.baken.codes.CodeLists;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.signals.Checklist.Answer;
import nl.baken.signals.SignalView.Found;
import nl.baken.signals.SignalView.Question;
import nl.baken.signals.SignalView.Work;
import org.springframework.stereotype.Component;

/** Opens what was found out about a signal: the answers to the checklist and what points to exploitation. */
@Component
class WorkReader {

    private final Checklist checklist;
    private final Signs signs;
    private final ReadGate gate;
    private final CodeLists codes;
    private final Clock clock;

    WorkReader(Checklist checklist, Signs signs, ReadGate gate, CodeLists codes, Clock clock) {
        this.checklist = checklist;
        this.signs = signs;
        this.gate = gate;
        this.codes = codes;
        this.clock = clock;
    }

    Work read(SignalId id, List<SignalId> family) {
        List<Answer> answers = checklist.of(family);
        Opened opened = gate.open(
                Action.READ_SIGNAL,
                id,
                answers.stream()
                        .flatMap(answer -> Stream.of(answer.checked(), answer.place()))
                        .toList());
        return new Work(
                questions(answers)
                        .map(question -> question(question, answers, opened))
                        .toList(),
                signs.of(family));
    }

    // A question that was retired stays as long as it has an answer.
    private Stream<String> questions(List<Answer> answers) {
        Stream<String> asked = codes.current(CodeList.CHECK_QUESTION, LocalDate.now(clock)).stream()
                .map(Code::code);
        return Stream.concat(asked, answers.stream().map(Answer::question)).distinct();
    }

    private static Question question(String code, List<Answer> answers, Opened opened) {
        return new Question(
                code,
                answers.stream()
                        .filter(answer -> answer.question().equals(code))
                        .map(answer -> found(answer, opened))
                        .toList());
    }

    private static Found found(Answer answer, Opened opened) {
        return new Found(
                answer.outcome(),
                opened.text(answer.checked().place()).orElse(""),
                opened.text(answer.place().place()).orElse(""),
                answer.checkedOn(),
                answer.basis(),
                answer.by());
    }
}
