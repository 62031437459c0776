package nl.baken.dossiers;

import org.jspecify.annotations.Nullable;

/** One of the lists that a page can show. */
record Tab(
        String href,
        String labelKey,
        boolean current,
        @Nullable Integer count) {

    static Tab to(String href, String labelKey, boolean current) {
        return new Tab(href, labelKey, current, null);
    }
}
