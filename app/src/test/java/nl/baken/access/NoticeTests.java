package nl.baken.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

/** The one sentence that the page after a redirect shows, on its way through the browser. */
class NoticeTests {

    private static final Notice SAVED = new Notice("access.saved", List.of(), false);
    private static final Notice REFUSED = new Notice("codes.refused.exists", List.of("A & B", "12"), true);

    private final NoticeCookie cookies = new NoticeCookie(messages());
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void comesBackAsItWentAway() {
        for (Notice notice : List.of(SAVED, REFUSED, new Notice("a.b", List.of("x"), true))) {
            assertThat(Notice.decoded(notice.encoded())).hasValue(notice);
            assertThat(Notice.of(notice.flash())).hasValue(notice);
        }
    }

    @Test
    void isOnAPageWithWhatToFillIn() {
        assertThat(shown(SAVED)).containsOnlyKeys("notice");
        assertThat(shown(new Notice("a.b", List.of("x"), false)))
                .containsEntry("noticeOf", "x")
                .doesNotContainKey("noticeOfSeveral");
        assertThat(shown(REFUSED)).containsEntry("noticeKind", "error").containsKey("noticeOfSeveral");
        assertThat((Object[]) REFUSED.flash().get("noticeOfSeveral")).containsExactly("A & B", "12");
    }

    @Test
    void whereNothingWasLeftThereIsNone() {
        assertThat(Notice.of(new FlashMap())).isEmpty();
    }

    @Test
    void isNoMoreThanAKeyAndShortTexts() {
        for (String key : List.of("", "saved", "Access.saved", "access.<b>", "a.b.c.d.e.f.g.h", "access saved.x")) {
            assertThatIllegalArgumentException()
                    .as(key)
                    .isThrownBy(() -> new Notice(key, List.of(), false))
                    .withMessageContaining("not the key");
        }
        for (String filling : List.of("x".repeat(121), "a\u0007b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Notice("a.b", List.of("x", filling), false))
                    .withMessageContaining("too much");
        }
        assertThat(new Notice("a.b", List.of("x".repeat(120)), false).arguments())
                .hasSize(1);
    }

    @Test
    void whatSomebodyMadeOfACookieSaysNothing() {
        for (String cookie :
                List.of("", "%", encoded("access.saved"), encoded("\nno key"), encoded("\na.b\n" + "x".repeat(121)))) {
            assertThat(Notice.decoded(cookie)).as(cookie).isEmpty();
        }
    }

    @Test
    void isReadUpToAThousandCharacters() {
        Notice long9 = new Notice("a.b", List.of("x".repeat(120), "x".repeat(120), "x".repeat(120)), false);
        String most = encoded("\na.b\n" + "x\n".repeat(372) + "x");
        assertThat(most).hasSize(1000);

        assertThat(Notice.decoded(most)).isPresent();
        assertThat(Notice.decoded(encoded("\na.b\n" + "x\n".repeat(373)))).isEmpty();
        assertThat(Notice.decoded(long9.encoded())).hasValue(long9);
    }

    @Test
    void aCookieCarriesItForAMinute() {
        cookies.updateFlashMaps(List.of(new FlashMap(), SAVED.flash()), request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("baken_notice=" + SAVED.encoded() + ";")
                .contains("Max-Age=60");
        request.setCookies(new Cookie("baken_notice", SAVED.encoded()));
        assertThat(cookies.retrieveFlashMaps(request)).containsExactly(SAVED.flash());
    }

    @Test
    void onceItWasShownTheCookieIsTaken() {
        cookies.updateFlashMaps(List.of(), request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("baken_notice=;")
                .contains("Max-Age=0");
    }

    @Test
    void aSentenceThatWeDoNotHaveIsNotShown() {
        request.setCookies(new Cookie("baken_notice", new Notice("no.such.key", List.of(), false).encoded()));

        assertThat(cookies.retrieveFlashMaps(request)).isEmpty();
        assertThat(cookies.getFlashMapsMutex(request)).isNull();
    }

    private static Map<String, Object> shown(Notice notice) {
        return notice.flash();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static StaticMessageSource messages() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("access.saved", Locale.ENGLISH, "Saved.");
        return messages;
    }
}
