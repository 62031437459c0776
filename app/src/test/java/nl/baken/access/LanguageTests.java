package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A reporter may choose English; colleagues read Dutch. */
class LanguageTests {

    private static final Locale DUTCH = Locale.of("nl");

    private final Language language = new Language();

    @Test
    void aReporterReadsTheLanguageThatTheyChose() {
        assertThat(language.resolveLocale(asking("/report/new", "en"))).isEqualTo(Locale.ENGLISH);
        assertThat(language.resolveLocale(asking("/report/new", "nl"))).isEqualTo(DUTCH);
        assertThat(language.resolveLocale(asking("/report/new", "de"))).isEqualTo(DUTCH);
        assertThat(language.resolveLocale(new MockHttpServletRequest("GET", "/report")))
                .isEqualTo(DUTCH);
    }

    @Test
    void aPageForColleaguesIsInDutch() {
        assertThat(language.resolveLocale(asking("/signals", "en"))).isEqualTo(DUTCH);
        assertThat(language.resolveLocale(asking("/reports", "en"))).isEqualTo(DUTCH);
    }

    @Test
    void thePageForWhatWentWrongIsInTheLanguageOfWhereItDid() {
        MockHttpServletRequest reporting = asking("/error", "en");
        reporting.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/report/new");
        MockHttpServletRequest working = asking("/error", "en");
        working.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/signals");

        assertThat(language.resolveLocale(reporting)).isEqualTo(Locale.ENGLISH);
        assertThat(language.resolveLocale(working)).isEqualTo(DUTCH);
    }

    @Test
    void whatIsChosenCountsAtOnceAndAsLongAsTheWindowIsOpen() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login");
        MockHttpServletResponse response = new MockHttpServletResponse();

        language.setLocale(request, response, Locale.UK);

        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("baken_language=en;")
                .doesNotContain("Max-Age");
    }

    @Test
    void whatWeDoNotSpeakIsDutch() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/report");

        language.setLocale(request, null, Locale.ENGLISH);
        assertThat(language.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
        language.setLocale(request, null, null);
        assertThat(language.resolveLocale(request)).isEqualTo(DUTCH);
        language.setLocale(request, null, Locale.FRENCH);
        assertThat(language.resolveLocale(request)).isEqualTo(DUTCH);
    }

    private static MockHttpServletRequest asking(String page, String kept) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", page);
        request.setCookies(new Cookie("baken_language", kept));
        return request;
    }
}
