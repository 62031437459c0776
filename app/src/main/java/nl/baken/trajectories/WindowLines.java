package nl.baken.trajectories;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.baken.access.Directory;
import nl.baken.codes.Labels;
import nl.baken.trajectories.Reader.Texts;
import nl.baken.trajectories.Window.Span;
import nl.baken.trajectories.WindowLine.Along;
import nl.baken.trajectories.WindowLine.Ended;
import nl.baken.trajectories.WindowLine.Reporting;
import nl.baken.trajectories.WindowLine.Term;
import nl.baken.trajectories.WindowLine.Warning;
import nl.baken.trajectories.Windows.WindowSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts terms that run into words, each date with where is told why it is what it is. */
@Component
class WindowLines {

    private final Clocks clocks;
    private final Labels labels;
    private final Directory directory;

    WindowLines(Clocks clocks, Labels labels, Directory directory) {
        this.clocks = clocks;
        this.labels = labels;
        this.directory = directory;
    }

    /**
     * All terms of a dossier.
     *
     * @param majority the day of coming of age, as it was opened
     */
    List<WindowLine> of(List<WindowSheet> windows, Texts texts, @Nullable LocalDate majority) {
        return windows.stream().map(sheet -> line(sheet, texts, majority)).toList();
    }

    /** The head of one term, without what was said. */
    WindowLine bare(Window window) {
        return line(window, "", null);
    }

    private WindowLine line(WindowSheet sheet, Texts texts, @Nullable LocalDate majority) {
        return line(sheet.window(), texts.of(sheet.said()), majority);
    }

    private WindowLine line(Window window, String said, @Nullable LocalDate majority) {
        WindowKind kind = window.nature().kind();
        Ended ended = Optional.ofNullable(window.ending())
                .map(ending -> new Ended(labels.of("WINDOW_END", ending.reason()), ending.on(), said))
                .orElse(null);
        return new WindowLine(
                window.id(),
                kind,
                term(window, majority),
                kind.isReflection() ? reporting(window.span()) : null,
                new Warning(warnings(window), clocks.unseen(window).orElse(null)),
                directory.name(window.owner()),
                ended);
    }

    private Term term(Window window, @Nullable LocalDate majority) {
        WindowKind kind = window.nature().kind();
        Span span = window.span();
        boolean ofBirth = kind == WindowKind.ADULTHOOD;
        LocalDate until = ofBirth && majority != null ? majority : span.due();
        return new Term(
                span.begunOn(),
                until,
                ofBirth ? null : Clocks.why(kind.term(), span.begunOn()),
                clocks.source(kind.term(), span.begunOn()),
                labels.of("RESIDENCE_ROUTE", window.nature().route()),
                kind.along().map(code -> along(code, span.firstOn())).orElse(null),
                window.isOver(clocks.today()));
    }

    private Along along(String code, LocalDate from) {
        return new Along(code, clocks.end(code, from), Clocks.why(code, from));
    }

    private static Reporting reporting(Span span) {
        String why = span.reportDue() == null ? null : Clocks.why(WindowKind.REPORTING, span.lastReport());
        return new Reporting(span.reportedOn(), span.reportDue(), why);
    }

    List<LocalDate> warnings(Window window) {
        return window.isRunning()
                ? clocks.warnings(window.nature().kind().name()).stream()
                        .map(days -> window.span().due().minusDays(days))
                        .filter(day -> !day.isBefore(window.span().begunOn()))
                        .toList()
                : List.of();
    }
}
