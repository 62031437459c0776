package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.baken.access.DoorUsed.How;
import nl.baken.platform.StartRefused;
import nl.baken.shared.TokenBucket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How fast somebody who is signed in may go on: faster than anybody reads, slower than a program that walks the register. It
 * counts a colleague in all their sessions together, since one more session would be one more pace, and on this node alone.
 */
@Component
class Pace {

    /** So many pages in a row are some hours of reading, or a morning of tabs opened at once. */
    static final int AT_ONCE = 300;

    /** What somebody in a hurry has to wait, in seconds: time for twenty pages. */
    static final String WAIT = "10";

    private static final Duration REFILL = Duration.ofMillis(500);

    private final Map<PersonId, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final Warden warden;
    private final InstantSource clock;
    private final int atOnce;

    @Autowired
    Pace(Warden warden, @Value("${baken.pages-at-once:" + AT_ONCE + "}") String atOnce) {
        this(warden, InstantSource.system(), number(atOnce));
    }

    Pace(Warden warden, InstantSource clock, int atOnce) {
        this.warden = warden;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** Whether a colleague may have so many pages now, which then count. */
    boolean admits(PersonId person, int pages) {
        return buckets.computeIfAbsent(person, it -> new TokenBucket(atOnce, REFILL, clock))
                .admits(pages);
    }

    /** Answers that somebody has to wait, and counts that they were told so. */
    void holdBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        warden.tell(How.HURRIED, request);
        response.setHeader(HttpHeaders.RETRY_AFTER, WAIT);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= Bottleneck.PAGES) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw StartRefused.because(e, "platform.refused.pages-at-once", text, Bottleneck.PAGES);
        }
        throw new StartRefused("platform.refused.pages-at-once", text, Bottleneck.PAGES);
    }
}
