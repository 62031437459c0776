package nl.baken.legal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import nl.baken.access.PostId;
import org.jspecify.annotations.Nullable;

/** A record that is kept, as codes and days, with its clock. */
record Kept(UUID record, String kind, String number, Setting setting, PostId post, Days days, Countdown countdown) {

    Kept {
        requireNonNull(record, "record is null");
        requireNonNull(post, "post is null");
        if (kind.isBlank() || number.isBlank()) {
            throw new IllegalArgumentException("a record has a kind and a number");
        }
    }

    /** The regime, and the class within it: CASE, YOUTH or REFUSED. */
    record Setting(String regime, String sort) {}

    /** When it was first processed, last added to, and closed. */
    record Days(LocalDate first, LocalDate last, @Nullable LocalDate closed) {}

    /** Whether BGS art. 1.16 knows an extension for it. */
    public boolean isExtendable() {
        return setting.regime().equals("B")
                && (setting.sort().equals("CASE") || setting.sort().equals("YOUTH"));
    }
}
