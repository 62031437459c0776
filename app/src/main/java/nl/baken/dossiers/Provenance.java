package nl.baken.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.dossiers.Timeline.Line;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts into words where something that stands in a dossier comes from: at what it was written down, by whom and when. */
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

    /** The steps of the timeline of a dossier, the newest first. */
    List<Line> steps(DossierId dossier) {
        return timeline.of(dossier);
    }

    /** Where something comes from that was set by the last of these; empty when there was none. */
    String of(List<Line> steps, Set<Happening> happenings) {
        return steps.stream()
                .filter(line -> happenings.contains(line.happening()))
                .findFirst()
                .map(line -> words(line, steps))
                .orElse("");
    }

    /** Where something comes from that somebody wrote down on a day. */
    String of(String key, PersonId by, LocalDate on) {
        return said(key, "") + ", " + directory.name(by) + ", " + DAY.format(on);
    }

    private String words(Line line, List<Line> lines) {
        String with = line.happening() == Happening.OPENED ? openedWith(lines) : "";
        String words = of(
                "dossiers.provenance." + line.happening(), line.by(), line.at().toLocalDate());
        return with.isEmpty() ? words : words + ", " + said("dossiers.provenance.with", with);
    }

    // what was linked before anything else was done is what the dossier was opened with
    private static String openedWith(List<Line> lines) {
        return lines.reversed().stream()
                .dropWhile(line -> line.happening() != Happening.OPENED)
                .skip(1)
                .findFirst()
                .filter(line -> line.happening() == Happening.SIGNAL_LINKED)
                .map(Line::detail)
                .orElse("");
    }

    private String said(String key, String detail) {
        return messages.getMessage(key, new Object[] {detail}, LocaleContextHolder.getLocale());
    }
}
