package nl.baken.signals;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.baken.codes.Labels;
import nl.baken.signals.SignalView.Happening;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the timeline of a signal into words. */
@Component
class Chronicle {

    private static final Map<String, String> LISTS = Map.of(
            "REGISTERED", "SOURCE",
            "CHECKED", "CHECK_QUESTION",
            "ASSESSED", "EXPLOITATION",
            "CLOSED", "CLOSING_REASON",
            "APART_BECAUSE", "APART_REASON",
            "TOLD", "FEEDBACK",
            "INVOLVED_ADDED", "INVOLVED_ROLE");

    private final Timeline timeline;
    private final Labels labels;
    private final Signs signs;
    private final MessageSource messages;

    Chronicle(Timeline timeline, Labels labels, Signs signs, MessageSource messages) {
        this.timeline = timeline;
        this.labels = labels;
        this.signs = signs;
        this.messages = messages;
    }

    List<Happening> of(SignalId id, Collection<SignalId> family) {
        return timeline.of(family).stream().map(line -> happening(line, id)).toList();
    }

    private Happening happening(Timeline.Line line, SignalId id) {
        String said = messages.getMessage(
                "signals.timeline." + line.code(),
                new Object[] {detail(line)},
                line.code(),
                LocaleContextHolder.getLocale());
        String where = line.signal().equals(id) ? "" : line.signalNumber() + ": ";
        return new Happening(moment(line.at()), where + said, line.by(), "person");
    }

    private static Temporal moment(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate() : at;
    }

    private String detail(Timeline.Line line) {
        return switch (line.code()) {
            case "REROUTED", "MUNICIPALITY_CORRECTED" -> labels.municipality(line.detail());
            case "INDICATED", "INDICATION_WITHDRAWN" -> signs.label(line.detail());
            default ->
                LISTS.containsKey(line.code()) ? labels.of(LISTS.get(line.code()), line.detail()) : line.detail();
        };
    }
}
