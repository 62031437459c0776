package nl.baken.signals;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which signals a list shows; everything left open shows the open ones. */
record ListFilter(State state, String municipality, String source, boolean mine, boolean overdue, int page) {

    private static final int LAST_PAGE = 10_000;

    /** What a list can show by state. */
    enum State {
        OPEN,
        NEW,
        ENRICHING,
        WITH_DIRECTOR,
        CLOSED,
        MERGED,
        ALL
    }

    ListFilter {
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    public State[] states() {
        return State.values();
    }

    @Nullable
    public String previous() {
        return page > 1 ? href(page - 1) : null;
    }

    public String next() {
        return href(page + 1);
    }

    private String href(int wanted) {
        return UriComponentsBuilder.fromPath("/signals")
                .queryParam("state", state)
                .queryParam("municipality", municipality)
                .queryParam("source", source)
                .queryParam("mine", mine)
                .queryParam("overdue", overdue)
                .queryParam("page", wanted)
                .encode()
                .toUriString();
    }
}
