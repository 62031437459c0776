package nl.baken.legal;

import java.time.LocalDate;
import nl.baken.access.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which shares the supervisor of privacy wants to see; what is left open matches everything. */
record ShareFilter(
        @Nullable OrganisationId organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate last,
        @Nullable Way way,
        @Nullable Integer page) {

    static final int PAGE = 50;
    static final int EXPORT = 10_000;
    private static final int LAST_PAGE = 10_000;

    int number() {
        return page == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
    }

    /** The address of a page of the same choice. */
    String address(String path, int number) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("organisation", organisation == null ? "" : organisation.value())
                .queryParam("from", from == null ? "" : from)
                .queryParam("last", last == null ? "" : last)
                .queryParam("way", way == null ? "" : way)
                .queryParam("page", number)
                .toUriString();
    }

    /** How something was shared. */
    enum Way {
        OWN,
        COVENANT,
        BEFORE,
        PAPER,
        RIGHT
    }
}
