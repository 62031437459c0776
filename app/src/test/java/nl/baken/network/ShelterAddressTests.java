package nl.baken.network;

import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZEF_CARE_COORDINATOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a shelter can be found leaves Baken in one answer, to who says why, and a colleague is told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShelterAddressTests {

    private static final String SECRET = "Verborgenlaan 17 achterom";
    private static final Map<String, String> WHY = Map.of("reason", "ESCORT", "said", "zij gaat er vandaag heen");

    @LocalServerPort
    int port;

    @Autowired
    Haven haven;

    @Autowired
    AddressDesk desk;

    @Autowired
    SignIn signIn;

    private PartnerId shelter = PartnerId.next();

    @BeforeEach
    void aShelterAtASecretAddress() {
        shelter = haven.shelter();
        haven.zoeDoes(() -> desk.enter(shelter, SECRET));
    }

    @Test
    void isInTheOneAnswerToWhoSaysWhyAndOnNoOtherPage() {
        Browser zoe = browser(ZOE_CARE_COORDINATOR);

        HttpResponse<String> opened = zoe.post(page() + "/open", WHY);

        assertThat(opened.body()).contains(SECRET);
        for (String other : List.of(
                "/partners",
                "/partners?name=Oranjehof",
                "/partners/" + shelter.value(),
                page(),
                page() + "/open",
                page() + "/new",
                "/places",
                "/")) {
            assertThat(zoe.get(other).body()).as(other).doesNotContain(SECRET);
        }
    }

    @Test
    void isNotShownWithoutAReasonNorWithoutAProof() {
        Browser zoe = browser(ZOE_CARE_COORDINATOR);
        assertThat(zoe.post(page() + "/open", Map.of("reason", "", "said", "")).body())
                .contains("Niet alles is goed ingevuld")
                .doesNotContain(SECRET);
        Haven.done(
                "update access.session set proven_at = now() - interval '6 minutes' where person = ?",
                ZOE_CARE_COORDINATOR.value());
        assertThat(zoe.post(page() + "/open", WHY).headers().firstValue("location"))
                .hasValue("/prove?to=" + page() + "/open");
    }

    @Test
    void opensToNobodyWhoBringsNobodyThere() {
        for (PersonId other : List.of(HANNA_FOCAL_POINT_HILVERSUM, KARIM_CHAIN_DIRECTOR, PAUL_POLICE, FRED_AUDITOR)) {
            assertThat(browser(other).post(page() + "/open", WHY).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void isShownToNoQueryNotEvenOfACareCoordinatorWhoOpenedItBefore() {
        browser(ZOE_CARE_COORDINATOR).post(page() + "/open", WHY);
        for (PersonId anybody : List.of(
                ZOE_CARE_COORDINATOR, ZEF_CARE_COORDINATOR, KARIM_CHAIN_DIRECTOR, HANNA_FOCAL_POINT_HILVERSUM)) {
            for (String query : List.of(
                    "select said::text from network.address_text",
                    "select t::text from network.address a join network.address_text t on t.address = a.id",
                    "select encode(said, 'hex') from network.address_text where address in (select address from network.opening)")) {
                assertThat(haven.asked(anybody, query)).as(query).isEmpty();
            }
        }
    }

    @Test
    void isGivenToTheTransactionThatWritesDownWhyAndToNoOneElsesHand() throws SQLException {
        try (Connection zoe = haven.connectAs(ZOE_CARE_COORDINATOR)) {
            open(zoe, ZOE_CARE_COORDINATOR);
            assertThat(Haven.first(zoe, "select said::text from network.address_text"))
                    .as("the one address, and still sealed")
                    .singleElement()
                    .asString()
                    .startsWith("\\x02");
        }
        for (PersonId other : List.of(KARIM_CHAIN_DIRECTOR, HANNA_FOCAL_POINT_HILVERSUM)) {
            try (Connection connection = haven.connectAs(other)) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> open(connection, other))
                        .withMessageContaining("row-level security");
            }
        }
        try (Connection zoe = haven.connectAs(ZOE_CARE_COORDINATOR)) {
            Haven.done(
                    "update access.session set proven_at = now() - interval '6 minutes' where person = ?",
                    ZOE_CARE_COORDINATOR.value());
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> open(zoe, ZOE_CARE_COORDINATOR))
                    .withMessageContaining("row-level security");
        }
    }

    @Test
    void tellsAColleagueWhoSaysToHaveSeenItAndNeverTheOpener() {
        browser(ZOE_CARE_COORDINATOR).post(page() + "/open", WHY);
        String duty = "select kind from network.duties where record = ? and kind = 'SHELTER_OPENED' and owner = ?";

        assertThat(haven.asked(ZEF_CARE_COORDINATOR, duty, shelter.value(), ZEF_CARE_COORDINATOR.value()))
                .hasSize(1);
        assertThat(haven.asked(ZEF_CARE_COORDINATOR, duty, shelter.value(), ZOE_CARE_COORDINATOR.value()))
                .isEmpty();
        String opening = Haven.text("select id from network.opening where partner = ?", shelter.value());
        browser(ZOE_CARE_COORDINATOR).post(page() + "/openings/" + opening + "/seen", Map.of());
        assertThat(Haven.text("select seen_by is null from network.opening where id = ?", UUID.fromString(opening)))
                .isEqualTo("t");
        Browser zef = browser(ZEF_CARE_COORDINATOR);
        assertThat(zef.get(page()).body()).contains("zij gaat er vandaag heen");
        assertThat(zef.post(page() + "/openings/" + opening + "/seen", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(haven.asked(ZEF_CARE_COORDINATOR, duty, shelter.value(), ZEF_CARE_COORDINATOR.value()))
                .isEmpty();
    }

    @Test
    void tellsTheSupervisorWhereNobodyElseAttends() {
        browser(ZOE_CARE_COORDINATOR).post(page() + "/open", WHY);
        assertThat(flagged()).as("a colleague is told").isEqualTo("0");
        Holder alone = Holder.newcomer(Role.CARE_COORDINATOR);
        Haven.done(
                "update network.partner set post = ? where id = ?", alone.post().value(), shelter.value());

        browser(alone.person()).post(page() + "/open", WHY);

        assertThat(flagged()).isEqualTo("1");
    }

    @Test
    void goesWithItsKeyWhenAnotherOneIsEnteredOrTheWorkEnds() {
        String key = "select count(*) from vault.subject_key where subject = ?";
        UUID before = Haven.uuid(Haven.text("select id from network.address where partner = ?", shelter.value()));
        assertThat(Haven.text(key, before)).isEqualTo("1");

        haven.zoeDoes(() -> desk.enter(shelter, "Elders 1"));

        assertThat(Haven.text(key, before)).isEqualTo("0");
        UUID after = Haven.uuid(Haven.text("select id from network.address where partner = ?", shelter.value()));
        browser(KARIM_CHAIN_DIRECTOR).post("/partners/" + shelter.value() + "/end", Map.of());
        assertThat(Haven.text(key, after)).isEqualTo("0");
    }

    private String flagged() {
        return Haven.text("select count(*) from logbook.flagged where record = ?", shelter.value());
    }

    private void open(Connection connection, PersonId person) throws SQLException {
        Haven.filled(connection, """
                        insert into network.opening (id, partner, address, opened_by, opened_at, reason, said, look_by)
                        values (gen_random_uuid(), ?, (select id from network.address where partner = ?), ?, now(), 'VISIT', '\\x01', current_date)
                        """, shelter.value(), shelter.value(), person.value())
                .executeUpdate();
    }

    private String page() {
        return "/partners/" + shelter.value() + "/address";
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }
}
