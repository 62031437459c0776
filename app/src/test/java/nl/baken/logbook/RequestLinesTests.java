package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Allowed;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.Post;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;

/** Which requests are a line, and what became of each. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RequestLinesTests {

    private final ActLines lines;
    private final Caller zoe;
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Autowired
    RequestLinesTests(ActLines lines, SignIn signIn) {
        TestRegion.found();
        this.lines = lines;
        this.zoe = signIn.callAs(TestRegion.ZOE_CARE_COORDINATOR);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void forgetIt() {
        RequestContextHolder.resetRequestAttributes();
    }

    /** Handlers as those of pages. */
    @SuppressWarnings("unused") // are found by their names
    private static final class Handlers {

        @Allowed(Action.READ_DOSSIER)
        void read() {}

        @Allowed(Action.KEEP_DOSSIER)
        void keep() {}

        @Allowed(Action.LIST_DOSSIERS)
        void list() {}

        @Allowed(Action.VISIT)
        void visit() {}

        void other() {}
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void whatFailedIsALineThatSaysSo(int status) throws Exception {
        response.setStatus(status);

        after("keep", null);

        assertThat(written()).containsExactly("KEEP_DOSSIER FAILED");
    }

    @Test
    void whatBreaksIsALineThatSaysSoToo() throws Exception {
        after("keep", new IllegalStateException());

        assertThat(written()).containsExactly("KEEP_DOSSIER FAILED");
    }

    @Test
    void whatWasTurnedAwayIsALineOfARefusal() throws Exception {
        response.setStatus(499);

        after("keep", null);

        assertThat(written()).containsExactly("KEEP_DOSSIER REFUSED");
    }

    @Test
    void whatWasDoneIsOneLineWhateverComesAfterIt() throws Exception {
        request.setMethod("POST");

        post("keep", null);
        after("keep", new IllegalStateException());

        assertThat(written()).containsExactly("KEEP_DOSSIER DONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whoeverAsksForAPageReadsARecordOrTouchesNone(String method) throws Exception {
        request.setMethod(method);

        post("list", null);
        assertThat(written()).isEmpty();
        post("read", null);

        assertThat(written()).as("without anything to read in it").containsExactly("READ_DOSSIER DONE");
    }

    @Test
    void aFormIsALineAlsoWhenItIsAboutNoRecord() throws Exception {
        request.setMethod("POST");

        post("list", null);

        assertThat(written()).containsExactly("LIST_DOSSIERS DONE");
    }

    @Test
    void aPageOfWhichTheReadingIsALineIsNoSecondOne() throws Exception {
        request.setMethod("GET");
        Requests.markRead(Action.READ_DOSSIER);

        post("read", null);
        after("read", null);

        assertThat(written()).isEmpty();
    }

    @Test
    void aFormThatOnlyReadIsNoSecondLineUnlessItCameBack() throws Exception {
        request.setMethod("POST");
        Requests.markRead(Action.READ_DOSSIER);
        BindingResult result = new BeanPropertyBindingResult(new Object(), "form");
        ModelAndView page = new ModelAndView("page", BindingResult.MODEL_KEY_PREFIX + "form", result);

        post("read", page);
        assertThat(written()).isEmpty();
        post("keep", page);
        assertThat(written()).as("it did more than it read").containsExactly("KEEP_DOSSIER DONE");
        result.reject("mistake");
        post("read", page);

        assertThat(written()).containsExactly("KEEP_DOSSIER DONE", "READ_DOSSIER REFUSED");
    }

    @Test
    void whatAVisitorDoesAndWhatIsNoPageIsNoLine() throws Exception {
        request.setMethod("POST");
        Post point = new Post(PostId.next(), OrganisationId.next(), Role.REPORTER);
        Caller visitor = new Caller(
                TestRegion.PAUL_POLICE, "", List.of(point), "a visitor", UUID.randomUUID(), null, Duration.ZERO);

        Callers.as(visitor, () -> lines.postHandle(request, response, handler("keep"), null));
        lines.postHandle(request, response, handler("keep"), null);
        post("visit", null);
        post("other", null);
        Callers.as(zoe, () -> lines.postHandle(request, response, "a file", null));

        assertThat(request.getAttributeNames().hasMoreElements())
                .as("nothing was written")
                .isFalse();
        assertThat(written()).isEmpty();
    }

    private void post(String handler, @Nullable ModelAndView page) {
        Callers.as(zoe, () -> lines.postHandle(request, response, handler(handler), page));
    }

    private void after(String handler, @Nullable Exception problem) {
        Callers.as(zoe, () -> lines.afterCompletion(request, response, handler(handler), problem));
    }

    private static HandlerMethod handler(String name) {
        try {
            return new HandlerMethod(new Handlers(), Handlers.class.getDeclaredMethod(name));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<String> written() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(
                        "select action || ' ' || result from logbook.act where session = ? order by id")) {
            statement.setString(1, zoe.session());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
        }
        return lines;
    }
}
