package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a colleague sends about themselves. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OwnFormsTests {

    @Autowired
    People people;

    @Autowired
    Absences absences;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    private PersonId person = PersonId.next();

    @BeforeEach
    void aColleague() {
        TestRegion.found();
        person = Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Noor", "p" + UUID.randomUUID()));
    }

    @AfterEach
    void nothingStays() {
        TestRegion.asOwner("delete from access.absence where person = ?", person.value());
        TestRegion.asOwner("delete from access.holding where person = ?", person.value());
    }

    @Test
    void aColleagueArrangesTheirOwnAbsence() {
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
        Browser noor = Browser.of(port, signIn.callAs(person));
        String hanna = TestRegion.HANNA_FOCAL_POINT_HILVERSUM.value().toString();
        Map<String, String> days = Map.of("deputy", hanna, "from", "2141-01-01", "last", "2141-01-02");

        assertThat(Guest.location(noor.post("/me/absence", days))).isEqualTo("/me/absence");
        assertThat(noor.post("/me/absence", days).body()).contains("Voor deze dagen is al afwezigheid gemeld.");
        assertThat(noor.post("/me/absence", Map.of("deputy", "", "from", "", "last", ""))
                        .body())
                .contains("Vul dit in.");
        AbsenceId absence = absences.upcoming(person).getFirst().id();
        assertThat(noor.get("/me/absence").body()).contains("Hanna");
        Browser hugo = Browser.of(port, signIn.callAs(TestRegion.HUGO_FOCAL_POINT_HUIZEN));
        assertThat(hugo.post("/me/absence/" + absence.value() + "/end", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Guest.location(noor.post("/me/absence/" + absence.value() + "/end", Map.of())))
                .isEqualTo("/me/absence");
        assertThat(absences.upcoming(person)).isEmpty();
    }

    @Test
    void aPasswordIsReplacedOnceItWasTypedTwiceAlike() {
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
        signIn.setPassword(person, "een lange zin als wachtwoord");
        Browser noor = Browser.of(port, signIn.callAs(person));
        Map<String, String> form = new HashMap<>(Map.of(
                "current", "een lange zin als wachtwoord", "password", "paars konijn fietst", "again", "paars konijn"));

        assertThat(noor.post("/me/password", form).body()).contains("niet hetzelfde");
        form.put("again", "paars konijn fietst");
        assertThat(Guest.location(noor.post("/me/password", form))).isEqualTo("/me/absence");
        assertThat(DoorLog.of(person)).isEqualTo("PASSWORD_CHANGED SESSION_RENEWED");
    }
}
