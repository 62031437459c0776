package nl.baken.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets what is {@link Costly} through a few at a time: of one colleague, and on this node of all together, so that it takes
 * only part of the connections to the database. Whoever finds all places taken waits a little: mostly one comes free.
 */
@Component
class Bottleneck implements HandlerInterceptor {

    static final int TOGETHER = 4;
    static final int EACH = 2;

    /** As how many pages one counts. */
    static final int PAGES = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String INSIDE = Bottleneck.class.getName() + ".inside";

    private final Pace pace;
    private final Duration patience;
    private final Semaphore together = new Semaphore(TOGETHER, true);
    private final Map<PersonId, Semaphore> each = new ConcurrentHashMap<>();

    @Autowired
    Bottleneck(Pace pace) {
        this(pace, PATIENCE);
    }

    Bottleneck(Pace pace, Duration patience) {
        this.pace = pace;
        this.patience = patience;
    }

    /** What becomes of somebody who wants to go through. */
    enum Turn {
        INSIDE,
        HURRIED,
        CROWDED
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.hasMethodAnnotation(Costly.class)
                || request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        PersonId person = Callers.current().person();
        switch (enter(person)) {
            case INSIDE -> request.setAttribute(INSIDE, person);
            case HURRIED -> pace.holdBack(request, response);
            case CROWDED -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Pace.WAIT);
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
        return request.getAttribute(INSIDE) != null;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        if (request.getAttribute(INSIDE) instanceof PersonId person) {
            request.removeAttribute(INSIDE);
            leave(person);
        }
    }

    /** Takes a place for a colleague, if there is one. */
    Turn enter(PersonId person) {
        Semaphore own = own(person);
        if (!own.tryAcquire()) {
            return Turn.HURRIED;
        }
        Turn turn = !pace.admits(person, PAGES - 1) ? Turn.HURRIED : isRoom() ? Turn.INSIDE : Turn.CROWDED;
        if (turn != Turn.INSIDE) {
            own.release();
        }
        return turn;
    }

    /** Gives the place back. */
    void leave(PersonId person) {
        together.release();
        own(person).release();
    }

    private Semaphore own(PersonId person) {
        return each.computeIfAbsent(person, it -> new Semaphore(EACH));
    }

    private boolean isRoom() {
        try {
            return together.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
