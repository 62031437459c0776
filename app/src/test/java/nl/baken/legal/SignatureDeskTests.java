package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.Browser;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.legal.Covenant.Scope;
import nl.baken.legal.Covenant.State;
import nl.baken.legal.Criterion.Answer;
import nl.baken.legal.Party.Signature;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A covenant opens sharing between organisations: one draws it up and writes down who signed, another brings it into force. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignatureDeskTests {

    private static final PersonId ADA = TestRegion.ADA_ADMINISTRATOR;
    private static final PersonId KARIM = TestRegion.KARIM_CHAIN_DIRECTOR;
    private static final PersonId NOOR = PersonId.next();

    private final CovenantDesk covenants;
    private final SignatureDesk desk;
    private final SignIn signIn;
    private final LocalDate today;

    @LocalServerPort
    private int port;

    @Autowired
    SignatureDeskTests(CovenantDesk covenants, SignatureDesk desk, SignIn signIn, Clock clock) throws SQLException {
        this.covenants = covenants;
        this.desk = desk;
        this.signIn = signIn;
        this.today = LocalDate.now(clock);
        TestRegion.found();
        try (Connection owner = TestDatabase.connectAsOwner()) {
            // the region's own chain director comes first by the name of the organisation
            OrganisationId house = Founded.organisation("SAFETY_HOUSE", "Zorg- en Veiligheidshuis " + NOOR.value());
            TestRegion.hired(owner, NOOR, "Noor" + NOOR.value(), house, Role.CHAIN_DIRECTOR);
        }
    }

    @AfterEach
    void noorLeaves() {
        TestRegion.leaves(NOOR);
    }

    @Test
    void whoDrewItUpDoesNotBringItIntoForceAndNeitherDoesWhoWroteASignatureDown() {
        CovenantId id = drawn();
        signed(NOOR, id, TestRegion.HILVERSUM);
        signed(NOOR, id, TestRegion.POLICE);

        refused(ADA, "legal.refused.signature.alone", () -> desk.confirm(id));
        refused(NOOR, "legal.refused.signature.alone", () -> desk.confirm(id));
        assertThat(read(id).state(today)).isEqualTo(State.WAITING);
        as(KARIM, () -> desk.confirm(id));

        assertThat(read(id).state(today)).isEqualTo(State.IN_FORCE);
        assertThat(read(id).term().concludedOn()).isEqualTo(today);
        refused(KARIM, "legal.refused.signature.none", () -> desk.confirm(id));
    }

    @Test
    void onlyWhoKeepsCovenantsIsASecondPerson() {
        CovenantId id = complete();

        for (PersonId other : List.of(TestRegion.FRED_AUDITOR, TestRegion.HANNA_FOCAL_POINT_HILVERSUM)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(other, () -> desk.confirm(id)));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> as(other, () -> desk.takeBack(id, TestRegion.POLICE)));
        }
    }

    @Test
    void whoJoinsLaterTakesASecondPersonAsWell() {
        CovenantId id = complete();
        as(KARIM, () -> desk.confirm(id));
        as(ADA, () -> covenants.ask(id, TestRegion.HUIZEN));
        signed(KARIM, id, TestRegion.HUIZEN);

        assertThat(read(id).opensTo(TestRegion.HUIZEN, today)).isFalse();
        assertThat(read(id).opensTo(TestRegion.POLICE, today)).isTrue();
        assertThat(takesPart(id, TestRegion.HUIZEN)).isEqualTo("f");
        refused(KARIM, "legal.refused.signature.alone", () -> desk.confirm(id));
        as(NOOR, () -> desk.confirm(id));

        assertThat(read(id).opensTo(TestRegion.HUIZEN, today)).isTrue();
        assertThat(takesPart(id, TestRegion.HUIZEN)).isEqualTo("t");
    }

    @Test
    void aSignatureThatIsNotRightIsTakenBackUntilItCounts() {
        CovenantId id = complete();

        as(KARIM, () -> desk.takeBack(id, TestRegion.POLICE));

        assertThat(read(id).party(TestRegion.POLICE)).contains(new Party(TestRegion.POLICE, null, null));
        assertThat(read(id).state(today)).isEqualTo(State.DRAFT);
        as(KARIM, () -> desk.confirm(id));
        assertThat(read(id).state(today)).as("one has still to sign").isEqualTo(State.DRAFT);
        refused(KARIM, "legal.refused.signature.counts", () -> desk.takeBack(id, TestRegion.HILVERSUM));
        refused(KARIM, "legal.refused.signature.counts", () -> desk.takeBack(id, TestRegion.POLICE));
    }

    @Test
    void nobodyConfirmsWhatHasEndedNorASignatureOfWhoLeft() {
        CovenantId ended = complete();
        as(ADA, () -> covenants.end(ended, today.minusDays(1)));
        refused(KARIM, "legal.refused.signature.none", () -> desk.confirm(ended));
        CovenantId left = complete();
        as(ADA, () -> covenants.leave(left, TestRegion.POLICE, today));

        as(KARIM, () -> desk.confirm(left));

        assertThat(read(left).state(today)).as("one is left").isEqualTo(State.DRAFT);
    }

    @Test
    void whoMayConfirmHasItOnTheWorklistUntilItIsDone() {
        CovenantId id = complete();
        String duty = "CONFIRM_COVENANT " + today.plusDays(7) + " /covenants/" + id.value();

        assertThat(duties(KARIM)).contains(duty);
        assertThat(duties(NOOR)).contains(duty);
        assertThat(duties(ADA)).as("who drew it up").doesNotContain(duty);
        as(KARIM, () -> desk.confirm(id));

        assertThat(duties(KARIM)).doesNotContain(duty);
        assertThat(duties(NOOR)).doesNotContain(duty);
    }

    @Test
    void thePageOffersItToTheSecondPersonAloneAndAsksForTheSecondFactorAgain() {
        CovenantId id = complete();
        String address = "/covenants/" + id.value();

        assertThat(page(ADA, address).select("form[action$=/confirm]")).isEmpty();
        assertThat(page(ADA, address).text()).contains("moet het bevestigen", "Wacht op een ander");
        assertThat(page(KARIM, address).select("form[action$=/confirm]")).hasSize(1);
        assertThat(page(KARIM, address).select("form[action$=/take-back]")).hasSize(2);
        assertThat(page(TestRegion.FRED_AUDITOR, address).select("form[action$=/confirm]"))
                .isEmpty();
        assertThat(Browser.of(port, stale())
                        .post(address + "/confirm", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/prove");
        assertThat(read(id).state(today)).isEqualTo(State.WAITING);

        HttpResponse<String> taken =
                browser(KARIM).post(address + "/parties/" + TestRegion.POLICE.value() + "/take-back", Map.of());
        assertThat(taken.statusCode()).isEqualTo(302);
        signed(ADA, id, TestRegion.POLICE);
        assertThat(browser(KARIM).post(address + "/confirm", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(read(id).state(today)).isEqualTo(State.IN_FORCE);
        assertThat(page(KARIM, address).select("form[action$=/confirm], form[action$=/take-back]"))
                .isEmpty();
    }

    /** Whatever the application does, also with its own rights and for somebody who keeps covenants. */
    @Test
    void bareSqlMakesNobodyTwoPeople() throws SQLException {
        CovenantId id = drawn();
        signed(ADA, id, TestRegion.HILVERSUM);
        signed(NOOR, id, TestRegion.POLICE);
        String party = " where covenant = '" + id.value() + "' and organisation = '" + TestRegion.POLICE.value() + "'";
        String covenant = " where id = '" + id.value() + "'";
        String other = "'" + KARIM.value() + "'";
        String own = "access.caller()";

        assertThat(passing(
                        signIn.callAs(NOOR),
                        "update legal.party set confirmed_by = access.caller(), confirmed_on = current_date" + party))
                .isEmpty();
        assertThat(passing(
                        signIn.callAs(ADA),
                        "update legal.party set confirmed_by = access.caller(), confirmed_on = current_date" + party,
                        "update legal.party set confirmed_by = " + other + ", confirmed_on = current_date" + party,
                        "update legal.party set confirm_by = null" + party,
                        "update legal.party set signatory = 'Ik'" + party,
                        "update legal.party set organisation = '" + TestRegion.HUIZEN.value() + "'" + party,
                        "update legal.covenant set concluded_on = current_date" + covenant,
                        "update legal.covenant set last_day = last_day + 1" + covenant,
                        "insert into legal.covenant_category (covenant, category) values ('" + id.value() + "', 'BSN')",
                        drawnUpBy(other)))
                .isEmpty();
        String draft = " where covenant = '" + drawn().value() + "'";
        assertThat(passing(
                        signIn.callAs(ADA),
                        signature(own, "null") + draft,
                        signature(other, "current_date") + draft,
                        signature(own, "current_date, confirmed_on = current_date, confirmed_by = " + other) + draft,
                        "insert into legal.party (covenant, organisation, signed_on, signatory, written_by) values ('"
                                + id.value() + "', '" + TestRegion.HUIZEN.value() + "', current_date, 'Ik', " + other
                                + ")"))
                .isEmpty();
        assertThat(passing(signIn.callAs(ADA), drawnUpBy(own), signature(own, "current_date") + draft))
                .as("what a page does passes")
                .hasSize(2);
    }

    @Test
    void bareSqlTakesNothingBackThatCounts() throws SQLException {
        CovenantId id = complete();
        String party = " where covenant = '" + id.value() + "' and organisation = '" + TestRegion.POLICE.value() + "'";
        String back = "update legal.party set signatory = null, signed_on = null, written_by = null, confirm_by = null";
        assertThat(passing(signIn.callAs(KARIM), back + party)).hasSize(1);
        as(KARIM, () -> desk.confirm(id));

        assertThat(passing(
                        signIn.callAs(NOOR),
                        back + ", confirmed_by = null, confirmed_on = null" + party,
                        "update legal.party set confirmed_by = null, confirmed_on = null" + party,
                        "update legal.party set confirmed_by = access.caller()" + party,
                        "update legal.covenant set concluded_on = null where id = '" + id.value() + "'"))
                .isEmpty();
        as(ADA, () -> covenants.leave(id, TestRegion.POLICE, today));
        assertThat(passing(signIn.callAs(ADA), "update legal.party set left_on = null" + party))
                .isEmpty();
    }

    @Test
    void confirmingTakesAFreshProofInTheDatabaseToo() throws SQLException {
        String confirming =
                "update legal.party set confirmed_by = access.caller(), confirmed_on = current_date where covenant = '"
                        + complete().value() + "'";

        assertThat(passing(stale(), confirming)).isEmpty();
        assertThat(passing(signIn.callAs(KARIM), confirming)).hasSize(1);
    }

    private Caller stale() {
        Caller stale = signIn.callAs(KARIM);
        AsOwner.sql(
                "update access.session set proven_at = now() - interval '6 minutes' where token_hash = sha256(convert_to(?, 'UTF8'))",
                stale.token());
        return stale;
    }

    private static String drawnUpBy(String person) {
        return "insert into legal.covenant (id, number, title, purpose, regime, valid_from, last_day, drawn_by) values ('"
                + CovenantId.next().value() + "', 'C-BARE', 'x', 'x', 'A', current_date, current_date, " + person + ")";
    }

    private static String signature(String writer, String confirmBy) {
        return "update legal.party set signed_on = current_date, signatory = 'Ik', written_by = " + writer
                + ", confirm_by = " + confirmBy;
    }

    /** Which of these the database would have done, each on its own. */
    private static List<String> passing(Caller caller, String... statements) throws SQLException {
        List<String> passing = new ArrayList<>();
        for (String sql : statements) {
            try (Connection app = TestDatabase.connectAsApp()) {
                app.setAutoCommit(false);
                try (PreparedStatement session = app.prepareStatement("select set_config('baken.session', ?, false)");
                        PreparedStatement statement = app.prepareStatement(sql)) {
                    session.setString(1, caller.token());
                    session.execute();
                    if (statement.executeUpdate() > 0) {
                        passing.add(sql);
                    }
                } catch (SQLException refused) {
                    assertThat(refused.getSQLState()).as(refused.getMessage()).isIn("42501", "23514", "23503");
                }
                app.rollback();
            }
        }
        return passing;
    }

    private CovenantId drawn() {
        return Callers.as(signIn.callAs(ADA), () -> {
            CovenantId id = covenants.draw(
                    new Scope("Samen", "Samen helpen", "A", Set.of("CONTACT")),
                    today.minusDays(10),
                    today.plusYears(1));
            covenants.ask(id, TestRegion.HILVERSUM);
            covenants.ask(id, TestRegion.POLICE);
            return id;
        });
    }

    private CovenantId complete() {
        CovenantId id = drawn();
        signed(ADA, id, TestRegion.HILVERSUM);
        signed(ADA, id, TestRegion.POLICE);
        return id;
    }

    private void signed(PersonId writer, CovenantId id, OrganisationId party) {
        as(writer, () -> {
            covenants.judge(
                    id,
                    party,
                    covenants.criteria(id, party).stream()
                            .collect(Collectors.toMap(Criterion::code, it -> new Answer(Outcome.MET, ""))));
            covenants.sign(id, party, new Signature("Bestuurder", today));
        });
    }

    private Covenant read(CovenantId id) {
        return Callers.as(signIn.callAs(ADA), () -> covenants.read(id));
    }

    private static String takesPart(CovenantId id, OrganisationId party) {
        return AsOwner.text("select legal.takes_part(?, ?, current_date)", id.value(), party.value());
    }

    private List<String> duties(PersonId person) {
        return TestRegion.askedAs(signIn.callAs(person), "select kind || ' ' || due || ' ' || href from legal.duties");
    }

    private void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }

    private void refused(PersonId person, String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(person, work))
                .withMessage(key);
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }

    private Document page(PersonId person, String address) {
        HttpResponse<String> answer = browser(person).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
