package nl.baken.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import nl.baken.chain.Persona;

/** A browser of its own in a thread of its own, with one window that looks as one persona after the other, and a glass. */
final class Lookout implements AutoCloseable {

    // The letters of the system are wider than ours, and need not be unpacked for each page.
    private static final String WITHOUT_FONTS = "--disable-remote-fonts";

    private final Map<Persona, String> tokens = new EnumMap<>(Persona.class);
    private final Function<Persona, String> sessions;
    private final Playwright playwright = Chromium.playwright();
    private final Visit window;
    private final Visit glass;

    private Lookout(String base, Function<Persona, String> sessions) {
        this.sessions = sessions;
        Browser browser = Chromium.launch(playwright, WITHOUT_FONTS);
        this.window = new Visit(browser, base, Visit.DESK, true);
        this.glass = new Visit(browser, base, Visit.PHONE, true);
        // nobody is signed in under the glass, so the script that clears what is nobody's would take it away
        glass.page().route("**/stay.js", script -> script.fulfill(new Route.FulfillOptions().setBody("")));
        glass.open("/login");
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

    /** The window as wide as a desk, in the session of a persona. */
    Visit visit(Persona persona) {
        window.forget();
        return persona == Persona.VISITOR ? window : window.with(session(persona));
    }

    /**
     * Content under a magnifying glass, as wide as a phone. It is one page that takes on one content after the other: what looks
     * for barriers is loaded and warm, which costs a new page three times as much as the looking.
     */
    Visit glass(String html) {
        glass.show(html);
        return glass;
    }

    /** The session of a persona; empty for whoever is not signed in. */
    String session(Persona persona) {
        return persona == Persona.VISITOR ? "" : tokens.computeIfAbsent(persona, sessions);
    }

    @Override
    public void close() {
        glass.close();
        window.close();
        playwright.close();
    }
}
