package nl.baken.network;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.baken.access.Directory;
import nl.baken.codes.Labels;
import nl.baken.network.Course.Held;
import nl.baken.network.PlacementView.Event;
import nl.baken.network.Placements.Taken;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the steps of a placement into words, also the one that nobody took: that a hold was over. */
@Component
class Happenings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    private final Directory directory;
    private final Labels labels;
    private final MessageSource messages;
    private final Clock clock;

    Happenings(Directory directory, Labels labels, MessageSource messages, Clock clock) {
        this.directory = directory;
        this.labels = labels;
        this.messages = messages;
        this.clock = clock;
    }

    /** The last one first. */
    List<Event> of(Placement stored, List<Taken> steps) {
        List<Event> events = new ArrayList<>(steps.stream().map(this::event).toList());
        if (stored.course() instanceof Held held && held.isOver(clock.instant())) {
            events.add(new Event(local(held.until()), text(Step.EXPIRE, ""), "", "system"));
        }
        return events.reversed();
    }

    private Event event(Taken taken) {
        return new Event(
                local(taken.at()),
                text(taken.step(), detail(taken)),
                taken.by().map(directory::name).orElse(""),
                taken.by().isPresent() ? "person" : "system");
    }

    private String detail(Taken taken) {
        return switch (taken.step()) {
            case PLAN -> LocalDate.parse(taken.detail()).format(DAY);
            case LEAVE -> labels.of("LEAVE_REASON", taken.detail());
            case GIVE_UP -> labels.of("GAP_REASON", taken.detail());
            case ASK, HOLD, EXPIRE, LET_GO, PLACE, WITHDRAW -> taken.detail();
        };
    }

    private String text(Step step, String detail) {
        return messages.getMessage(step.labelKey(), new Object[] {detail}, LocaleContextHolder.getLocale());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, clock.getZone());
    }
}
