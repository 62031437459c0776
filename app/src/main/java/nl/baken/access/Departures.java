package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import nl.baken.access.Departure.Purpose;
import org.springframework.stereotype.Component;

/** Keeps who was sent to the provider in their own browser, sealed: no row for whoever never comes back. */
@Component
class Departures {

    private static final String USE = "baken_departure";

    private final DoorSeal seal;
    private final Clock clock;

    Departures(DoorSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    Departure begin(Purpose purpose, String detail, HttpServletRequest request, HttpServletResponse response) {
        Departure departure = Departure.now(purpose, clock.instant(), detail);
        String ticket = seal.sealTicket(departure.written(), USE);
        OurCookie.DEPARTURE.give(ticket, Departure.LONGEST, request, response);
        return departure;
    }

    /** Who comes back; each departure has one way back. */
    Optional<Departure> end(HttpServletRequest request, HttpServletResponse response) {
        OurCookie.DEPARTURE.take(request, response);
        return OurCookie.DEPARTURE
                .read(request)
                .flatMap(ticket -> seal.openTicket(ticket, USE))
                .flatMap(text -> Departure.read(text, clock.instant()));
    }
}
