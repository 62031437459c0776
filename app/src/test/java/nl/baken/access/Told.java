package nl.baken.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/** Hears what the door tells. */
final class Told implements ApplicationEventPublisher {

    private final List<DoorUsed> events = new ArrayList<>();

    @Override
    public void publishEvent(Object event) {
        events.add((DoorUsed) event);
    }

    List<DoorUsed> events() {
        return List.copyOf(events);
    }

    List<DoorUsed.How> hows() {
        return events.stream().map(DoorUsed::how).toList();
    }
}
