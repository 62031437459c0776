package nl.baken.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import nl.baken.platform.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where colleagues reach Baken by TLS, whoever came without it gets no page and no cookie: only the way to the right address. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TlsOnly extends OncePerRequestFilter {

    private static final String HOW_IT_CAME = "X-Forwarded-Proto";
    private static final String BELIEVES_ALL = "framework";

    private final Address address;

    TlsOnly(Address address, @Value("${server.forward-headers-strategy:none}") String strategy) {
        if (strategy.equalsIgnoreCase(BELIEVES_ALL)) {
            throw new StartRefused("platform.refused.forwarded", strategy);
        }
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!address.isOverTls() || cameByTls(request)) {
            chain.doFilter(request, response);
            return;
        }
        DoubtfulAddresses.HEADERS.forEach(response::setHeader);
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader(HttpHeaders.LOCATION, address.same(request));
        } else {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
    }

    // A proxy that adds a header instead of overwriting it leaves the one of the visitor in front: then none counts.
    private static boolean cameByTls(HttpServletRequest request) {
        return request.isSecure()
                && Collections.list(request.getHeaders(HOW_IT_CAME)).stream()
                        .flatMap(said -> Arrays.stream(said.split(",", -1)))
                        .allMatch(way -> way.strip().equalsIgnoreCase("https"));
    }
}
