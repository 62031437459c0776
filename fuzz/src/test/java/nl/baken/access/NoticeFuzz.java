package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Whatever a browser brings back in the cookie of a notice. */
class NoticeFuzz {

    @FuzzTest(maxDuration = "1m")
    void aCookieIsANoticeOrNone(FuzzedDataProvider data) {
        boolean inside = data.consumeBoolean();
        String text = data.consumeRemainingAsString();
        String cookie = inside ? Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) : text;

        Notice.decoded(cookie)
                .ifPresent(
                        notice -> assertThat(Notice.decoded(notice.encoded())).hasValue(notice));
    }
}
