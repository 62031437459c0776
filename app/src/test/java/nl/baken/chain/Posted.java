package nl.baken.chain;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The pages that only a form shows: once sent with nothing filled in, once filled in well. */
public final class Posted {

    private static final Set<Integer> PAGES = Set.of(200, 400, 422);

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final int port;

    public Posted(int port) {
        this.port = port;
    }

    /** What comes back for each form of a page that was not sent before. */
    public List<String> from(String address, String session) {
        Web web = new Web(port, session.isEmpty() ? "" : "baken_session=" + session);
        return Sheet.of(address, web.get(address)).forms().stream()
                .filter(form -> form.sent() && sent.add(form.key()))
                .flatMap(form -> Stream.of(form.send(web, form.marks()), form.send(web)))
                .filter(sheet -> PAGES.contains(sheet.answer().status()))
                .map(sheet -> sheet.answer().body())
                .toList();
    }
}
