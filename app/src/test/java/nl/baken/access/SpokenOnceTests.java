package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

/** Which requests say a thing twice, or in another place than where it is asked. */
class SpokenOnceTests {

    static final class Pages {

        void choose(Chosen form, String other) {}
    }

    record Chosen(List<String> boxes, String name) {}

    @Test
    void aListOfChoicesAndItsMarksMayBeSentMoreThanOnce() throws Exception {
        assertThat(passes("POST", "boxes", "a", "b")).isTrue();
        assertThat(passes("POST", "_boxes", "on", "on")).isTrue();
        assertThat(passes("POST", "name", "a")).isTrue();
    }

    @Test
    void anythingElseIsSentOnce() {
        for (String name : List.of("name", "other", "absent", "_csrf")) {
            assertThatExceptionOfType(ResponseStatusException.class)
                    .as(name)
                    .isThrownBy(() -> passes("POST", name, "a", "b"))
                    .matches(refused -> refused.getStatusCode().value() == 400);
        }
    }

    @Test
    void whatChangesSomethingHasNothingInItsAddress() throws Exception {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/x");
        sent.setQueryString("");
        assertThat(passes(sent)).isTrue();
        sent.setQueryString("a=b");
        assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> passes(sent));
        for (String asking : List.of("GET", "HEAD")) {
            MockHttpServletRequest asked = new MockHttpServletRequest(asking, "/x");
            asked.setQueryString("a=b");
            assertThat(passes(asked)).isTrue();
        }
    }

    @Test
    void whatIsNoPageOfOursIsLookedAtByItsAddressAlone() {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/x");
        sent.addParameter("a", "b", "c");

        assertThat(new SaidOnce().preHandle(sent, new MockHttpServletResponse(), "a file"))
                .isTrue();
    }

    private static boolean passes(String method, String name, String... values) throws NoSuchMethodException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/x");
        request.addParameter(name, values);
        return passes(request);
    }

    private static boolean passes(MockHttpServletRequest request) throws NoSuchMethodException {
        return new SaidOnce()
                .preHandle(
                        request,
                        new MockHttpServletResponse(),
                        new HandlerMethod(
                                new Pages(), Pages.class.getDeclaredMethod("choose", Chosen.class, String.class)));
    }
}
