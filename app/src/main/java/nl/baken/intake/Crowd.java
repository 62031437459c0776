package nl.baken.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import nl.baken.shared.TokenBucket;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Keeps a flood of reports or of guessed codes from taking the register down. It counts per process, never per address:
 * who reports leaves no trace. The bounds are far above what a region gets, and far below what a guesser of 80 bits needs.
 */
@Component
class Crowd {

    private static final int AT_ONCE = 200;
    private static final Duration REFILL = Duration.ofMillis(50);

    private final TokenBucket reports;
    private final TokenBucket codes;

    @Autowired
    Crowd() {
        this(AT_ONCE, InstantSource.system());
    }

    Crowd(int atOnce, InstantSource clock) {
        this.reports = new TokenBucket(atOnce, REFILL, clock);
        this.codes = new TokenBucket(atOnce, REFILL, clock);
    }

    /** Whether a report has to wait; the page then says so and keeps what was typed. */
    boolean turnsReportAway(BindingResult result, HttpServletResponse response) {
        return turnsAway(reports, result, response);
    }

    /** Whether a code has to wait, the right one as well as a guessed one. */
    boolean turnsCodeAway(BindingResult result, HttpServletResponse response) {
        return turnsAway(codes, result, response);
    }

    private static boolean turnsAway(TokenBucket bucket, BindingResult result, HttpServletResponse response) {
        if (bucket.admits()) {
            return false;
        }
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        result.reject("intake.crowded");
        return true;
    }
}
