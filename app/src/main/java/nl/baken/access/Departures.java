package nl.baken.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.baken.access.Departure.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Keeps who was sent to the provider in their own browser, sealed: no row for whoever never comes back. */
@Component
class Departures {

    private static final String COOKIE = "baken_departure";

    private final DoorSeal seal;
    private final Clock clock;

    Departures(DoorSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    Departure begin(Purpose purpose, String detail, HttpServletRequest request, HttpServletResponse response) {
        Departure departure = Departure.now(purpose, clock.instant(), detail);
        String ticket = seal.sealTicket(departure.written(), COOKIE);
        Entrance.set(response, Entrance.cookie(request, COOKIE, ticket, Entrance.LOGIN, Departure.LONGEST));
        return departure;
    }

    /** Who comes back; each departure has one way back. */
    Optional<Departure> end(HttpServletRequest request, HttpServletResponse response) {
        Entrance.set(response, Entrance.cookie(request, COOKIE, "", Entrance.LOGIN, Duration.ZERO));
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(ticket -> seal.openTicket(ticket, COOKIE))
                .flatMap(text -> Departure.read(text, clock.instant()));
    }
}
