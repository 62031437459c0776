package nl.baken.neighbours;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.access.Browser;

/** What waits for the posts of somebody, on as many pages as it takes: others leave them work as well. */
final class Worklists {

    private static final int PAGES = 40;

    private Worklists() {}

    static String of(Browser browser) {
        return IntStream.rangeClosed(1, PAGES)
                .mapToObj(page -> browser.get("/?shelf=POSTS&page=" + page).body())
                .takeWhile(body -> body.contains("<tbody") || body.contains("<tr"))
                .collect(Collectors.joining());
    }
}
