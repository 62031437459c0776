package nl.baken.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import nl.baken.access.Departure.Purpose;
import nl.baken.platform.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What only the door may know, in its rows and in browsers, and who comes back from the provider. */
class DoorSealTests {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final HandClock clock = new HandClock(NOW);
    private final PersonId person = PersonId.next();

    @TempDir
    Path keys;

    private DoorSeal seal;
    private Devices devices;

    @BeforeEach
    void keysOfThisTest() {
        seal = new DoorSeal(new Settings(keys, 8080, keys, null, new Settings.Door(true, "")));
        devices = new Devices(seal);
    }

    @Test
    void whatIsSealedForSomebodyOpensForThemAlone() {
        byte[] sealed = seal.seal("geheim".getBytes(UTF_8), person);

        assertThat(new String(seal.open(sealed, person), UTF_8)).isEqualTo("geheim");
        assertThat(new String(sealed, UTF_8)).doesNotContain("geheim");
        assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, PersonId.next()));
        sealed[sealed.length - 1]++;
        assertThatIllegalStateException().isThrownBy(() -> seal.open(sealed, person));
    }

    @Test
    void aTicketOpensForItsUseAlone() {
        String ticket = seal.sealTicket("wie", "use");

        assertThat(seal.openTicket(ticket, "use")).hasValue("wie");
        assertThat(seal.openTicket(ticket, "another")).isEmpty();
        for (String forged : List.of("", "x", "%", ticket.substring(1), ticket + "A")) {
            assertThat(seal.openTicket(forged, "use")).as(forged).isEmpty();
        }
    }

    @Test
    void aHashIsTheSameEachTimeAndOfNothingElse() {
        assertThat(seal.hash("noor")).isEqualTo(seal.hash("noor")).hasSize(32).isNotEqualTo(seal.hash("Noor"));
    }

    @Test
    void aBrowserIsRecognisedByTheMarkOfItsOwnPerson() {
        String mark = devices.mark(person);

        assertThat(devices.isOf(mark, person)).isTrue();
        assertThat(devices.isOf(mark, PersonId.next())).isFalse();
        assertThat(devices.mark(person)).isNotEqualTo(mark);
        for (String forged : List.of("", ".", "x", mark.substring(1), mark + "x", mark.substring(mark.indexOf('.')))) {
            assertThat(devices.isOf(forged, person)).as(forged).isFalse();
        }
        assertThat(devices.isOf("." + text(seal.hash("device " + person.value() + " ")), person))
                .as("a mark has a number of its own")
                .isFalse();
    }

    @Test
    void whoeverWasSentToTheProviderComesBackInTheSameBrowserOnce() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Departures departures = new Departures(seal, clock);
        Departure sent = departures.begin(Purpose.PROVE, "/signals", new MockHttpServletRequest(), response);

        String cookie = Objects.requireNonNull(response.getHeader("Set-Cookie"));
        assertThat(cookie)
                .startsWith("baken_departure=")
                .contains("Max-Age=600")
                .doesNotContain(sent.state());
        MockHttpServletRequest back = new MockHttpServletRequest();
        assertThat(departures.end(back, new MockHttpServletResponse())).isEmpty();
        back.setCookies(new Cookie("baken_departure", cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'))));
        MockHttpServletResponse ended = new MockHttpServletResponse();
        assertThat(departures.end(back, ended)).hasValue(sent);
        assertThat(ended.getHeader("Set-Cookie"))
                .startsWith("baken_departure=;")
                .contains("Max-Age=0");
        back.setCookies(new Cookie("baken_departure", seal.sealTicket(sent.written(), "another use")));
        assertThat(departures.end(back, ended)).isEmpty();
    }

    @Test
    void comesBackWithinTenMinutesHoweverTheClockIsSet() {
        Departure sent = Departure.now(Purpose.SIGN_IN, NOW, "");

        clock.forward(Duration.ofMinutes(10).minusMillis(1));
        assertThat(Departure.read(sent.written(), clock.instant())).hasValue(sent);
        clock.forward(Duration.ofMillis(1));
        assertThat(Departure.read(sent.written(), clock.instant())).isEmpty();
        clock.back(Duration.ofHours(1));
        assertThat(Departure.read(sent.written(), clock.instant()))
                .as("set back")
                .isEmpty();
        assertThat(Departure.read(sent.written(), NOW.minusSeconds(59)))
                .as("another node is a little behind")
                .isPresent();
        assertThat(Departure.read(sent.written(), NOW.minusSeconds(60))).isEmpty();
    }

    @Test
    void whatIsNoDepartureIsNone() {
        Departure sent = Departure.now(Purpose.LINK, NOW, "x");

        assertThat(List.of(sent.state(), sent.nonce(), sent.verifier())).doesNotHaveDuplicates();
        for (String strange : List.of(
                "",
                sent.written() + "\nx",
                sent.written().replace("LINK", "STAY"),
                sent.written().replace("2026", "later"))) {
            assertThat(Departure.read(strange, NOW)).as(strange).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Departure.now(Purpose.LINK, NOW, "a\nb"));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
