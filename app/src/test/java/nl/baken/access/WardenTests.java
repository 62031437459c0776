package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.DoorUsed.How;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.servlet.ModelAndView;

/** What no page of ours sends is told, and of whoever may be reporting nothing. */
class WardenTests {

    private final Told told = new Told();
    private final Warden warden = new Warden(new Sessions(Invented.NOWHERE), told);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Caller colleague = Invented.caller(Role.PARTNER);

    @Test
    void tellsInWhoseSessionItWas() {
        Callers.as(colleague, () -> warden.tell(How.FIELD_REFUSED, at("/signals")));

        assertThat(told.events()).containsExactly(new DoorUsed(How.FIELD_REFUSED, colleague.person(), null));
    }

    @Test
    void aVisitorIsNobody() {
        Callers.as(Invented.caller(Role.REPORTER), () -> warden.tell(How.FIELD_REFUSED, at("/login")));
        warden.tell(How.FIELD_REFUSED, at("/login"));

        assertThat(told.events())
                .containsOnly(new DoorUsed(How.FIELD_REFUSED, null, null))
                .hasSize(2);
    }

    @Test
    void ofWhoeverMayBeReportingItTellsNothing() {
        for (String path : List.of("/report", "/report/new", "/login/..;/report", "/my-reports")) {
            warden.tell(How.ADDRESS_REFUSED, at(path));
        }
        assertThat(told.events()).isEmpty();

        warden.tell(How.ADDRESS_REFUSED, at("/reports/new"));
        assertThat(told.hows()).containsExactly(How.ADDRESS_REFUSED);
    }

    @Test
    void aForgedFormIsRefusedAndTold() throws Exception {
        new ForgedForms(warden).handle(at("/me/password"), response, new AccessDeniedException("forged"));

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(told.hows()).containsExactly(How.FORM_FORGED);
    }

    @Test
    void aDoubtfulAddressIsRefusedAndToldAndItsAnswerGuarded() throws Exception {
        new DoubtfulAddresses(warden).handle(at("/me;x=1"), response, new RequestRejectedException("doubtful"));

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(told.hows()).containsExactly(How.ADDRESS_REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "person, typeMismatch, true, true",
        "number, typeMismatch, true, true",
        "role,   typeMismatch, true, true",
        "day,    typeMismatch, true, false",
        "absent, typeMismatch, true, false",
        "role,   NotNull,      false, false",
        "code,   Coded,        false, true",
        "code,   NotBlank,     false, false"
    })
    void aChoiceThatWasNotOfferedIsTamperedWithAndWhatIsTypedWrongIsNot(
            String field, String code, boolean failed, boolean isTold) {
        BindingResult form = new BeanPropertyBindingResult(new Sent(), "form");
        form.addError(new FieldError("form", field, "x", failed, new String[] {code}, null, "wrong"));

        new Tampering(warden).postHandle(at("/signals"), response, "", new ModelAndView("page", "result", form));

        assertThat(told.hows()).hasSize(isTold ? 1 : 0);
    }

    @Test
    void aPageWithoutAMistakeAndNoPageAtAllTellNothing() {
        new Tampering(warden).postHandle(at("/signals"), response, "", null);
        new Tampering(warden)
                .postHandle(
                        at("/signals"),
                        response,
                        "",
                        new ModelAndView("page", "result", new BeanPropertyBindingResult(new Sent(), "form")));

        assertThat(told.events()).isEmpty();
    }

    @Test
    void aRequestThatWasRefusedIsToldOnce() {
        Tampering tampering = new Tampering(warden);
        tampering.afterCompletion(at("/signals"), response, "", null);
        assertThat(told.events()).isEmpty();

        response.setStatus(400);
        tampering.afterCompletion(at("/signals"), response, "", null);
        MockHttpServletRequest page = at("/error");
        page.setDispatcherType(DispatcherType.ERROR);
        tampering.afterCompletion(page, response, "", null);

        assertThat(told.hows()).containsExactly(How.FIELD_REFUSED);
    }

    @Test
    void whatTheServerRefusesByItselfGetsNoPageOfTheServer() {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        StandardHost host = new StandardHost();
        StandardContext context = new StandardContext();
        context.setParent(host);

        new BareRefusals().customize(server);
        server.getContextCustomizers().forEach(customizer -> customizer.customize(context));

        assertThat(host.getPipeline().getValves())
                .filteredOn(ErrorReportValve.class::isInstance)
                .extracting(Valve::getClass)
                .singleElement()
                .satisfies(kind -> assertThat(kind.getEnclosingClass()).isEqualTo(BareRefusals.class));
    }

    private static MockHttpServletRequest at(String path) {
        return new MockHttpServletRequest("POST", path);
    }

    /** A form with a field of each kind. */
    public static final class Sent {

        public @Nullable PersonId getPerson() {
            return null;
        }

        public @Nullable UUID getNumber() {
            return null;
        }

        public @Nullable Role getRole() {
            return null;
        }

        public @Nullable LocalDate getDay() {
            return null;
        }

        public String getCode() {
            return "";
        }
    }
}
