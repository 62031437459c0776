package nl.baken.breaches;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.Role;
import nl.baken.breaches.BreachView.Said;
import nl.baken.breaches.BreachView.Shown;
import nl.baken.breaches.BreachView.Trace;
import nl.baken.breaches.Words.Word;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts breaches into words; what people said is opened on the page of one, not in the register. */
@Service
@Transactional
class BreachViews {

    private final Breaches breaches;
    private final Words words;
    private final ReadGate gate;
    private final Directory directory;
    private final Clock clock;

    BreachViews(Breaches breaches, Words words, ReadGate gate, Directory directory, Clock clock) {
        this.breaches = breaches;
        this.words = words;
        this.gate = gate;
        this.directory = directory;
        this.clock = clock;
    }

    BreachView of(BreachId id) {
        Breach breach = breaches.find(id);
        List<Word> sealed = words.of(id);
        Opened opened = gate.open(
                Action.READ_BREACH, id, sealed.stream().map(Word::sealed).toList());
        return view(
                breach,
                sealed.stream().map(word -> said(word, opened)).toList(),
                breach.told().records().stream()
                        .map(number -> trace(breach, number))
                        .toList());
    }

    /** The day after which the register lets it go; absent while it is open. */
    @Nullable
    LocalDate goes(BreachView view) {
        Instant closed = view.breach().done().closed();
        return closed == null
                ? null
                : LocalDate.ofInstant(closed, clock.getZone()).plusYears(breaches.years());
    }

    List<BreachView> all() {
        return views(breaches.all());
    }

    /** Those of one page, counted from 1, and the first of the next. */
    List<BreachView> page(int page) {
        return views(breaches.page(page));
    }

    private List<BreachView> views(List<Breach> found) {
        return found.stream().map(breach -> view(breach, List.of(), List.of())).toList();
    }

    private BreachView view(Breach breach, List<Said> said, List<Trace> traces) {
        return new BreachView(
                breach,
                breach.hours(clock.instant()),
                new Shown(
                        shown(breach.told().discovered()),
                        shown(breach.told().at()),
                        shown(breach.hours(clock.instant()).deadline()),
                        shownIf(breach.done().notified()),
                        shownIf(breach.done().told()),
                        shownIf(breach.done().closed()),
                        LocalDateTime.ofInstant(breach.told().discovered(), clock.getZone())),
                directory.name(breach.told().by()),
                said,
                traces);
    }

    private Said said(Word word, Opened opened) {
        return new Said(
                word.kind(),
                shown(word.at().toInstant()),
                directory.name(word.by()),
                opened.text(word.sealed().place()).orElse(""));
    }

    private Trace trace(Breach breach, String number) {
        String href = Callers.current().plays(Role.AUDITOR)
                ? breaches.record(number).map(record -> logbook(breach, record)).orElse(null)
                : null;
        return new Trace(number, href);
    }

    private String logbook(Breach breach, UUID record) {
        LocalDate began = breach.told().began();
        LocalDate discovered =
                breach.told().discovered().atZone(clock.getZone()).toLocalDate();
        return "/logbook?about=" + record + "&from=" + (began == null ? discovered : began) + "&last=" + discovered;
    }

    private @Nullable String shownIf(@Nullable Instant at) {
        return at == null ? null : shown(at);
    }

    private String shown(Instant at) {
        return Moments.shown(at, clock.getZone());
    }
}
