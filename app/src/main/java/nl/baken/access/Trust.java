package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** What a holder gave a reader: up to and including a day the reader sees what is not for readers. */
public record Trust(PostId post, LocalDate lastDay) {

    public Trust {
        requireNonNull(post, "post is null");
        requireNonNull(lastDay, "lastDay is null");
    }
}
