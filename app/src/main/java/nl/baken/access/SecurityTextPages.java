package nl.baken.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.baken.platform.StartRefused;
import nl.baken.shared.NotFound;
import nl.baken.shared.TokenBucket;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells whoever found a weakness where to say so: security.txt as RFC 9116 has it, where the operator named a contact. */
@Controller
class SecurityTextPages {

    static final String PAGE = "/.well-known/security.txt";

    private static final String CONTACT = "BAKEN_SECURITY_CONTACT";
    private static final String POLICY = "BAKEN_SECURITY_POLICY";

    /** RFC 9116, 2.5.5: less than a year, so that nobody goes by a text that nobody looked at. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final String contact;
    private final String policy;
    private final Address address;
    private final Clock clock;
    private final TokenBucket crowd = new TokenBucket(200, Duration.ofMillis(50), InstantSource.system());

    SecurityTextPages(
            @Value("${baken.security-contact:}") String contact,
            @Value("${baken.security-policy:}") String policy,
            Address address,
            Clock clock) {
        this.contact = checked(CONTACT, contact.strip(), List.of("mailto", "https"));
        this.policy = checked(POLICY, policy.strip(), List.of("https"));
        this.address = address;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @Allowed(Action.VISIT)
    ResponseEntity<String> text() {
        if (contact.isEmpty()) {
            throw new NotFound();
        }
        return crowd.admits()
                ? ResponseEntity.ok().contentType(TEXT).body(String.join("\n", lines()) + "\n")
                : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, Pace.WAIT)
                        .build();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Contact: " + contact);
        lines.add("Expires: " + clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS));
        lines.add("Preferred-Languages: nl, en");
        if (address.isOverTls()) {
            lines.add("Canonical: " + address.page(PAGE));
        }
        if (!policy.isEmpty()) {
            lines.add("Policy: " + policy);
        }
        return lines;
    }

    private static String checked(String name, String text, List<String> schemes) {
        try {
            if (text.isEmpty() || schemes.contains(String.valueOf(new URI(text).getScheme()))) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw StartRefused.because(e, "platform.refused.security", name, text, schemes.getFirst());
        }
        throw new StartRefused("platform.refused.security", name, text, schemes.getFirst());
    }
}
