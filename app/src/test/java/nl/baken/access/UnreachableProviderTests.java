package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.baken.access.Departure.Purpose;
import nl.baken.access.DoorUsed.How;
import nl.baken.platform.PlainKeys;
import nl.baken.platform.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** A provider that does not answer keeps nobody waiting, and a flood from there is sent away. */
@RecordApplicationEvents
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UnreachableProviderTests {

    private static final Clock CLOCK = Clock.systemUTC();

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login/oidc");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final RedirectAttributesModelMap left = new RedirectAttributesModelMap();

    @Autowired
    DoorSeal seal;

    @Autowired
    Entitlements entitlements;

    @Autowired
    Address address;

    @Autowired
    OurPages pages;

    @Autowired
    Federation federation;

    @Autowired
    Entrance entrance;

    @Autowired
    Turnstile turnstile;

    @Autowired
    ReportingPoint reportingPoint;

    @TempDir
    Path keys;

    private ProviderPages doors;

    @BeforeEach
    void aProviderThatDoesNotAnswer() throws IOException {
        TestRegion.asOwner("delete from access.attempt where what = ?", (Object) seal.hash("provider together"));
        Registration registration = new Registration("http://127.0.0.1:" + freePort(), "baken");
        Discovery discovery = new Discovery(registration, CLOCK);
        PlainKeys.in(keys).of("oidc-client-key", DrawnKeys::ofBaken);
        ClientKey key = new ClientKey(registration, new Settings(keys, 8080, keys, null, new Settings.Door(true, "")));
        Passage passage = new Passage(
                new IdentityProvider(registration, discovery, key, CLOCK),
                new Departures(seal, CLOCK),
                entitlements,
                address,
                pages);
        doors = new ProviderPages(discovery, passage, federation, entrance, turnstile);
    }

    @AfterEach
    void nobodyIsBraked() {
        TestRegion.asOwner("delete from access.attempt where what = ?", (Object) seal.hash("provider together"));
    }

    @Test
    void whoeverWantsToGoThereReadsThatItDoesNotAnswer() {
        assertThat(doors.signIn(request, response, left)).isEqualTo("redirect:/login");
        told("access.provider.unreachable");
        assertThat(doors.prove("/", request, response, left)).isEqualTo("redirect:/prove");
        assertThat(doors.linkOwn(request, response, left)).isEqualTo("redirect:/me/factors");
        assertThat(doors.signOut(request, left)).isEqualTo("redirect:/login");
        assertThat(doors.link(request, response, left)).isEqualTo("redirect:/login");
    }

    @Test
    void whoeverComesBackWhenItIsGoneReadsSoToo() {
        String ticket = seal.sealTicket(
                Departure.now(Purpose.SIGN_IN, CLOCK.instant(), "").written(), "baken_departure");
        request.setCookies(new Cookie("baken_departure", ticket));

        assertThat(back()).isEqualTo("redirect:/login");
        told("access.provider.unreachable");
    }

    @Test
    void whoeverComesBackWithoutHavingBeenSentIsRefused(ApplicationEvents events) {
        assertThat(back()).isEqualTo("redirect:/login");
        told("access.provider.refused");
        assertThat(hows(events)).containsExactly(How.PROVIDER_REFUSED);
        assertThat(Callers.as(Invented.caller(Role.PARTNER), () -> doors.back(request, response, left)))
                .as("whoever is signed in came to prove something")
                .isEqualTo("redirect:/prove");
    }

    @Test
    void aFloodFromThereIsSentAwayBeforeAnybodyLooks(ApplicationEvents events) {
        TestRegion.asOwner(
                "insert into access.attempt (what, times, last_at) values (?, 1000, now() + interval '1 minute')",
                (Object) seal.hash("provider together"));

        assertThat(back()).isEqualTo("redirect:/login");

        told("access.provider.refused");
        assertThat(hows(events)).containsExactly(How.BRAKED);
    }

    private String back() {
        return Callers.as(reportingPoint.visitor(), () -> doors.back(request, response, left));
    }

    private void told(String notice) {
        Map<String, ?> shown = left.getFlashAttributes();
        assertThat(List.of(String.valueOf(shown.get("notice")), String.valueOf(shown.get("noticeKind"))))
                .containsExactly(notice, "error");
    }

    private static List<How> hows(ApplicationEvents events) {
        return events.stream(DoorUsed.class).map(DoorUsed::how).toList();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
