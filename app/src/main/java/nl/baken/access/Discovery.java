package nl.baken.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.baken.platform.Loopback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the provider says about itself: where to ask what, and with which keys it signs. */
@Component
class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

    private static final int PATIENCE = 5_000;
    private static final int LARGEST = 200_000;
    private static final Duration SHOWN = Duration.ofSeconds(10);
    private static final Duration USED = Duration.ofSeconds(2);
    private static final long KEYS_KEPT = Duration.ofMinutes(5).toMillis();

    private final Registration registration;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Known known = new Known(Instant.EPOCH, true, Optional.empty());

    Discovery(Registration registration, Clock clock) {
        this.registration = registration;
        this.clock = clock;
    }

    /** Whether there is a provider, and whether it answered when it was last asked: a page does not wait for an answer. */
    State state() {
        if (!registration.isSet()) {
            return State.NONE;
        }
        Known last = known;
        if (!isWithin(SHOWN, last) && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("discovery").start(this::look);
        }
        return last.reachable() ? State.OPEN : State.UNREACHABLE;
    }

    /** What the provider says now; a few seconds old at most. */
    Provider provider() throws IOException {
        Known last = known;
        if (isWithin(USED, last) && last.reachable()) {
            return last.provider().orElseThrow();
        }
        try {
            Provider provider = ask(last);
            known = new Known(clock.instant(), true, Optional.of(provider));
            return provider;
        } catch (IOException e) {
            known = new Known(clock.instant(), false, last.provider());
            throw e;
        }
    }

    private void look() {
        try {
            provider();
        } catch (IOException e) {
            LOG.warn("The OpenID Connect provider does not answer: {}", e.getMessage());
        } finally {
            asking.set(false);
        }
    }

    private Provider ask(Known last) throws IOException {
        try {
            OIDCProviderMetadata about = OIDCProviderMetadata.resolve(registration.issuer(), Discovery::restrained);
            requireSafe(about);
            URI keys = about.getJWKSetURI();
            // whoever throws the keys away with each look has to fetch them with each sign-in
            return last.provider()
                    .filter(former -> keys.equals(former.about().getJWKSetURI()))
                    .map(former -> new Provider(about, former.keys()))
                    .orElse(new Provider(about, keys(keys)));
        } catch (GeneralException | IllegalArgumentException e) {
            throw new IOException("no OpenID Connect provider that Baken can use", e);
        }
    }

    /** A request that gives up after a while and goes where it was sent, not where an answer sends it. */
    static void restrained(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        request.setFollowRedirects(false);
    }

    // Keys are kept for minutes; one that is not known yet makes us ask at once, though not more often than twice in
    // half
    // a minute, whatever the tokens say.
    private static JWKSource<SecurityContext> keys(URI address) throws IOException {
        return JWKSourceBuilder.create(address.toURL(), new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST))
                .cache(KEYS_KEPT, PATIENCE)
                .refreshAheadCache(false)
                .build();
    }

    private void requireSafe(OIDCProviderMetadata about) throws IOException {
        boolean open = registration.issuer().getValue().startsWith("http://");
        boolean safe = Stream.of(about.getAuthorizationEndpointURI(), about.getTokenEndpointURI(), about.getJWKSetURI())
                .allMatch(address -> address != null
                        && ("https".equals(address.getScheme()) || (open && Loopback.is(address.getHost()))));
        if (!safe) {
            throw new IOException("the provider has no address of its own for each question, or one without TLS");
        }
    }

    private boolean isWithin(Duration time, Known last) {
        Instant now = clock.instant();
        return last.asked().isAfter(now.minus(time)) && !last.asked().isAfter(now);
    }

    /** How things stand with the provider. */
    enum State {
        NONE,
        OPEN,
        UNREACHABLE
    }

    /** Where to ask what, and the keys. */
    record Provider(OIDCProviderMetadata about, JWKSource<SecurityContext> keys) {}

    private record Known(Instant asked, boolean reachable, Optional<Provider> provider) {}
}
