package nl.baken.linking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.Directory.Attended;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.linking.Candidate.Whose;
import nl.baken.linking.RecordCards.RecordCard;
import org.springframework.stereotype.Component;

/** Tells what a record is called, and whom to ask about one that the caller may not see. */
@Component
class Owners {

    private final List<RecordCards> cards;
    private final Directory directory;
    private final Clock clock;

    Owners(List<RecordCards> cards, Directory directory, Clock clock) {
        this.cards = List.copyOf(cards);
        this.directory = directory;
        this.clock = clock;
    }

    Optional<RecordCard> card(UUID record) {
        return Optional.ofNullable(cards(Set.of(record)).get(record));
    }

    /** The cards of those of these records that the caller may see. */
    Map<UUID, RecordCard> cards(Set<UUID> records) {
        Map<UUID, RecordCard> found = new HashMap<>();
        Set<UUID> unknown = new HashSet<>(records);
        for (RecordCards module : cards) {
            if (!unknown.isEmpty()) {
                found.putAll(module.find(unknown));
                unknown.removeAll(found.keySet());
            }
        }
        return found;
    }

    /** Whom to ask, each desk once and by name; nobody about what the caller may not know to be there. */
    List<Elsewhere> elsewhere(Stream<Candidate> others) {
        boolean everything = Callers.current().plays(Role.CHAIN_DIRECTOR);
        Set<Whose> asked = others.map(Candidate::whose)
                .filter(whose -> everything || !whose.veiled())
                .collect(Collectors.toSet());
        Map<PostId, Attended> desks =
                directory.attended(asked.stream().map(Whose::desk).collect(Collectors.toSet()), LocalDate.now(clock));
        return asked.stream()
                .flatMap(whose -> Optional.ofNullable(desks.get(whose.desk()))
                        .map(desk -> new Elsewhere(desk.organisation(), desk.attendant(), whose.veiled()))
                        .stream())
                .distinct()
                .sorted(Comparator.comparing(Elsewhere::desk).thenComparing(Elsewhere::veiled))
                .toList();
    }
}
