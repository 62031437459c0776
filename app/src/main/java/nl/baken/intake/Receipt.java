package nl.baken.intake;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/** A report that was taken in, and the signal that came of it; the day is all that is kept of the moment. */
record Receipt(UUID id, ReportedSignal signal, LocalDate receivedOn) {

    Receipt {
        requireNonNull(id, "id is null");
        requireNonNull(signal, "signal is null");
        requireNonNull(receivedOn, "receivedOn is null");
    }
}
