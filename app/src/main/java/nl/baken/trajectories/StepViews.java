package nl.baken.trajectories;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.PersonId;
import nl.baken.codes.Choice;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Collision.Contact;
import nl.baken.trajectories.History.Line;
import nl.baken.trajectories.Reader.Texts;
import nl.baken.trajectories.Steps.StepSheet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of one step, each of which opens only what it shows. */
@Service
@Transactional
class StepViews {

    private final Cases cases;
    private final Steps steps;
    private final History history;
    private final Reader reader;
    private final Wording wording;

    StepViews(Cases cases, Steps steps, History history, Reader reader, Wording wording) {
        this.cases = cases;
        this.steps = steps;
        this.history = history;
        this.reader = reader;
        this.wording = wording;
    }

    StepView of(DossierId id, StepId step) {
        DossierCard card = cases.read(id);
        StepSheet sheet = steps.find(id, step);
        Optional<StepSheet> awaited = awaited(id, sheet.step());
        Texts texts =
                reader.open(id, Stream.of(Optional.of(sheet.what()), sheet.outcome(), awaited.map(StepSheet::what)));
        return new StepView(
                card,
                sheet.step(),
                texts.of(sheet.what()),
                texts.of(sheet.outcome()),
                awaited.map(StepSheet::what).map(texts::of).orElseGet(() -> wording.partner(sheet.step())),
                wording.name(sheet.step().course().owner()),
                history.of(id, step).stream().map(this::event).toList());
    }

    /** The step as it is to be changed, for a caller who may. */
    Step kept(DossierId id, StepId step) {
        cases.kept(id);
        return steps.find(id, step).step();
    }

    /** The day that is proposed for a new step; the colleague decides. */
    LocalDate proposal() {
        return wording.proposal();
    }

    /** The day of a step, or today when that has passed. */
    LocalDate notPast(LocalDate day) {
        return day.isBefore(wording.today()) ? wording.today() : day;
    }

    /** The other steps of the dossier that are open, which a step can wait for. */
    List<Choice> others(DossierId id, StepId step) {
        cases.kept(id);
        List<StepSheet> open = steps.of(id).stream()
                .filter(sheet -> sheet.step().isOpen() && !sheet.step().id().equals(step))
                .toList();
        Texts texts = reader.open(id, open.stream().map(sheet -> Optional.of(sheet.what())));
        return open.stream()
                .map(sheet -> new Choice(AwaitForm.code(sheet.step().id()), texts.of(sheet.what())))
                .toList();
    }

    /** Whether police and care now plan to see the person too close to one another. */
    boolean collides(DossierId id) {
        DossierCard card = cases.read(id);
        Stream<Contact> planned = steps.of(id).stream()
                .map(StepSheet::step)
                .filter(Step::isOpen)
                .flatMap(step -> step.task().contact().stream()
                        .map(side -> new Contact(
                                Optional.empty(), side, step.course().due())));
        Stream<Contact> own =
                Stream.ofNullable(card.reviewOn()).map(on -> new Contact(Optional.empty(), Side.CARE, on));
        return !Collision.among(Stream.concat(planned, own).toList(), wording.today())
                .isEmpty();
    }

    private Optional<StepSheet> awaited(DossierId id, Step step) {
        return step.course().awaited() instanceof Awaited.Other other
                ? Optional.of(steps.find(id, other.step()))
                : Optional.empty();
    }

    private Event event(Line line) {
        String detail = switch (line.done()) {
            case PASSED_ON -> wording.name(new PersonId(UUID.fromString(line.detail())));
            case PLANNED, REPLANNED, REOPENED, REPORTED, RENEWED, STARTED ->
                DateTimeFormatter.ofPattern("d MMM yyyy", LocaleContextHolder.getLocale())
                        .format(LocalDate.parse(line.detail()));
            case BEGUN, AWAITS, RESUMED, FINISHED, STOPPED, SEEN, ENDED -> "";
        };
        return new Event(
                line.on(), wording.text("trajectories.done." + line.done(), detail), wording.name(line.by()), "person");
    }

    /** A step as its page shows it. */
    record StepView(
            DossierCard card,
            Step step,
            String what,
            String outcome,
            String awaited,
            String owner,
            List<Event> events) {
        public boolean can(String move) {
            return Move.valueOf(move).isPossible(step.course().state());
        }
    }

    /** One line of what was done. */
    record Event(LocalDate when, String text, String who, String kind) {}
}
