package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where colleagues find Baken. What a request says about that is not believed where it matters. */
@Component
class Address {

    private static final String THIS_COMPUTER = "localhost";

    private final String set;

    Address(@Value("${baken.address:}") String set) {
        this.set = set;
    }

    /** The site that a passkey belongs to; nothing when the browser came by another address, where none can work. */
    Optional<Site> site(HttpServletRequest request) {
        Site site = set.isEmpty()
                ? new Site(THIS_COMPUTER, "http://" + THIS_COMPUTER + ":" + request.getServerPort())
                : new Site(URI.create(set).getHost(), set);
        return Optional.of(site).filter(ours -> ours.host().equals(request.getServerName()));
    }

    /** Whether colleagues reach Baken by TLS. */
    boolean isOverTls() {
        return set.startsWith("https://");
    }

    /** What a request asks for, at the address that colleagues have. */
    String same(HttpServletRequest request) {
        String query = request.getQueryString();
        return set + request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** A page of ours at the address that colleagues have. */
    String page(String path) {
        return set + path;
    }

    /** A link to a page of ours, to be given to somebody. */
    String link(HttpServletRequest request, String... path) {
        ServletUriComponentsBuilder link = ServletUriComponentsBuilder.fromContextPath(request);
        return set.isEmpty() ? link.pathSegment(path).toUriString() : set + "/" + String.join("/", path);
    }

    /** A link for the console of this computer. */
    String link(int port, String... path) {
        String start = set.isEmpty() ? "http://" + THIS_COMPUTER + ":" + port : set;
        return start + "/" + String.join("/", path);
    }

    record Site(String host, String origin) {}
}
