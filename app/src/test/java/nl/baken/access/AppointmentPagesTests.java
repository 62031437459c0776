package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is asked to confirm, who is told, and what the pages and the audit log show of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AppointmentPagesTests {

    private static final PersonId ADA = TestRegion.ADA_ADMINISTRATOR;
    private static final PersonId FRED = TestRegion.FRED_AUDITOR;
    private static final PersonId HANNA = TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
    private static final PostId DESK = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Autowired
    AppointmentDesk desk;

    @Autowired
    Holdings holdings;

    @Autowired
    People people;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    private PersonId noor = HANNA;
    private AppointmentId asked = AppointmentId.next();

    @BeforeEach
    void somebodyIsAskedFor() {
        TestRegion.found();
        asked = Callers.as(signIn.callAs(ADA), () -> {
            noor = people.add("Noor", "p" + UUID.randomUUID());
            return desk.propose(noor, DESK, today, null);
        });
    }

    @AfterEach
    void nobodyStays() {
        TestRegion.asOwner("delete from access.appointment where id = ?", asked.value());
        TestRegion.asOwner("delete from access.holding where person = ?", noor.value());
    }

    @Test
    void askingAndConfirmingTakeAFreshProof() {
        String page = "/admin/people/" + noor.value() + "/holdings";
        Map<String, String> form = Map.of("post", DESK.value().toString(), "from", today.toString(), "last", "");

        assertThat(Guest.location(stale(ADA).post(page, form))).isEqualTo("/prove?to=" + page);
        assertThat(Guest.location(stale(FRED).post(address(asked) + "/confirm", Map.of())))
                .isEqualTo("/prove?to=" + address(asked));
        assertThat(holdings.of(noor)).isEmpty();
    }

    @Test
    void whoConfirmsHasItOnTheWorklistAndWhoHoldsThePostIsTold() {
        assertThat(duties(FRED)).contains("APPOINTMENT_CONFIRM " + address(asked));
        assertThat(duties(ADA)).noneMatch(duty -> duty.endsWith(address(asked)));
        assertThat(duties(HANNA)).isEmpty();
        assertThat(browser(HANNA).get(address(asked)).statusCode()).isEqualTo(404);
        assertThat(browser(FRED).get("/?shelf=POSTS").body()).contains(address(asked));
        assertThat(browser(FRED).get(address(asked)).body()).contains("Noor", "Ada", "Bevestigen", "Weigeren");

        assertThat(browser(FRED).post(address(asked) + "/confirm", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(duties(FRED)).noneMatch(duty -> duty.endsWith(address(asked)));
        assertThat(duties(noor)).isEmpty();
        assertThat(duties(HANNA)).containsExactly("APPOINTMENT_TOLD " + address(asked));
        browser(HANNA).post(address(asked) + "/seen", Map.of());
        assertThat(duties(HANNA)).isEmpty();
        assertThat(lines(asked)).isEqualTo("POST /appointments/{id}/confirm POST /appointments/{id}/seen");
    }

    @Test
    void theColleaguesPageShowsWhatWaitsAndWhoAskedIt() {
        assertThat(browser(ADA).get("/admin/people/" + noor.value()).body())
                .contains("Wacht op een tweede persoon", address(asked), "Ada, op", "Wacht op bevestiging");
        assertThat(browser(ADA).get(address(asked)).body())
                .contains("Terugnemen")
                .doesNotContain("/confirm");
        assertThat(browser(FRED).get("/appointments").body()).contains(address(asked));
    }

    private static String address(AppointmentId id) {
        return "/appointments/" + id.value();
    }

    private List<String> duties(PersonId person) {
        return TestRegion.askedAs(signIn.callAs(person), "select kind || ' ' || href from access.duties");
    }

    private static String lines(AppointmentId id) {
        return TestRegion.asOwnerText(
                "select string_agg(handler, ' ' order by at) from logbook.act where record = ? and handler like 'POST %'",
                id.value());
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }

    private Browser stale(PersonId person) {
        Caller caller = signIn.callAs(person);
        TestRegion.asOwner(
                "update access.session set proven_at = now() - interval '6 minutes' where token_hash = ?",
                (Object) Sessions.hash(caller.token()));
        return Browser.of(port, caller);
    }
}
