package nl.baken.intake;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import nl.baken.shared.Id;

/** The signal that came of a report, as far as the intake knows it: its own type belongs to a module above. */
public record ReportedSignal(UUID value) implements Id {

    public ReportedSignal {
        requireNonNull(value, "value is null");
    }
}
