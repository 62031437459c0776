package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** In which regime a record stands, and since when what it says is processed: from there a maximum counts (WGS art. 1.8(7)). */
public record Footing(String regime, LocalDate since) {

    public Footing {
        requireNonNull(since, "since is null");
        if (regime.isBlank()) {
            throw new IllegalArgumentException("a record stands in a regime");
        }
    }
}
