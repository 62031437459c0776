package nl.baken.worklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.baken.access.Callers;
import nl.baken.access.MenuCounts;
import nl.baken.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Keeps the counts of a caller for the menu of the next pages: counting thousands of duties again for each page costs more
 * than the page. The worklist itself counts anew, and so does every page after the caller did something; what somebody
 * else did shows in the menu within half a minute.
 */
@Component
class Tally implements MenuCounts, HandlerInterceptor {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Map<PersonId, Counted> kept = new ConcurrentHashMap<>();
    private final Duties duties;
    private final Clock clock;

    Tally(Duties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    /** Keeps what the worklist has just counted. */
    Counts keep(Counts counts) {
        kept.values().removeIf(old -> !isRecent(old));
        kept.put(Callers.current().person(), new Counted(counts, clock.instant()));
        return counts;
    }

    @Override
    public Map<String, Waiting> waiting() {
        Counted last = kept.get(Callers.current().person());
        Counts counts = last != null && isRecent(last) ? last.counts() : keep(duties.counts());
        return Map.of("/", new Waiting(counts.mine(), counts.mineOverdue() > 0));
    }

    // whoever changed something is sent on to the next page
    @Override
    public void postHandle(
            HttpServletRequest asked, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null && String.valueOf(answer.getViewName()).startsWith("redirect:")) {
            Callers.bound().ifPresent(caller -> kept.remove(caller.person()));
        }
    }

    private boolean isRecent(Counted counted) {
        return counted.at().plus(KEPT).isAfter(clock.instant());
    }

    private record Counted(Counts counts, Instant at) {}
}
