package nl.baken.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import nl.baken.access.SignIn;
import nl.baken.chain.Handler;
import nl.baken.chain.Persona;
import nl.baken.chain.Posted;
import nl.baken.chain.Records;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page in a real browser, at a desk and on a phone: no barrier, no third party, no loose header. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EveryPageTests {

    private static final int LOOKOUTS = 2;
    private static final List<String> GUARDS = List.of(
            "referrer-policy", "x-content-type-options", "x-frame-options", "cache-control", "content-security-policy");

    private final List<Handler> handlers;
    private final Records records;
    private final SignIn signIn;
    private final int port;
    private final String base;
    private final Posted posted;

    @Autowired
    EveryPageTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Records records,
            SignIn signIn,
            @LocalServerPort int port) {
        this.handlers = Handler.of(mapping);
        this.records = records;
        this.signIn = signIn;
        this.port = port;
        this.base = "http://localhost:" + port;
        this.posted = new Posted(port);
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsSoundAtADeskAndOnAPhone() {
        Map<Handler, Look> looks = new LinkedHashMap<>();
        handlers.stream()
                .filter(handler -> handler.isPage())
                .forEach(handler -> looks.put(handler, Look.of(lookout -> look(handler, lookout))));
        Queue<Look> waiting = new ConcurrentLinkedQueue<>(looks.values());
        for (int i = 0; i < LOOKOUTS; i++) {
            Lookout.start(base, persona -> signIn.callAs(persona.person()).token(), waiting);
        }
        return looks.entrySet().stream()
                .map(look -> dynamicTest(
                        look.getKey().name(),
                        () -> assertThat(look.getValue().seen().get()).isTrue()));
    }

    @Test
    void aPageWithABarrierIsFound() {
        try (Visit visit = Visit.atADesk(base)) {
            visit.open("/login");
            visit.page().evaluate("document.querySelector('label').remove()");
            assertThat(visit.barriers()).isNotEmpty();
        }
    }

    @Test
    void aTextThatIsTooFaintIsFound() {
        try (Visit visit = Visit.onAPhone(base)) {
            visit.open("/login");
            assertThat(visit.barriers()).isEmpty();
            visit.page().evaluate("document.querySelector('h1').className = 'faint'");
            visit.page().evaluate("document.querySelector('h1').style.color = '#cccccc'");
            assertThat(visit.barriers()).singleElement().asString().startsWith("color-contrast");
        }
    }

    @Test
    void aBarrierOnWhatAFormLeadsToIsFound() {
        try (Visit visit = Visit.onAPhone(base)) {
            List<String> pages = new Posted(port).from("/report/new", visit.source("/report/new"), "");
            assertThat(pages).anyMatch(html -> html.contains("error-summary"));
            visit.open("/login");
            visit.show(pages.getFirst().replaceAll("<label[^>]*>", "<span>"));
            assertThat(visit.barriersOfShape()).isNotEmpty();
        }
    }

    @Test
    void aPageThatAsksAnotherComputerIsFound() {
        try (Visit visit = Visit.atADesk(base)) {
            visit.open("/login");
            assertThat(visit.elsewhere()).isEmpty();
            visit.page().setContent("<img src='http://192.0.2.1/face.png' alt=''>");
            assertThat(visit.elsewhere()).singleElement().asString().contains("192.0.2.1");
        }
    }

    @Test
    void aHeaderThatIsDroppedIsFound() {
        try (Visit visit = Visit.atADesk(base)) {
            Map<String, String> sent = visit.page().navigate(base + "/login").headers();
            guarded(sent);
            for (String header : GUARDS) {
                Map<String, String> rest = new HashMap<>(sent);
                rest.remove(header);
                assertThatExceptionOfType(AssertionError.class).as(header).isThrownBy(() -> guarded(rest));
            }
        }
    }

    private void look(Handler handler, Lookout lookout) {
        Persona persona = Persona.of(handler);
        String address = records.address(handler, persona.holder());
        Visit visit = lookout.visit(persona);
        Response response = visit.page().navigate(base + address);
        assertThat(response.status()).as(address).isEqualTo(200);
        guarded(response.headers());
        sound(visit, address);
        visit.narrowTo(Visit.PHONE);
        sound(visit, address);
        String source = response.text();
        assertThat(lookout.glass(source).barriers())
                .as("barriers on %s", address)
                .isEmpty();
        for (String html : posted.from(address, source, lookout.session(persona))) {
            Visit glass = lookout.glass(html);
            assertThat(glass.barriersOfShape())
                    .as("barriers on what a form on %s leads to", address)
                    .isEmpty();
            sound(glass, address);
        }
    }

    private static void sound(Visit visit, String address) {
        assertThat(visit.scrollsSideways()).as("%s scrolls sideways", address).isFalse();
        assertThat(visit.elsewhere()).as("asked of others by %s", address).isEmpty();
        assertThat(visit.complaints()).as("complaints about %s", address).isEmpty();
    }

    private static void guarded(Map<String, String> headers) {
        assertThat(headers)
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .hasEntrySatisfying("cache-control", value -> assertThat(value).contains("no-store"))
                .hasEntrySatisfying(
                        "content-security-policy",
                        value -> assertThat(value)
                                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
    }
}
