package nl.baken.logbook;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.baken.access.Directory;
import nl.baken.access.Gear;
import nl.baken.access.Holding;
import nl.baken.access.Holdings;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts lines into words: who somebody is, what posts they held on that day, and what they were doing. */
@Component
class Lines {

    private final Directory directory;
    private final Holdings holdings;
    private final MessageSource messages;

    Lines(Directory directory, Holdings holdings, MessageSource messages) {
        this.directory = directory;
        this.holdings = holdings;
        this.messages = messages;
    }

    List<Line> of(List<Reading> readings) {
        Map<PersonId, Reader> readers = new HashMap<>();
        return readings.stream()
                .map(reading -> line(
                        reading,
                        Optional.ofNullable(reading.actor())
                                .map(actor -> readers.computeIfAbsent(actor, this::reader))
                                .orElseGet(() -> Reader.named(text("logbook.console")))))
                .toList();
    }

    /** Lines of the audit log; whoever was not let in has no name. */
    List<ActLine> ofActs(List<Deed> deeds) {
        Map<PersonId, Reader> readers = new HashMap<>();
        return deeds.stream()
                .map(deed -> line(
                        deed,
                        deed.actor()
                                .map(actor -> readers.computeIfAbsent(actor, this::reader))
                                .orElseGet(() -> Reader.named(text("logbook.nobody")))))
                .toList();
    }

    // whoever did it is a colleague, or an organisation that asked from outside
    private Reader reader(PersonId actor) {
        String colleague = directory.name(actor);
        String outside = colleague.isEmpty() ? directory.name(new OrganisationId(actor.value())) : "";
        return new Reader(colleague + outside, holdings.of(actor), outside);
    }

    private ActLine line(Deed deed, Reader reader) {
        return new ActLine(
                deed.at().toLocalDateTime().truncatedTo(ChronoUnit.SECONDS),
                new ActLine.Who(
                        reader.name(),
                        posts(reader, deed.at().toLocalDate()),
                        deed.gear().map(this::words).orElse("")),
                text("action." + deed.action().toLowerCase(Locale.ROOT)),
                deed.handler(),
                deed.record(),
                text("logbook.result." + deed.result().toLowerCase(Locale.ROOT)));
    }

    private String words(Gear gear) {
        return text(gear.browser().key()) + ", " + text(gear.platform().key());
    }

    private Line line(Reading reading, Reader reader) {
        return new Line(
                reading.at().toLocalDateTime().truncatedTo(ChronoUnit.SECONDS),
                reader.name(),
                reading.actor() == null
                        ? text("logbook.console")
                        : posts(reader, reading.at().toLocalDate()),
                text("action." + reading.action().name().toLowerCase(Locale.ROOT)),
                text(Activity.of(reading.action()).key("name")),
                reading.record().toString(),
                reading.subject().toString(),
                reading.trace().toString(),
                reading.sealed());
    }

    private String posts(Reader reader, LocalDate day) {
        if (!reader.outside().isEmpty()) {
            return reader.outside();
        }
        return reader.holdings().stream()
                .filter(holding -> !holding.from().isAfter(day) && !holding.isOver(day))
                .map(holding -> text("role." + holding.role().name().toLowerCase(Locale.ROOT)) + ", "
                        + holding.organisationName())
                .collect(joining("; "));
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }

    /**
     * Who did something.
     *
     * @param outside the organisation that it was, when that has no colleague here
     */
    private record Reader(String name, List<Holding> holdings, String outside) {

        static Reader named(String name) {
            return new Reader(name, List.of(), "");
        }
    }
}
