package nl.baken.access;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * With what somebody signed in, as coarsely as it helps: a kind of browser on a kind of system, as the browser says it. No
 * version, no model, no address: nothing of it tells one computer from the next.
 */
public record Gear(Browser browser, Platform platform) {

    private static final Gear UNKNOWN = new Gear(Browser.UNKNOWN, Platform.UNKNOWN);

    public Gear {
        requireNonNull(browser, "browser is null");
        requireNonNull(platform, "platform is null");
    }

    /** A kind of browser; the first whose words a browser says, since most also say those of others. */
    public enum Browser {
        EDGE("Edg/", "EdgA/", "EdgiOS/"),
        OPERA("OPR/", "Opera"),
        SAMSUNG("SamsungBrowser/"),
        FIREFOX("Firefox/", "FxiOS/"),
        CHROME("Chrome/", "CriOS/", "Chromium/", "HeadlessChrome/"),
        SAFARI("Safari/"),
        UNKNOWN;

        @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
        private final List<String> words;

        Browser(String... words) {
            this.words = List.of(words);
        }

        /** Where its name stands. */
        public String key() {
            return "access.browser." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A kind of system; a tablet that says to be a desktop counts as one. */
    public enum Platform {
        IOS("iPhone", "iPad", "iPod"),
        ANDROID("Android"),
        WINDOWS("Windows"),
        CHROMEOS("CrOS"),
        MACOS("Macintosh"),
        LINUX("Linux", "X11"),
        UNKNOWN;

        @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
        private final List<String> words;

        Platform(String... words) {
            this.words = List.of(words);
        }

        /** Where its name stands. */
        public String key() {
            return "access.platform." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a browser says of itself, as codes of ours; what we do not know is unknown. */
    static Gear of(String said) {
        return new Gear(
                Arrays.stream(Browser.values())
                        .filter(browser -> browser.words.stream().anyMatch(said::contains))
                        .findFirst()
                        .orElse(Browser.UNKNOWN),
                Arrays.stream(Platform.values())
                        .filter(platform -> platform.words.stream().anyMatch(said::contains))
                        .findFirst()
                        .orElse(Platform.UNKNOWN));
    }

    /** That of the running request; unknown in a job. */
    static Gear current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(said(attributes.getRequest()))
                : UNKNOWN;
    }

    /** That of a code, whatever somebody made of it. */
    public static Gear parse(String code) {
        return Arrays.stream(Browser.values())
                .flatMap(browser -> Arrays.stream(Platform.values()).map(platform -> new Gear(browser, platform)))
                .filter(gear -> gear.code().equals(code))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** As it is written down. */
    public String code() {
        return browser + " " + platform;
    }

    private static String said(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    }
}
