package nl.baken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/** Carries the notice over a redirect in a cookie of one minute, so that no page opens a servlet session. */
class NoticeCookie extends AbstractFlashMapManager {

    private static final Duration AGE = Duration.ofMinutes(1);
    private static final String UNKNOWN = "";

    private final MessageSource messages;

    NoticeCookie(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        List<FlashMap> flashes = new ArrayList<>();
        OurCookie.NOTICE
                .read(request)
                .flatMap(Notice::decoded)
                .filter(notice -> isKnown(notice, request.getLocale()))
                .ifPresent(notice -> flashes.add(notice.flash()));
        return flashes;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashes, HttpServletRequest request, HttpServletResponse response) {
        Optional<Notice> last = flashes.isEmpty() ? Optional.empty() : Notice.of(flashes.getLast());
        last.map(Notice::encoded)
                .ifPresentOrElse(
                        value -> OurCookie.NOTICE.give(value, AGE, request, response),
                        () -> OurCookie.NOTICE.take(request, response));
    }

    private boolean isKnown(Notice notice, Locale locale) {
        return !UNKNOWN.equals(messages.getMessage(notice.key(), null, UNKNOWN, locale));
    }

    // Each request brings its own cookie, so there is nothing that two could spoil for one another.
    @Override
    protected @Nullable Object getFlashMapsMutex(HttpServletRequest request) {
        return null;
    }
}
