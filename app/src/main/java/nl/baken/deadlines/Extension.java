package nl.baken.deadlines;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** So much longer, which whoever waits was told on a day. */
public record Extension(Length more, LocalDate toldOn) {

    public Extension {
        requireNonNull(more, "more is null");
        requireNonNull(toldOn, "toldOn is null");
    }
}
