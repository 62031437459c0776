package nl.baken.trajectories;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a step is, without its text.
 *
 * @param party who does it: a code of STEP_PARTY
 * @param meets from which side somebody sees the person on its day; nothing when nobody does
 */
record Task(Track track, String party, @Nullable Side meets, LocalDate plannedOn) {

    Task {
        requireNonNull(track, "track is null");
        requireNonNull(plannedOn, "plannedOn is null");
        if (party.isBlank()) {
            throw new IllegalArgumentException("somebody does a step");
        }
    }

    static Task of(Track track, String party, boolean meets, LocalDate plannedOn) {
        return new Task(track, party, meets ? Side.of(track.lane(), party) : null, plannedOn);
    }

    public Optional<Side> contact() {
        return Optional.ofNullable(meets);
    }
}
