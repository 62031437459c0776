package nl.baken.logbook;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import nl.baken.access.Action;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which readings an auditor wants to see; what is left open matches everything.
 *
 * @param about the identifier of a record or of a data subject, or how it begins
 */
record Filter(
        @Nullable PersonId actor,
        @Nullable LocalDate from,
        @Nullable LocalDate last,
        @Nullable Action action,
        @Size(max = 36) @Nullable String about,
        @Nullable Integer page) {

    private static final int LAST_PAGE = 10_000;

    int number() {
        return page == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
    }

    String beginning() {
        return about == null ? "" : about.strip().toLowerCase(Locale.ROOT);
    }

    /** The address of a page of the same choice. */
    String address(String path, int number) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("actor", actor == null ? "" : actor.value())
                .queryParam("from", from == null ? "" : from)
                .queryParam("last", last == null ? "" : last)
                .queryParam("action", action == null ? "" : action)
                .queryParam("about", "{about}")
                .queryParam("page", number)
                .encode()
                .buildAndExpand(about == null ? "" : about)
                .toUriString();
    }
}
