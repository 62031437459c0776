package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A refusal is shown on the page where it was asked. */
class RefusalsTests {

    private final List<Exception> others = new ArrayList<>();
    private final FlashMap flash = new FlashMap();
    private final Map<String, Object> left = flash;
    private final ModelAndView elsewhere = new ModelAndView("elsewhere");
    private final Refusals refusals = new Refusals(
            (request, response, handler, problem) -> {
                others.add(problem);
                return elsewhere;
            },
            Addresses.of("/signals", "/signals/{id}"));

    static final class Handlers {

        void handle(@PathVariable PersonId id, PersonId asked) {}
    }

    @Test
    void whatWasSentIsRefusedOnThePageAtOrAboveItsAddress() {
        assertThat(answer("POST", "/signals/12/close")).isEqualTo("/signals/12");
        assertThat(answer("POST", "/signals/12")).isEqualTo("/signals/12");
        assertThat(left).containsEntry("notice", "codes.refused.exists").containsEntry("noticeOf", "12");
        assertThat(left).containsEntry("noticeKind", "error");
    }

    @Test
    void aPageThatRefusesIsNotAskedForOnceMore() {
        assertThat(answer("GET", "/signals/12")).isEqualTo("/signals");
    }

    @Test
    void anIdentifierInAnAddressThatIsNoneIsNotThere() throws Exception {
        assertThat(resolved(mismatch(0))).isSameAs(elsewhere);
        assertThat(others).singleElement().isInstanceOf(NotFound.class);
    }

    @Test
    void anythingElseIsForOthers() throws Exception {
        assertThat(resolved(mismatch(1))).isNull();
        assertThat(resolved(new IllegalStateException("broken"))).isNull();
        assertThat(others).isEmpty();
    }

    private String answer(String method, String address) {
        ModelAndView page = refusals.resolveException(
                request(method, address),
                new MockHttpServletResponse(),
                null,
                new Refused("codes.refused.exists", "12"));
        return Objects.requireNonNull(assertThat(Objects.requireNonNull(page).getView())
                .asInstanceOf(type(RedirectView.class))
                .actual()
                .getUrl());
    }

    private @Nullable ModelAndView resolved(Exception problem) {
        return refusals.resolveException(request("GET", "/signals/x"), new MockHttpServletResponse(), null, problem);
    }

    private MockHttpServletRequest request(String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        request.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, flash);
        return request;
    }

    private static MethodArgumentTypeMismatchException mismatch(int parameter) throws NoSuchMethodException {
        MethodParameter asked = new MethodParameter(
                Handlers.class.getDeclaredMethod("handle", PersonId.class, PersonId.class), parameter);
        return new MethodArgumentTypeMismatchException(
                "x", PersonId.class, "id", asked, new IllegalArgumentException("no identifier"));
    }
}
