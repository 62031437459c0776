package nl.baken.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The pages that only a form shows. Each form is sent once well filled in; of the forms that ask in the same ways one is sent
 * with nothing filled in.
 */
public final class Posted {

    private static final Set<Integer> PAGES = Set.of(200, 400, 422);

    private final Set<String> filled = ConcurrentHashMap.newKeySet();
    private final Set<String> blank = ConcurrentHashMap.newKeySet();
    private final Map<String, Web> webs = new ConcurrentHashMap<>();
    private final int port;

    public Posted(int port) {
        this.port = port;
    }

    /** What comes back for the forms of a page, as far as they were not sent before. */
    public List<String> from(String address, String html, String session) {
        Web web = webs.computeIfAbsent(session, it -> new Web(port, it.isEmpty() ? "" : "baken_session=" + it));
        List<Sheet> sheets = new ArrayList<>();
        for (Filled form : Filled.all(html, address)) {
            if (form.sent() && blank.add(ways(form))) {
                sheets.add(form.send(web, form.marks()));
            }
            if (form.sent() && filled.add(form.key())) {
                sheets.add(form.send(web));
            }
        }
        return sheets.stream()
                .map(Sheet::answer)
                .filter(answer -> PAGES.contains(answer.status()))
                .map(Answer::body)
                .toList();
    }

    private static String ways(Filled form) {
        return form.fields().values().stream()
                .map(Field::kind)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
