package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.ExtendedModelMap;

/** The page for whatever went wrong. */
class ErrorPagesTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ExtendedModelMap model = new ExtendedModelMap();

    @Test
    void whoeverComesByTheAddressBarAsksForWhatIsNotThere() {
        assertThat(answered()).isEqualTo(404);
        assertThat(model).containsEntry("status", 404).containsEntry("reporting", false);
        assertThat(model.get("sent")).isNull();
        assertThat(response.getHeader("Retry-After")).isNull();
    }

    @Test
    void saysWhatTheServerSaid() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 403);

        assertThat(answered()).isEqualTo(403);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsComeBackLater() {
        for (Exception busy :
                List.of(new CannotCreateTransactionException("busy"), new CannotGetJdbcConnectionException("busy"))) {
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(busy));

            assertThat(answered()).isEqualTo(503);
            assertThat(response.getHeader("Retry-After")).isEqualTo("30");
        }
    }

    @Test
    void aDiskWithoutRoomIsComeBackLaterToo() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(new SQLException("full", "53100")));

        assertThat(answered()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }

    @Test
    void whatIsBrokenIsNot() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(new RuntimeException("x")));

        assertThat(answered()).isEqualTo(500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new SQLException("twice", "23505"));
        assertThat(answered()).isEqualTo(500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new SQLException("no state"));
        assertThat(answered()).isEqualTo(500);
    }

    @Test
    void whoeverReportsCanStillLeaveInAHurry() {
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/report/new");
        answered();
        assertThat(model).containsEntry("reporting", true);

        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/reports");
        answered();
        assertThat(model).containsEntry("reporting", false);
    }

    @Test
    void aFormThatWasHeldBackIsSentOnceMoreWithoutItsPasswords() {
        request.setAttribute(RequestDispatcher.ERROR_METHOD, "POST");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/signals");
        request.addParameter("story", "a", "b");
        for (String secret : SentForm.LEFT_OUT) {
            request.addParameter(secret, "geheim");
        }
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        answered();
        assertThat(model.get("sent"))
                .as("only what was not looked at is sent once more")
                .isNull();

        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);
        answered();
        assertThat(model.get("sent")).as("nor did anybody look at it").isNotNull();

        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 429);
        answered();
        SentForm sent = (SentForm) Objects.requireNonNull(model.get("sent"));
        assertThat(sent.address()).isEqualTo("/signals");
        assertThat(sent.fields()).containsExactly(new SentForm.Field("story", "a"), new SentForm.Field("story", "b"));

        request.setAttribute(RequestDispatcher.ERROR_METHOD, "GET");
        answered();
        assertThat(model.get("sent")).as("a page is asked for anew").isNull();
    }

    private int answered() {
        assertThat(new ErrorPages().error(request, response, model)).isEqualTo("error");
        return response.getStatus();
    }
}
