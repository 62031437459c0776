package nl.baken.logbook;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.baken.access.Directory;
import nl.baken.access.Holding;
import nl.baken.access.Holdings;
import nl.baken.access.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts readings into words: who somebody is, what posts they held on that day, and what they were doing. */
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
                        readers.computeIfAbsent(
                                reading.actor(), actor -> new Reader(directory.name(actor), holdings.of(actor)))))
                .toList();
    }

    private Line line(Reading reading, Reader reader) {
        return new Line(
                reading.at().toLocalDateTime().truncatedTo(ChronoUnit.SECONDS),
                reader.name(),
                posts(reader, reading.at().toLocalDate()),
                text("action." + reading.action().name().toLowerCase(Locale.ROOT)),
                reading.record().toString(),
                reading.subject().toString(),
                reading.trace().toString());
    }

    private String posts(Reader reader, LocalDate day) {
        return reader.holdings().stream()
                .filter(holding -> !holding.from().isAfter(day) && !holding.isOver(day))
                .map(holding -> text("role." + holding.role().name().toLowerCase(Locale.ROOT)) + ", "
                        + holding.organisationName())
                .collect(joining("; "));
    }

    private String text(String key) {
        return messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale());
    }

    private record Reader(String name, List<Holding> holdings) {}
}
