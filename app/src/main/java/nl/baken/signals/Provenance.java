package nl.baken.signals;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.access.Directory;
import nl.baken.signals.SignalView.Source;
import nl.baken.signals.Timeline.Line;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts into words where something that stands in a signal comes from: in what it was told, by whom and when. */
@Component
class Provenance {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("nl"));

    private final Timeline timeline;
    private final Directory directory;
    private final MessageSource messages;

    Provenance(Timeline timeline, Directory directory, MessageSource messages) {
        this.timeline = timeline;
        this.directory = directory;
        this.messages = messages;
    }

    /** Where something comes from that was told. */
    String of(String what, Source source) {
        return words(what, directory.name(source.by()), source.at(), source.signal());
    }

    /** Where a text comes from. */
    String told(String labelKey, Source source) {
        return of(messages.getMessage(labelKey, new Object[0], LocaleContextHolder.getLocale()), source);
    }

    /** The steps of the timeline of a signal, the newest first. */
    List<Line> steps(SignalId signal) {
        return timeline.of(List.of(signal));
    }

    /** Where something comes from that was set by the last of these; empty when there was none. */
    String of(List<Line> steps, List<String> codes) {
        return steps.stream()
                .filter(line -> codes.contains(line.code()))
                .findFirst()
                .map(this::words)
                .orElse("");
    }

    private String words(Line line) {
        String what = messages.getMessage(
                "signals.provenance." + line.code(), new Object[] {line.detail()}, LocaleContextHolder.getLocale());
        return words(what, line.by(), line.at(), "");
    }

    private static String words(String what, String who, LocalDateTime at, String number) {
        return Stream.of(what, who, DAY.format(at), number)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
