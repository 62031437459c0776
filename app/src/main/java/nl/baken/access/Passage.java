package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.baken.access.Departure.Purpose;
import org.springframework.stereotype.Component;

/** The way to the provider and back, in one browser. */
@Component
class Passage {

    private final IdentityProvider provider;
    private final Departures departures;
    private final Entitlements entitlements;
    private final Address address;
    private final OurPages pages;

    Passage(
            IdentityProvider provider,
            Departures departures,
            Entitlements entitlements,
            Address address,
            OurPages pages) {
        this.provider = provider;
        this.departures = departures;
        this.entitlements = entitlements;
        this.address = address;
        this.pages = pages;
    }

    /** Where to send a browser; nothing when it came by another address than the one that the provider knows. */
    Optional<URI> begin(Purpose purpose, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<URI> back = back(request);
        if (back.isEmpty()) {
            return Optional.empty();
        }
        Departure departure = departures.begin(purpose, detail, request, response);
        return Optional.of(provider.question(departure, back.get(), entitlements.levels()));
    }

    /** Where to send whoever has to prove anew who they are, before they go on to a page of ours. */
    Optional<URI> prove(String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return begin(Purpose.PROVE, pages.orHome(page), request, response);
    }

    /** Who came back, and what for; nothing when anything is not as it was when this browser left. */
    Optional<Return> end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Departure> departure = departures.end(request, response);
        Optional<URI> back = back(request);
        return departure.isEmpty() || back.isEmpty()
                ? Optional.empty()
                : provider.answer(departure.get(), back.get(), told(request))
                        .map(identity -> new Return(departure.get(), identity));
    }

    /** Where to send somebody who signs out at the provider as well. */
    Optional<URI> signOut(HttpServletRequest request) throws IOException {
        Optional<URI> login = page(request, Entrance.LOGIN);
        return login.isEmpty() ? Optional.empty() : provider.signOut(login.get());
    }

    private Optional<URI> back(HttpServletRequest request) {
        return page(request, ProviderPages.BACK);
    }

    private Optional<URI> page(HttpServletRequest request, String path) {
        return address.site(request).map(site -> URI.create(site.origin() + path));
    }

    private static Map<String, List<String>> told(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> Arrays.asList(one.getValue())));
    }

    /** Somebody who came back. */
    record Return(Departure departure, Identity identity) {}
}
