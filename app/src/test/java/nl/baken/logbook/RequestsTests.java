package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.baken.access.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** Of a request is written down which way in it took, and which record it named; nothing that somebody typed. */
class RequestsTests {

    private static final UUID ID = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/signals/17");

    @AfterEach
    void forgetIt() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theWayInIsTheMethodAndThePatternOfTheAddress() {
        assertThat(Requests.handler(request)).as("where no page answers").isEmpty();

        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/signals/{id}");

        assertThat(Requests.handler(request)).isEqualTo("POST /signals/{id}");
        assertThat(Requests.handler()).as("in a job").isEmpty();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        assertThat(Requests.handler()).isEqualTo("POST /signals/{id}");
    }

    @Test
    void theRecordIsTheOneInTheAddressOrElseTheSignalOfAForm() {
        assertThat(Requests.record(request)).isEmpty();

        request.setParameter("signal", ID.toString());
        assertThat(Requests.record(request)).contains(ID);
        names("post", UUID.randomUUID().toString());
        assertThat(Requests.record(request)).contains(ID);

        UUID other = UUID.randomUUID();
        names("id", other.toString());
        assertThat(Requests.record(request)).contains(other);
    }

    @Test
    void whatIsNoIdentifierIsNotWrittenDown() {
        names("id", "Anna");

        assertThat(Requests.record(request)).isEmpty();
    }

    @Test
    void aRequestKnowsWhatItReadLast() {
        Requests.markRead(Action.READ_SIGNAL); // in a job there is nothing to mark
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        assertThat(Requests.hasRead(request)).isFalse();
        assertThat(Requests.hasRead(request, Action.READ_SIGNAL)).isFalse();

        Requests.markRead(Action.READ_SIGNAL);

        assertThat(Requests.hasRead(request)).isTrue();
        assertThat(Requests.hasRead(request, Action.READ_SIGNAL)).isTrue();
        assertThat(Requests.hasRead(request, Action.CLOSE_SIGNAL)).isFalse();
    }

    private void names(String variable, String value) {
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of(variable, value));
    }
}
