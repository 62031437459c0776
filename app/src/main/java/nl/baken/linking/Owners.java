package nl.baken.linking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.PostCard;
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
        return cards.stream().flatMap(module -> module.find(record).stream()).findFirst();
    }

    /** Whom to ask; nobody when the caller may not know that there is anything to ask. */
    Optional<Elsewhere> elsewhere(Whose whose) {
        if (whose.veiled() && !Callers.current().plays(Role.CHAIN_DIRECTOR)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        return directory
                .post(whose.desk())
                .map(PostCard::organisationName)
                .map(desk -> new Elsewhere(
                        desk,
                        directory
                                .attendant(whose.desk(), today)
                                .map(directory::name)
                                .orElse(""),
                        whose.veiled()));
    }
}
