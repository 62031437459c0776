package nl.baken.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One Chromium for all journeys; `./baken test` installs it where it may. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    private static final class Once {
        private static final Browser BROWSER = launch();
    }

    static Browser browser() {
        return Once.BROWSER;
    }

    private static Browser launch() {
        Playwright playwright = playwright();
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return launch(playwright);
    }

    /** The means to drive a browser, for one thread. */
    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(arguments));
    }

    /** One that keeps what it keeps in a folder, as the browser on a laptop does. */
    static BrowserContext keeping(Playwright playwright, Path profile) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(executable())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static Path executable() {
        Stream<Path> named = Stream.ofNullable(System.getenv("BAKEN_CHROMIUM")).map(Path::of);
        Stream<Path> known = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, known)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no Chromium on the PATH: run ./baken test, which installs it"));
    }
}
