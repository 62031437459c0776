package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an administrator sends about organisations and rules: where it leads, and what a mistake looks like. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OrganisationFormsTests {

    private final String login = "p" + UUID.randomUUID();

    @Autowired
    Organisations organisations;

    @Autowired
    Territories territories;

    @Autowired
    ClaimRules rules;

    @Autowired
    SignIn signIn;

    @LocalServerPort
    int port;

    private Sent ada;
    private OrganisationId shelter = OrganisationId.next();
    private String house = "";

    @BeforeEach
    void anOrganisation() {
        TestRegion.found();
        ada = new Sent(Browser.of(port, signIn.callAs(TestRegion.ADA_ADMINISTRATOR)));
        shelter = as(() -> organisations.add(
                Organisation.joining("Opvang " + login, OrganisationKind.SHELTER, TestRegion.REGION)));
        house = "/admin/organisations/" + shelter.value();
    }

    @AfterEach
    void nothingStays() {
        TestRegion.asOwner("delete from access.territory where organisation = ?", shelter.value());
        TestRegion.asOwner("update access.organisation set active = false where id = ?", shelter.value());
    }

    @Test
    void anOrganisationIsAddedAndChangedAndGetsARole() {
        assertThat(ada.mistake(
                        "/admin/organisations",
                        "name",
                        "",
                        "kind",
                        "SHELTER",
                        "region",
                        "",
                        "active",
                        "true",
                        "version",
                        "0"))
                .contains("Vul dit in.");
        assertThat(ada.sent(
                        house + "/edit",
                        "name",
                        "Huis " + login,
                        "kind",
                        "CARE",
                        "region",
                        "",
                        "active",
                        "true",
                        "version",
                        "0"))
                .isEqualTo(house);
        assertThat(ada.browser().get(house).body()).contains("Huis " + login);
        assertThat(ada.mistake(
                        house + "/edit", "name", "X", "kind", "CARE", "region", "", "active", "true", "version", "0"))
                .contains("Iemand anders heeft dit net gewijzigd.");
        assertThat(ada.sent(house + "/posts", "role", "PARTNER")).isEqualTo(house);
        assertThat(organisations.posts(shelter)).extracting(Post::role).containsExactly(Role.PARTNER);
        assertThat(ada.mistake(house + "/posts", "role", "")).contains("Vul dit in.");
        assertThat(ada.browser()
                        .post("/admin/organisations/" + UUID.randomUUID() + "/edit", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOrganisationAnswersForAMunicipalityFromADayOnAndUntilADay() {
        String municipalities = house + "/municipalities";
        assertThat(ada.sent(municipalities, "municipality", "GM0376", "from", "2090-01-01", "last", "2090-12-31"))
                .isEqualTo(house);
        Territory known = territories.of(shelter).getFirst();
        String one = municipalities + "/" + known.id().value();
        assertThat(ada.browser().get(one).body()).contains("2090-12-31");

        assertThat(ada.sent(one, "last", "2090-02-01")).isEqualTo(house);
        assertThat(territories.of(shelter)).extracting(Territory::last).containsExactly(LocalDate.of(2090, 2, 1));
        assertThat(ada.mistake(one, "last", "2089-12-31")).contains("De laatste dag ligt voor de eerste.");
        assertThat(ada.mistake(one, "last", "")).contains("Vul dit in.");
        assertThat(ada.mistake(municipalities, "municipality", "", "from", "", "last", ""))
                .contains("Vul dit in.");
        assertThat(ada.browser().get(municipalities + "/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(ada.browser()
                        .get("/admin/organisations/" + UUID.randomUUID() + "/municipalities")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRuleIsMadeAndTakenAway() {
        assertThat(ada.browser().get("/admin/rules/new").statusCode()).isEqualTo(200);
        assertThat(ada.mistake(
                        "/admin/rules", "claim", "groups", "value", login, "then", "SECOND_FACTOR", "_joins", "on"))
                .contains("Alleen acr en amr zeggen iets over de tweede factor.");
        assertThat(ada.mistake("/admin/rules", "claim", "", "value", "", "then", "", "_joins", "on"))
                .contains("Vul dit in.");
        assertThat(ada.sent("/admin/rules", "claim", "acr", "value", login, "then", "SECOND_FACTOR", "_joins", "on"))
                .isEqualTo("/admin/rules");
        assertThat(ada.browser().get("/admin/rules").body()).contains(login);
        assertThat(ada.mistake("/admin/rules", "claim", "acr", "value", login, "then", "SECOND_FACTOR", "_joins", "on"))
                .contains("Deze regel is er al.");
        ClaimRuleId rule = as(() -> rules.all()).stream()
                .map(ClaimRules.Line::rule)
                .filter(one -> one.value().equals(login))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(ada.sent("/admin/rules/" + rule.value() + "/remove")).isEqualTo("/admin/rules");
        assertThat(ada.browser().get("/admin/rules").body()).doesNotContain(login);
    }

    private <T> T as(Supplier<T> work) {
        return Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }
}
