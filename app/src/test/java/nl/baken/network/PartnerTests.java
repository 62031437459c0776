package nl.baken.network;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.MAUD_MANAGER;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZEF_CARE_COORDINATOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever looks for help finds who offers it, and what is known of each partner is looked at again in time. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PartnerTests {

    private static final String NAME = "Jasmijn Zomerhof";

    @LocalServerPort
    int port;

    @Autowired
    Haven haven;

    @Autowired
    PartnerDesk desk;

    @Autowired
    Partners partners;

    @Autowired
    SignIn signIn;

    private String mark = "";
    private PartnerId partner = PartnerId.next();

    @BeforeEach
    void aPartnerWithDayActivities() {
        mark = "Dagwerk " + UUID.randomUUID().toString().substring(0, 8);
        partner = haven.zoe(() -> {
            PartnerId made = desk.add(new Offering(
                    mark,
                    "CARE",
                    List.of("DAY_ACTIVITIES", "WORK"),
                    List.of("WOMEN", "FAMILIES"),
                    List.of("NL", "TI"),
                    "Elke dag open"));
            desk.addContact(made, new Contact("Balie", NAME, "06-00000001", "balie@example.org"));
            return made;
        });
    }

    @Test
    void isFoundByNameFieldOfferGroupAndLanguageAndOnlyByThose() {
        for (PartnerFilter found : List.of(
                filter(mark.toUpperCase(Locale.ROOT), "", "", "", ""),
                filter(mark, "CARE", "WORK", "FAMILIES", "TI"),
                filter(mark, "", "DAY_ACTIVITIES", "", ""))) {
            assertThat(search(found)).as(found.toString()).containsExactly(partner);
        }
        for (PartnerFilter other : List.of(
                filter("%", "", "", "", ""),
                filter(mark, "SHELTER", "", "", ""),
                filter(mark, "", "LAWYER", "", ""),
                filter(mark, "", "", "MEN", ""),
                filter(mark, "", "", "", "VI"))) {
            assertThat(search(other)).as(other.toString()).doesNotContain(partner);
        }
    }

    @Test
    void whoHelpsAnybodyIsFoundForEveryGroup() {
        PartnerId everybody = haven.zoe(
                () -> desk.add(new Offering(mark, "CARE", List.of("OTHER"), List.of("ANYBODY"), List.of(), "")));

        assertThat(search(filter(mark, "", "", "MEN", ""))).containsExactly(everybody);
    }

    @Test
    void whomToCallStandsOnItsPageIsLoggedAndIsInNoList() {
        Browser hanna = browser(HANNA_FOCAL_POINT_HILVERSUM);

        assertThat(hanna.get("/partners?name=" + mark.replace(" ", "+")).body())
                .contains(mark)
                .doesNotContain(NAME);
        String before = readings();
        assertThat(hanna.get(page()).body()).contains(NAME).doesNotContain("Alles klopt nog");
        assertThat(Integer.parseInt(readings())).isEqualTo(Integer.parseInt(before) + 1);
        assertThat(Haven.text("select count(*) from logbook.flagged where record = ?", partner.value()))
                .as("looking for help is not snooping")
                .isEqualTo("0");
    }

    @Test
    void isSealedAndKnownToNobodyElse() {
        assertThat(haven.asked(
                        ZOE_CARE_COORDINATOR,
                        "select encode(name, 'escape') from network.contact where partner = ?",
                        partner.value()))
                .singleElement()
                .asString()
                .doesNotContain(NAME);
        for (PersonId other : List.of(PAUL_POLICE, MAUD_MANAGER, ADA_ADMINISTRATOR)) {
            assertThat(haven.asked(other, "select id from network.partner union all select id from network.contact"))
                    .isEmpty();
            assertThat(browser(other).get(page()).statusCode()).isEqualTo(404);
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> haven.as(HANNA_FOCAL_POINT_HILVERSUM, () -> {
                    desk.verify(partner);
                    return true;
                }));
    }

    @Test
    void isLookedAtAgainAfterAYearOrAsTheRegionSays() {
        assertThat(duty("due")).containsExactly(Haven.today().plusMonths(12).toString());
        Haven.done("insert into network.term (field, months) values ('CARE', 3)");
        try {
            browser(ZOE_CARE_COORDINATOR).post(page() + "/verify", Map.of());
        } finally {
            Haven.done("delete from network.term where field = 'CARE'");
        }
        assertThat(duty("due")).containsExactly(Haven.today().plusMonths(3).toString());
    }

    @Test
    void waitsForWhoeverLookedLastAndWhenNobodyIsThereForTheOthersWhoKeepTheNetwork() {
        assertThat(duty("owner")).containsExactly(ZOE_CARE_COORDINATOR.value().toString());
        UUID empty = UUID.randomUUID();
        Haven.done(
                "insert into access.organisation (id, version, name, kind, region, active) values (?, 0, 'Opgeheven', 'SAFETY_HOUSE', ?, false)",
                empty,
                TestRegion.REGION.value());
        Haven.done("insert into access.post (id, organisation, role) values (?, ?, 'CARE_COORDINATOR')", empty, empty);
        Haven.done("update network.partner set post = ? where id = ?", empty, partner.value());

        assertThat(duty("owner")).hasSize(1).doesNotContainNull();
        browser(ZEF_CARE_COORDINATOR).post(page() + "/take", Map.of());
        assertThat(Haven.text("select post from network.partner where id = ?", partner.value()))
                .isNotEqualTo(empty.toString());
    }

    @Test
    void anOpenPointHasADayAndWaitsUntilItIsSettled() {
        Browser zoe = browser(ZOE_CARE_COORDINATOR);
        assertThat(zoe.post(page() + "/agreements", Map.of("kind", "OPEN_POINT", "said", "meer plekken", "dueOn", ""))
                        .body())
                .contains("Kies een dag voor dit open punt.");
        LocalDate tomorrow = Haven.today().plusDays(1);
        zoe.post(
                page() + "/agreements",
                Map.of("kind", "OPEN_POINT", "said", "meer plekken", "dueOn", tomorrow.toString()));

        assertThat(points()).containsExactly(tomorrow.toString());
        String point = Haven.text("select id from network.agreement where partner = ?", partner.value());
        zoe.post(page() + "/agreements/" + point + "/settle", Map.of());
        assertThat(points()).isEmpty();
    }

    @Test
    void whoWorkedThereIsForgottenWhenTheyLeaveOrTheWorkEnds() {
        Browser karim = browser(KARIM_CHAIN_DIRECTOR);
        String contact = Haven.text("select id from network.contact where partner = ?", partner.value());
        haven.zoeDoes(() -> desk.addContact(partner, new Contact("Intake", "", "06-00000002", "")));

        karim.post(page() + "/contacts/" + contact + "/remove", Map.of());
        assertThat(karim.get(page()).body()).doesNotContain(NAME).contains("06-00000002");
        karim.post(page() + "/end", Map.of());

        assertThat(Haven.text("select count(*) from network.contact where partner = ?", partner.value()))
                .isEqualTo("0");
        assertThat(search(filter(mark, "", "", "", ""))).isEmpty();
        assertThat(duty("due")).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> haven.zoeDoes(() -> desk.verify(partner)));
    }

    @Test
    void nobodyOverwritesAChangeTheyHaveNotSeen() {
        Offering changed = new Offering(mark, "CARE", List.of("WORK"), List.of("WOMEN"), List.of(), "anders");
        haven.zoeDoes(() -> desk.change(partner, 0, changed));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> haven.zoeDoes(() -> desk.change(partner, 0, changed)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("network.refused.changed"));
    }

    private List<String> duty(String column) {
        return haven.asked(
                ZOE_CARE_COORDINATOR,
                "select " + column + "::text from network.duties where kind = 'PARTNER_VERIFY' and record = ?",
                partner.value());
    }

    private List<String> points() {
        return haven.asked(
                ZOE_CARE_COORDINATOR,
                "select due::text from network.duties where kind = 'PARTNER_POINT' and record = ?",
                partner.value());
    }

    private String readings() {
        return Haven.text("select count(*) from logbook.processing where subject = ?", partner.value());
    }

    private List<PartnerId> search(PartnerFilter filter) {
        return haven.as(HANNA_FOCAL_POINT_HILVERSUM, () -> partners.search(filter)).stream()
                .map(Partner::id)
                .toList();
    }

    private static PartnerFilter filter(String name, String field, String need, String group, String language) {
        return new PartnerFilter(name, field, need, group, language);
    }

    private String page() {
        return "/partners/" + partner.value();
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }
}
