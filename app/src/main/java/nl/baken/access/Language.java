package nl.baken.access;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Dutch, unless a reporter chose English; the choice lasts as long as the window and says nothing else. */
class Language implements LocaleResolver {

    private static final String CHOSEN = Language.class.getName() + ".chosen";
    private static final Locale DUTCH = Locale.of("nl");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Locale chosen) {
            return chosen;
        }
        return isForReporters(request) ? known(OurCookie.LANGUAGE.read(request).orElse("")) : DUTCH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale asked) {
        Locale chosen = known(asked == null ? "" : asked.getLanguage());
        request.setAttribute(CHOSEN, chosen);
        if (response != null) {
            OurCookie.LANGUAGE.give(chosen.getLanguage(), request, response);
        }
    }

    private static Locale known(String language) {
        return language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : DUTCH;
    }

    // Pages for colleagues are in Dutch alone; the page for what went wrong is in the language of where it did.
    private static boolean isForReporters(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return CallerFilter.isForReporters(failed instanceof String path ? path : request.getRequestURI());
    }
}
