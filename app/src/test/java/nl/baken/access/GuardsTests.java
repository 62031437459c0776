package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/** What every answer carries, whatever was asked for and whatever became of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GuardsTests {

    private static final List<String> EVERYTHING = List.of(
            "/",
            "/login",
            "/login?lang=en",
            "/report",
            "/report/new",
            "/.well-known/security.txt",
            "/nowhere",
            "/error",
            "/prove",
            "/logbook",
            "/logbook.csv",
            "/baken.css",
            "/baken.js",
            "/passkey.js",
            "/look.js",
            "/stay.js",
            "/favicon.svg",
            "/icons/chevron.svg",
            "/vendor/utrecht/utrecht.css",
            "/vendor/noto-sans/noto-sans-latin.woff2",
            "/vendor/absent.css",
            "/login;x=1");

    private final SignIn signIn;
    private final TimeCodes codes;
    private final WebApplicationContext application;
    private final Filter guards;
    private final DispatcherServlet pages;

    @LocalServerPort
    private int port;

    @Autowired
    GuardsTests(
            SignIn signIn,
            TimeCodes codes,
            WebApplicationContext application,
            @Qualifier("springSecurityFilterChain") Filter guards,
            DispatcherServlet pages) {
        this.signIn = signIn;
        this.codes = codes;
        this.application = application;
        this.guards = guards;
        this.pages = pages;
        TestRegion.found();
    }

    @Test
    void everyAnswerTellsTheBrowserWhatItMayDoWithIt() {
        String fred = "baken_session=" + signIn.callAs(TestRegion.FRED_AUDITOR).token();
        for (String path : EVERYTHING) {
            for (String cookie : List.of("a=b", fred)) {
                guarded(path, wire().ask(wire().request(path).header("Cookie", cookie)));
            }
        }
        HttpResponse<byte[]> forged = wire().ask(wire().request("/login").POST(BodyPublishers.noBody()));
        assertThat(forged.statusCode()).isEqualTo(403);
        guarded("a forged form", forged);
    }

    private static void guarded(String what, HttpResponse<byte[]> answer) {
        assertThat(Wire.header(answer, "X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(Wire.header(answer, "Referrer-Policy")).as(what).isEqualTo("no-referrer");
        assertThat(Wire.header(answer, "Content-Security-Policy").split("; ", -1))
                .as(what)
                .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .noneMatch(directive -> directive.matches(".*(unsafe|\\*|https?:|data:).*"));
        assertThat(answer.headers().map().keySet())
                .as(what)
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        if (answer.body().length > 0) {
            assertThat(Wire.header(answer, "Content-Type"))
                    .as(what)
                    .matches("(text/[a-z]+|image/svg\\+xml);charset=UTF-8|font/woff2(;charset=UTF-8)?");
        }
    }

    @Test
    void aFileToTakeAlongIsNeverShownAsAPage() {
        Browser fred = Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR));

        for (String name : List.of("logbook", "shares")) {
            HttpResponse<String> file = fred.get("/" + name + ".csv");
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .matches("attachment; filename=\"[a-z-]+\\.csv\"");
            assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        }
    }

    @Test
    void overTlsBrowsersAreToldToStayThere() throws Exception {
        assertThat(overTls().get("/login").getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void everyCookieIsOutOfReachOfScriptsAndOfOtherSites() throws Exception {
        OverTls visitor = overTls();
        visitor.get("/login");
        visitor.get("/report/new");
        visitor.get("/report?lang=en");
        signIn.setPassword(TestRegion.HUGO_FOCAL_POINT_HUIZEN, "een lange zin als wachtwoord");
        byte[] secret = TimeCode.newSecret();
        codes.keep(TestRegion.HUGO_FOCAL_POINT_HUIZEN, secret, 0);
        try {
            visitor.post("/login", Map.of("login", "test-hugo", "password", "een lange zin als wachtwoord"));
            visitor.post(
                    "/login/second",
                    Map.of("code", App.of(TimeCode.letters(secret)).code()));
            visitor.post("/me/sessions/end-others", Map.of());
            visitor.post("/logout", Map.of());
        } finally {
            TestRegion.withoutSecondFactor(TestRegion.HUGO_FOCAL_POINT_HUIZEN);
        }

        assertThat(visitor.kept())
                .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .contains(
                        "__Host-XSRF-TOKEN",
                        "__Host-baken_language",
                        "__Host-baken_entry",
                        "__Host-baken_session",
                        "__Host-baken_mark",
                        "__Host-baken_notice");
        assertThat(visitor.kept())
                .allMatch(cookie -> cookie.startsWith("__Host-"))
                .allMatch(cookie -> cookie.contains("; HttpOnly"))
                .allMatch(cookie -> cookie.contains("; SameSite=Lax"))
                .allMatch(cookie -> cookie.contains("; Secure"))
                .allMatch(cookie -> cookie.matches(".*; Path=/(;.*|$)"))
                .noneMatch(cookie -> cookie.contains("; Domain"));
    }

    @Test
    void withoutTlsCookiesHaveNamesThatABrowserTakes() {
        assertThat(wire().ask(wire().request("/report?lang=en")).headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.startsWith("__"))
                .noneMatch(cookie -> cookie.contains("; Secure"))
                .allMatch(cookie -> cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax"));
    }

    @Test
    void whatAVisitorSaysAboutTheWayItCameIsNotBelieved() {
        HttpResponse<byte[]> answer = wire().ask(wire().request("/")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "host=evil.example;proto=https"));

        assertThat(Wire.header(answer, "Location")).isEqualTo("/login");
        assertThat(Wire.header(answer, "Strict-Transport-Security")).isEmpty();
    }

    @Test
    void nobodyIsShownWhatWentWrongInside(@Autowired Environment environment) {
        assertThat(environment.getProperty("debug")).isNull();
        assertThat(environment.getProperty("trace")).isNull();
        for (String what : List.of("message", "stacktrace", "binding-errors", "path")) {
            assertThat(environment.getProperty("server.error.include-" + what)).isEqualTo("never");
        }
    }

    private Wire wire() {
        return new Wire(port);
    }

    // the pages are there from the first request on
    private OverTls overTls() {
        wire().ask(wire().request("/login"));
        return new OverTls(application, guards, pages);
    }
}
