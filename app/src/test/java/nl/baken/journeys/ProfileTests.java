package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.dossiers.DossierId;
import nl.baken.dossiers.Whereabouts;
import nl.baken.dossiers.WhereaboutsDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever takes a laptop along finds in the files of its browser nothing of what a colleague looked at or typed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ProfileTests {

    private static final String WORD = "kanarie-";
    private static final List<Charset> WAYS =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    private Path profile;

    private final Records records;
    private final SignIn signIn;
    private final WhereaboutsDesk desk;
    private final String base;

    @Autowired
    ProfileTests(Records records, SignIn signIn, WhereaboutsDesk desk, @LocalServerPort int port) {
        this.records = records;
        this.signIn = signIn;
        this.desk = desk;
        this.base = "http://localhost:" + port;
    }

    @Test
    void whatAColleagueLooksAtAndTypesIsInNoFileOfTheBrowser() throws IOException {
        String signal = "/signals/" + records.of(Kind.SIGNAL, Persona.HANNA.holder());
        String dossier = "/dossiers/" + hidden();
        browsing(Persona.HANNA, page -> {
            shown(page, signal);
            page.getByText("Uitloggen").waitFor();
        });
        browsing(Persona.ZOE, page -> {
            shown(page, dossier);
            shown(page, "/dossiers?view=mine&names=true");
            page.navigate(base + "/dossiers/search");
            page.getByLabel("Naam").first().fill(WORD + "getypt");
            page.keyboard().press("Enter");
            page.locator("#found").waitFor();
            opened(page, dossier + "/whereabouts");
        });

        assertThat(files()).as("the browser keeps files").hasSizeGreaterThan(10);
        assertThat(found()).isEmpty();
    }

    @Test
    void aPageThatMayBeKeptWouldBeFound() throws IOException {
        assertThat(foundAfter(said -> "max-age=600")).isNotEmpty();
    }

    /** All that Baken says about keeping stays but this one word: what then is found was kept out by it. */
    @Test
    void withoutTheWordNoStoreWhatAColleagueLooksAtWouldBeFound() throws IOException {
        assertThat(foundAfter(said -> {
                    assertThat(said).contains("no-store", "no-cache", "must-revalidate");
                    return said.replaceFirst("no-store,? ?", "");
                }))
                .isNotEmpty();
    }

    /** What the browser kept of a signal that came by way of somebody who says something else about keeping. */
    private List<Path> foundAfter(UnaryOperator<String> keeping) throws IOException {
        String signal = "/signals/" + records.of(Kind.SIGNAL, Persona.HANNA.holder());
        HttpServer careless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        careless.createContext("/", exchange -> passOn(exchange, keeping));
        careless.start();
        try {
            String there = "http://localhost:" + careless.getAddress().getPort();
            browsing(Persona.HANNA, page -> {
                page.navigate(there + signal);
                assertThat(page.content()).contains(WORD);
            });
        } finally {
            careless.stop(0);
        }
        return found();
    }

    private String hidden() {
        String dossier = records.of(Kind.DOSSIER, Persona.ZOE.holder());
        String place = WORD + "schuilplaats";
        Callers.as(
                signIn.callAs(Persona.ZOE.person()),
                () -> desk.enter(
                        new DossierId(UUID.fromString(dossier)),
                        new Whereabouts(place, place, place, place),
                        LocalDate.of(2024, 5, 6)));
        return dossier;
    }

    private void browsing(Persona persona, Consumer<Page> looking) {
        try (Playwright playwright = Chromium.playwright();
                BrowserContext browser = Chromium.keeping(playwright, profile)) {
            String token = signIn.callAs(persona.person()).token();
            browser.addCookies(
                    List.of(new Cookie("baken_session", token).setUrl(base).setHttpOnly(true)));
            looking.accept(browser.newPage());
        }
    }

    private void shown(Page page, String path) {
        page.navigate(base + path);
        assertThat(page.content()).as(path).contains(WORD);
    }

    private void opened(Page page, String whereabouts) {
        page.navigate(base + whereabouts);
        page.locator("main a[href$='/open']").first().click();
        page.locator("[name=reason]").first().check();
        page.locator("[name=said]").fill(WORD + "reden");
        page.locator("main form").getByRole(AriaRole.BUTTON).first().click();
        page.getByText(WORD + "schuilplaats").first().waitFor();
    }

    // The same bytes as ours, with other leave to keep them.
    private void passOn(HttpExchange exchange, UnaryOperator<String> keeping) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + exchange.getRequestURI()));
        for (String header : List.of("Cookie", "Accept-Encoding")) {
            exchange.getRequestHeaders()
                    .getOrDefault(header, List.of())
                    .forEach(value -> request.header(header, value));
        }
        HttpResponse<byte[]> answer = asked(request.build());
        for (String header : List.of("Content-Type", "Content-Encoding")) {
            answer.headers()
                    .firstValue(header)
                    .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
        }
        exchange.getResponseHeaders()
                .set(
                        "Cache-Control",
                        keeping.apply(String.join(", ", answer.headers().allValues("Cache-Control"))));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private static HttpResponse<byte[]> asked(HttpRequest request) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> found() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files()) {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            if (WAYS.stream().anyMatch(way -> all.contains(as(way)))) {
                found.add(file);
            }
        }
        return found;
    }

    private static String as(Charset way) {
        return new String(WORD.getBytes(way), StandardCharsets.ISO_8859_1);
    }
}
