package nl.baken.trajectories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.codes.Labels;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Contents.Sheets;
import nl.baken.trajectories.Goals.GoalSheet;
import nl.baken.trajectories.Goals.MeasureSheet;
import nl.baken.trajectories.Item.Kind;
import nl.baken.trajectories.Item.Link;
import nl.baken.trajectories.Item.Mark;
import nl.baken.trajectories.Item.Said;
import nl.baken.trajectories.Item.Span;
import nl.baken.trajectories.LawAnswers.LawSheet;
import nl.baken.trajectories.Reader.Texts;
import nl.baken.trajectories.Steps.StepSheet;
import nl.baken.trajectories.Windows.WindowSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts all that runs in both lanes into lines, in one order with one number each: of them the picture and the table are made. */
@Component
class Items {

    private static final Comparator<Draft> ORDER = Comparator.comparing(
                    (Draft draft) -> draft.track().lane())
            .thenComparing(draft -> draft.said().domain())
            .thenComparing(draft -> draft.span().from())
            .thenComparing(draft -> draft.kind())
            .thenComparing(draft -> draft.span().until());

    private final Labels labels;
    private final Directory directory;
    private final WindowLines windows;
    private final Clocks clocks;
    private final MessageSource messages;

    Items(Labels labels, Directory directory, WindowLines windows, Clocks clocks, MessageSource messages) {
        this.labels = labels;
        this.directory = directory;
        this.windows = windows;
        this.clocks = clocks;
        this.messages = messages;
    }

    LocalDate today() {
        return clocks.today();
    }

    /** The lines of a dossier, numbered from 1, by the step that each of them is of. */
    Numbered of(DossierId id, Sheets sheets, Texts texts) {
        Map<PersonId, String> names = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        sheets.steps().forEach(sheet -> drafts.add(step(id, sheet, texts, names)));
        sheets.windows().forEach(sheet -> drafts.add(window(id, sheet, names)));
        sheets.answers().forEach(sheet -> drafts.add(answer(id, sheet, texts, names)));
        sheets.goals().forEach(sheet -> drafts.add(goal(id, sheet, texts)));
        drafts.sort(ORDER);
        Map<StepId, Integer> numbers = new HashMap<>();
        for (int at = 0; at < drafts.size(); at++) {
            Step step = drafts.get(at).step();
            if (step != null) {
                numbers.put(step.id(), at + 1);
            }
        }
        List<Item> items = new ArrayList<>();
        drafts.forEach(draft -> items.add(draft.numbered(items.size() + 1, link(draft, numbers))));
        return new Numbered(items, numbers);
    }

    private Draft step(DossierId id, StepSheet sheet, Texts texts, Map<PersonId, String> names) {
        Step step = sheet.step();
        Course course = step.course();
        LocalDate last = course.endedOn() == null ? course.due() : course.endedOn();
        LocalDate from =
                step.task().plannedOn().isAfter(last) ? last : step.task().plannedOn();
        boolean late = step.isLate(clocks.today());
        String look = course.state().name().toLowerCase(Locale.ROOT);
        return new Draft(
                Kind.STEP,
                step.task().track(),
                new Said(
                        label(step.task().track()),
                        texts.of(sheet.what()),
                        name(course.owner(), names),
                        labels.of("STEP_PARTY", step.task().party())),
                new Span(from, last, List.of(), null),
                new Mark(
                        course.state().badge(),
                        course.state().labelKey(),
                        look,
                        late,
                        step.task().contact().isPresent()),
                at(id) + "/steps/" + step.id().value(),
                step);
    }

    private Draft window(DossierId id, WindowSheet sheet, Map<PersonId, String> names) {
        Window window = sheet.window();
        WindowLine line = windows.bare(window);
        LocalDate until =
                window.ending() == null ? window.span().due() : window.ending().on();
        return new Draft(
                Kind.WINDOW,
                Track.law(window.nature().kind().matter()),
                new Said(
                        labels.of("LAW_MATTER", window.nature().kind().matter().name()),
                        text(window.nature().kind().labelKey()),
                        name(window.owner(), names),
                        line.ended() == null
                                ? line.term().route()
                                : line.ended().reason()),
                new Span(
                        window.span().firstOn(),
                        until,
                        windows.warnings(window),
                        line.term().why()),
                new Mark(
                        line.badge(),
                        line.stateKey(),
                        window.isRunning() ? "window" : "done",
                        window.isOver(clocks.today()),
                        false),
                at(id) + "#window-" + window.id().value(),
                null);
    }

    private Draft answer(DossierId id, LawSheet sheet, Texts texts, Map<PersonId, String> names) {
        return new Draft(
                Kind.ANSWER,
                Track.law(sheet.matter()),
                new Said(
                        labels.of("LAW_MATTER", sheet.matter().name()),
                        labels.of("LAW_ANSWER", sheet.code()),
                        name(sheet.by(), names),
                        texts.of(sheet.said())),
                new Span(sheet.on(), sheet.on(), List.of(), null),
                new Mark("neutral", "trajectories.kind.ANSWER", "answer", false, false),
                at(id) + "/matters/" + sheet.matter(),
                null);
    }

    private Draft goal(DossierId id, GoalSheet sheet, Texts texts) {
        List<LocalDate> moments =
                sheet.measures().stream().map(MeasureSheet::on).toList();
        LocalDate last = moments.isEmpty() ? sheet.setOn() : moments.getLast();
        String scores = sheet.measures().stream()
                .map(measure -> String.valueOf(measure.score()))
                .reduce((one, more) -> one + ", " + more)
                .orElse("");
        return new Draft(
                Kind.GOAL,
                Track.care(sheet.domain()),
                new Said(labels.of("LIFE_DOMAIN", sheet.domain()), texts.of(sheet.words()), "", scores),
                new Span(sheet.setOn(), last, moments, null),
                new Mark("neutral", "trajectories.kind.GOAL", "goal", false, false),
                at(id) + "/goals/" + sheet.id().value() + "/measure",
                null);
    }

    private Link link(Draft draft, Map<StepId, Integer> numbers) {
        Step step = draft.step();
        Awaited awaited = step == null ? null : step.course().awaited();
        return switch (awaited) {
            case null -> new Link(draft.href(), null, "");
            case Awaited.Other other -> new Link(draft.href(), numbers.get(other.step()), "");
            case Awaited.Partner partner -> new Link(draft.href(), null, labels.of("STEP_PARTY", partner.party()));
        };
    }

    String label(Track track) {
        return labels.of(track.list(), track.domain());
    }

    private String name(PersonId person, Map<PersonId, String> names) {
        return names.computeIfAbsent(person, directory::name);
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }

    private static String at(DossierId id) {
        return "/dossiers/" + id.value() + "/trajectories";
    }

    /** The lines, and the number of each step. */
    record Numbered(List<Item> items, Map<StepId, Integer> numbers) {
        Numbered {
            items = List.copyOf(items);
            numbers = Map.copyOf(numbers);
        }
    }

    private record Draft(
            Kind kind,
            Track track,
            Said said,
            Span span,
            Mark mark,
            String href,
            @Nullable Step step) {
        Item numbered(int number, Link link) {
            return new Item(number, kind, track, said, span, mark, link);
        }
    }
}
