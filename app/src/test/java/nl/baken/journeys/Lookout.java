package nl.baken.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import nl.baken.chain.Persona;

/** A browser of its own in a thread of its own, with one window for each persona. */
final class Lookout implements AutoCloseable {

    private final Map<Persona, Visit> visits = new EnumMap<>(Persona.class);
    private final Function<Persona, String> sessions;
    private final String base;
    private final Playwright playwright = Chromium.playwright();
    private final Browser browser = Chromium.launch(playwright);

    private Lookout(String base, Function<Persona, String> sessions) {
        this.base = base;
        this.sessions = sessions;
    }

    /** Looks at pages for as long as there are any. */
    static Thread start(String base, Function<Persona, String> sessions, Queue<Look> looks) {
        return Thread.ofPlatform().daemon().start(() -> {
            try (Lookout lookout = new Lookout(base, sessions)) {
                for (Look look = looks.poll(); look != null; look = looks.poll()) {
                    look.with(lookout);
                }
            } catch (RuntimeException e) {
                looks.forEach(look -> look.seen().completeExceptionally(e));
            }
        });
    }

    /** The window of a persona, as wide as a desk. */
    Visit visit(Persona persona) {
        Visit visit = visits.computeIfAbsent(persona, this::open);
        visit.forget();
        return visit;
    }

    private Visit open(Persona persona) {
        Visit visit = new Visit(browser, base, Visit.DESK, true).examining();
        return persona == Persona.VISITOR ? visit : visit.with(sessions.apply(persona));
    }

    @Override
    public void close() {
        visits.values().forEach(Visit::close);
        playwright.close();
    }
}
