package nl.baken.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A signal as other modules and lists show it: its number and codes, nothing personal. */
public record SignalCard(
        SignalId id,
        String number,
        SignalState state,
        String source,
        String exploitation,
        String municipality,
        LocalDate receivedOn) {

    public SignalCard {
        requireNonNull(id, "id is null");
        requireNonNull(state, "state is null");
        requireNonNull(receivedOn, "receivedOn is null");
    }
}
