package nl.baken.journeys;

import static java.util.Objects.requireNonNull;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.baken.access.App;
import org.jspecify.annotations.Nullable;

/** One person's browser window: what they click and type, and what the window asked of others meanwhile. */
final class Visit implements AutoCloseable {

    static final int DESK = 1280;
    static final int PHONE = 360;

    // All rules of axe, with the one of WCAG 2.2 that it leaves out by itself. Asking for what is wrong only spares it
    // telling of all that is right; style sheets are loaded anew for one experimental rule, which is off. Colours cost
    // as much as the rest: a text with the classes and states of one seen before, up to the page, has its colours too.
    private static final String AXE = axe();
    private static final String BARRIERS = """
            async run => {
                const seen = window.textsSeen ??= new Set();
                const look = e => e === null ? '' : look(e.parentElement) + ' ' + e.tagName + '.' + e.getAttribute('class')
                        + e.ariaCurrent + e.ariaDisabled + e.open + e.hidden + (e.parentElement?.firstElementChild === e);
                const isText = e => e.matches('input, select, textarea')
                        || [...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                const isNew = e => { const known = seen.has(look(e)); seen.add(look(e)); return !known; };
                const texts = run === 'shape' ? [] : [...document.querySelectorAll('body *')].filter(e => isText(e) && isNew(e));
                const found = async (where, options) => (await axe.run(where,
                        {resultTypes: ['violations'], preload: {assets: ['media']}, ...options})).violations;
                const rules = {'target-size': {enabled: true}, 'color-contrast': {enabled: false}};
                return [
                    ...await found(document, {rules}),
                    ...(texts.length === 0 ? [] : await found({include: texts}, {runOnly: ['color-contrast']}))
                ].map(rule => rule.id + ' ' + rule.nodes[0].html);
            }
            """;

    private static final Map<String, App> APPS = new ConcurrentHashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, String base, int width, boolean scripted) {
        this.base = base;
        this.context = browser.newContext(new NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("nl-NL")
                .setJavaScriptEnabled(scripted));
        this.page = context.newPage();
        page.onRequest(request -> {
            if (!request.url().startsWith(base)) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with a status")) {
                complaints.add(message.text());
            }
        });
    }

    static Visit atADesk(String base) {
        return new Visit(Chromium.browser(), base, DESK, true);
    }

    static Visit onAPhone(String base) {
        return new Visit(Chromium.browser(), base, PHONE, true);
    }

    static Visit withoutScript(String base) {
        return new Visit(Chromium.browser(), base, PHONE, false);
    }

    Visit signIn(String login, String password) {
        open("/login");
        fill("Gebruikersnaam", login);
        fill("Wachtwoord", password);
        press("Inloggen");
        return this;
    }

    /** Signs in with an app as second factor, which is chosen the first time. */
    Visit signInWithApp(String login, String password) {
        signIn(login, password);
        boolean first = path().equals("/login/enrol");
        if (first) {
            APPS.put(login, App.of(page.locator(".code").innerText()));
        }
        fill("Code uit uw app", requireNonNull(APPS.get(login)).code());
        press(first ? "Code controleren" : "Verder");
        return this;
    }

    /** Opens the pages of somebody who is signed in already. */
    Visit with(String sessionToken) {
        context.addCookies(
                List.of(new Cookie("baken_session", sessionToken).setUrl(base).setHttpOnly(true)));
        return this;
    }

    int open(String path) {
        return page.navigate(base + path).status();
    }

    /** Shows other content where the page is now, without leaving it: what was loaded there stays. */
    void show(String html) {
        page.setContent(html);
    }

    void fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
    }

    void choose(String label, String option) {
        page.getByLabel(label).first().selectOption(new SelectOption().setLabel(option));
    }

    void tick(String label) {
        page.getByLabel(label).first().check();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    // a click is over when the next page begins to come in
    String text() {
        page.waitForLoadState();
        return page.locator("body").innerText();
    }

    /** What a page is made of, without showing it. */
    String source(String path) {
        return page.request().get(base + path).text();
    }

    String heading() {
        return page.locator("h1").first().innerText();
    }

    /** The addresses in the table of a list page that begin like this. */
    List<String> linksTo(String start) {
        return page.locator("tbody th a[href^='" + start + "']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    String path() {
        return page.url().substring(base.length());
    }

    Page page() {
        return page;
    }

    /** Addresses at other hosts that the window asked something of. */
    List<String> elsewhere() {
        return elsewhere;
    }

    /** What the browser complained about: a refused script, a broken file. */
    List<String> complaints() {
        return complaints;
    }

    /** What axe finds wrong with the page for people who cannot see it well or use a mouse. */
    List<String> barriers() {
        return barriers("all");
    }

    /** What axe finds wrong with a page but for its colours, which cost as much as all the rest. */
    List<String> barriersOfShape() {
        return barriers("shape");
    }

    private List<String> barriers(String run) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(AXE);
        }
        return page.evaluate(BARRIERS, run) instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of("axe told nothing");
    }

    /** Looks at the same page on a narrower screen. */
    void narrowTo(int width) {
        page.setViewportSize(width, 900);
    }

    boolean scrollsSideways() {
        return Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    void photograph(@Nullable Path file) {
        if (file != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** Goes on at a desk, signed out and with nothing to remember of the page before. */
    void forget() {
        context.clearCookies();
        page.setViewportSize(DESK, 900);
        elsewhere.clear();
        complaints.clear();
    }

    private static String axe() {
        try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
