package nl.baken.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.access.PostCard;
import nl.baken.access.PostId;
import nl.baken.codes.Labels;
import nl.baken.dossiers.Contents.NoteSheet;
import nl.baken.dossiers.DossierReader.OpenDossier;
import nl.baken.dossiers.DossierView.Decision;
import nl.baken.dossiers.DossierView.Event;
import nl.baken.dossiers.Timeline.Line;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells the timeline of a dossier in words: contacts and decisions of people, and changes of the registration. */
@Component
class Story {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("nl"));

    private final Timeline timeline;
    private final Labels labels;
    private final Directory directory;
    private final MessageSource messages;

    Story(Timeline timeline, Labels labels, Directory directory, MessageSource messages) {
        this.timeline = timeline;
        this.labels = labels;
        this.directory = directory;
        this.messages = messages;
    }

    /** The events of one kind, {@code person} or {@code system}, or all of them when the kind is empty. */
    List<Event> tell(OpenDossier open, String kind) {
        Names names = new Names(directory);
        Stream<Event> contacts = open.sheets().notes().stream().map(note -> contact(open, note, names));
        Stream<Event> happenings = timeline.of(open.dossier().id()).stream().map(line -> happening(line, names));
        return Stream.concat(contacts, happenings)
                .filter(event -> kind.isEmpty() || event.kind().equals(kind))
                .sorted(Comparator.comparing(Event::when).reversed())
                .toList();
    }

    /** What the person decided about consent, with who wrote it down. */
    List<Decision> decisions(OpenDossier open) {
        Names names = new Names(directory);
        return open.sheets().consents().stream()
                .map(decision -> new Decision(
                        decision.code(), decision.decidedOn(), names.of(decision.by()), open.text(decision.reason())))
                .toList();
    }

    private Event contact(OpenDossier open, NoteSheet note, Names names) {
        String title = labels.of("CONTACT_KIND", note.kind());
        String certainty = labels.of("CERTAINTY", note.certainty());
        String text = "%s (%s)\n%s".formatted(title, certainty.toLowerCase(Locale.ROOT), open.text(note.told()));
        return new Event(note.heldOn(), text + secrecy(open, note), names.of(note.by()), "person");
    }

    private String secrecy(OpenDossier open, NoteSheet note) {
        if (note.conditions().isEmpty()) {
            return "";
        }
        Object[] conditions = {open.text(note.conditions())};
        return "\n" + messages.getMessage("dossiers.note.secret", conditions, LocaleContextHolder.getLocale());
    }

    private Event happening(Line line, Names names) {
        String text = messages.getMessage(
                "dossiers.timeline." + line.happening().name(),
                new Object[] {detail(line, names)},
                LocaleContextHolder.getLocale());
        String kind = line.happening().isHuman() ? "person" : "system";
        return new Event(line.at().toLocalDate(), text, names.of(line.by()), kind);
    }

    private String detail(Line line, Names names) {
        String detail = line.detail();
        if (detail.isEmpty()) {
            return messages.getMessage("dossiers.timeline.nobody", new Object[0], LocaleContextHolder.getLocale());
        }
        return switch (line.happening().detail()) {
            case NONE, NUMBER -> detail;
            case DATE -> DAY.format(LocalDate.parse(detail));
            case PERSON -> names.of(new PersonId(UUID.fromString(detail)));
            case MUNICIPALITY -> labels.municipality(detail);
            case CHANNEL -> labels.of("CONTACT_CHANNEL", detail);
            case CONSENT -> labels.of("CONSENT", detail);
            case CLOSING_REASON -> labels.of("DOSSIER_CLOSING_REASON", detail);
            case APART_REASON -> labels.of("APART_REASON", detail);
            case WHEREABOUTS_REASON -> labels.of("WHEREABOUTS_REASON", detail);
            case THIRD_PARTY -> labels.of("THIRD_PARTY", detail);
            case POST ->
                directory
                        .post(new PostId(UUID.fromString(detail)))
                        .map(PostCard::organisationName)
                        .orElse(detail);
        };
    }
}
