package nl.baken.conferences;

import java.time.LocalDate;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.shared.Refused;
import org.springframework.stereotype.Component;

/** Where decisions and agreements are kept. */
@Component
record Notes(Decisions decisions, Agreements agreements, Words words, Directory directory) {

    /** The keys of their labels, by which a covenant admits them. */
    static final String DECISION = "conferences.decision";

    static final String AGREEMENT = "conferences.agreement";

    /** Who attends to a desk that is going to do something. */
    PersonId attendant(PostId post, LocalDate day) {
        return directory.attendant(post, day).orElseThrow(() -> new Refused("conferences.refused.guest"));
    }
}
