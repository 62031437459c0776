package nl.baken.trajectories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.dossiers.DossierCard;
import nl.baken.dossiers.DossierId;
import nl.baken.trajectories.Circumstances.Around;
import nl.baken.trajectories.Collision.Contact;
import nl.baken.trajectories.Contents.Sheets;
import nl.baken.trajectories.Items.Numbered;
import nl.baken.trajectories.Lines.WaitLine;
import nl.baken.trajectories.Reader.Texts;
import nl.baken.trajectories.Steps.StepSheet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page on which care and law stand side by side: opens all of it once, draws it and tells it. */
@Service
@Transactional
class Overviews {

    private final Cases cases;
    private final Contents contents;
    private final Circumstances circumstances;
    private final Reader reader;
    private final Telling telling;

    Overviews(Cases cases, Contents contents, Circumstances circumstances, Reader reader, Telling telling) {
        this.cases = cases;
        this.contents = contents;
        this.circumstances = circumstances;
        this.reader = reader;
        this.telling = telling;
    }

    Overview of(DossierId id) {
        DossierCard card = cases.read(id);
        Sheets sheets = contents.of(id);
        Circumstances.Sheets around = circumstances.of(id);
        Texts texts = reader.open(id, Stream.concat(sheets.texts(), around.texts()));
        Around told = circumstances.tell(around, texts);
        return overview(card, sheets, texts, told);
    }

    /** One life domain, opened by itself: nothing of another one is read. */
    Overview within(DossierId id, String domain) {
        DossierCard card = cases.read(id);
        Sheets sheets = contents.of(id).within(domain);
        return overview(card, sheets, reader.open(id, sheets.texts()), new Around(null, List.of(), null));
    }

    private Overview overview(DossierCard card, Sheets sheets, Texts texts, Around around) {
        LocalDate today = telling.today();
        Numbered lines = telling.lines(card.id(), sheets, texts);
        List<Collision> collisions = Collision.among(contacts(card, sheets, lines.numbers()), today);
        Drawing drawing = Drawing.of(lines.items(), collisions, today, LocaleContextHolder.getLocale());
        Lines told = new Lines(
                telling.domains(sheets, texts),
                telling.windows(sheets, texts, around.majority()),
                telling.matters(sheets, texts),
                telling.goals(sheets, texts),
                waits(lines.items()));
        return new Overview(card, lines.items(), drawing, collisions, told, around, today);
    }

    private static List<Contact> contacts(DossierCard card, Sheets sheets, Map<StepId, Integer> numbers) {
        List<Contact> contacts = new ArrayList<>();
        for (Step step : sheets.steps().stream()
                .map(StepSheet::step)
                .filter(Step::isOpen)
                .toList()) {
            step.task()
                    .contact()
                    .ifPresent(side -> contacts.add(new Contact(
                            Optional.ofNullable(numbers.get(step.id())),
                            side,
                            step.course().due())));
        }
        Optional.ofNullable(card.reviewOn())
                .ifPresent(on -> contacts.add(new Contact(Optional.empty(), Side.CARE, on)));
        return contacts;
    }

    private static List<WaitLine> waits(List<Item> items) {
        return items.stream()
                .filter(item -> item.link().isWaiting())
                .map(item -> {
                    Integer awaits = item.link().awaits();
                    String awaited = awaits == null
                            ? item.link().awaitsParty()
                            : items.get(awaits - 1).said().what();
                    return new WaitLine(
                            item.number(),
                            item.said().what(),
                            item.said().owner(),
                            awaits,
                            awaited,
                            item.span().until());
                })
                .toList();
    }
}
