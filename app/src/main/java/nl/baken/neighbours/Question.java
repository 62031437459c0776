package nl.baken.neighbours;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.baken.neighbours.Answer.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a neighbour about a record, and what it said.
 *
 * @param region whom was asked
 * @param purpose a code of INQUIRY_PURPOSE
 * @param answer absent while it is on its way, or when this installation stopped meanwhile
 */
record Question(
        UUID id,
        String region,
        String askedBy,
        LocalDateTime at,
        String purpose,
        @Nullable Kind answer,
        List<Contact> desks) {

    Question {
        requireNonNull(id, "id is null");
        desks = List.copyOf(desks);
    }

    public boolean isHit() {
        return answer == Kind.HIT;
    }
}
