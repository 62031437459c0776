package nl.baken.reviews;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Holder;
import nl.baken.chain.Kind;
import nl.baken.chain.Records;
import nl.baken.deadlines.WorkingDays;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Once a quarter somebody else looks at what each colleague of an organisation may, and keeps or withdraws it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RightsReviewTests {

    private static final int DRAWN = 50;
    private static final List<Decision> ANSWERS = List.of(Decision.values());

    @LocalServerPort
    int port;

    @Autowired
    RightsDesk desk;

    @Autowired
    Opening opening;

    @Autowired
    Records records;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    @Qualifier("door")
    DataSource door;

    @Autowired
    SignIn signIn;

    private OrganisationId shelter = TestRegion.HUIZEN;
    private PersonId saar = HANNA_FOCAL_POINT_HILVERSUM;
    private PersonId bram = HANNA_FOCAL_POINT_HILVERSUM;

    @BeforeEach
    void aShelterWithTwoColleagues() {
        TestRegion.found();
        shelter = new OrganisationId(UUID.randomUUID());
        owner(
                "insert into access.organisation (id, version, name, kind, region, active) values (?, 0, 'Opvang De Brug', 'SHELTER', ?, true)",
                shelter.value(),
                TestRegion.REGION.value());
        saar = hired("Saar", Role.PARTNER);
        bram = hired("Bram", Role.PARTNER);
    }

    // other tests count on one administrator, and on nobody else's absence
    @AfterEach
    void theyAllLeave() {
        owner(
                "delete from access.absence where deputy in (select h.person from access.holding h join access.post p on p.id = h.post where p.organisation = ?)",
                shelter.value());
        owner(
                "delete from access.holding where post in (select id from access.post where organisation = ?)",
                shelter.value());
        owner("update access.organisation set active = false where id = ?", shelter.value());
    }

    @Test
    void opensOneReviewForEachOrganisationAndNeverTwice() {
        as(ADA_ADMINISTRATOR, () -> assertThat(desk.start()).isNotEmpty());

        assertThat(opening.open()).isEmpty();
        assertThat(asked("select count(*)::text from reviews.review where organisation = ?", shelter.value()))
                .containsExactly("1");
        assertThat(asked(
                        "select count(*)::text from reviews.line l join reviews.review r on r.id = l.review where r.organisation = ?",
                        shelter.value()))
                .containsExactly("2");
    }

    @Test
    void opensTheQuarterAlsoWhenNobodyWasThereOnItsFirstDays() {
        Clock late = Clock.fixed(
                LocalDate.of(2027, 2, 17)
                        .atStartOfDay(ZoneId.of("Europe/Amsterdam"))
                        .toInstant(),
                ZoneId.of("Europe/Amsterdam"));

        new Opening(door, workingDays, late).open();

        assertThat(asked(
                        "select quarter || ' ' || opened_on || ' ' || due from reviews.review where organisation = ? and quarter = date '2027-01-01'",
                        shelter.value()))
                .containsExactly("2027-01-01 2027-02-17 2027-03-10");
    }

    @Test
    void closesWithTheLastAnswerAndCannotBeChangedAfterwards() throws SQLException {
        ReviewId review = opened();
        Browser ada = browser(ADA_ADMINISTRATOR);
        ada.post(page(review, saar) + "/keep", Map.of());
        assertThat(closed(review)).isFalse();

        ada.post(page(review, bram) + "/keep", Map.of());

        assertThat(closed(review)).isTrue();
        assertThat(ada.get("/reviews/" + review.value()).body())
                .contains("Klaar", "Gehouden", "Ada")
                .doesNotContain("/keep", "/withdraw");
        try (Connection app = connectAs(ADA_ADMINISTRATOR)) {
            assertThat(changed(app, "update reviews.line set decision = 'ENDED' where review = ?", review.value()))
                    .isZero();
            assertThat(changed(app, "update reviews.review set closed_at = now() where id = ?", review.value()))
                    .isZero();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> changed(app, "delete from reviews.line where review = ?", review.value()))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void aRightThatIsWithdrawnIsGoneWithTheNextRequest() {
        ReviewId review = opened();
        Browser bramsBrowser = browser(bram);
        assertThat(bramsBrowser.get("/handovers").statusCode()).isEqualTo(200);

        browser(ADA_ADMINISTRATOR).post(page(review, bram) + "/withdraw", Map.of());

        assertThat(bramsBrowser.get("/handovers").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(browser(bram).get("/handovers").statusCode())
                .as("nor when they sign in again")
                .isEqualTo(404);
        assertThat(browser(saar).get("/handovers").statusCode()).isEqualTo(200);
        assertThat(decisions(review)).contains("WITHDRAWN").contains("null");
    }

    @Test
    void nothingIsWithdrawnAsLongAsWorkWaitsThere() {
        PersonId only = hired("Fien", Role.FOCAL_POINT);
        String signal = records.of(Kind.SIGNAL, new Holder(only, post(Role.FOCAL_POINT)));
        owner("update signals.signal set owner = ? where id = ?", only.value(), UUID.fromString(signal));
        ReviewId review = opened();
        Browser ada = browser(ADA_ADMINISTRATOR);

        assertThat(ada.get(page(review, only) + "/withdraw").body())
                .contains("/admin/people/" + only.value() + "/leaving")
                .doesNotContain("Trek deze rol in");
        assertThat(refusal(review, only, Decision.WITHDRAWN)).isEqualTo("access.refused.unsettled");
        assertThat(browser(only).get("/signals").statusCode()).isEqualTo(200);
        assertThat(decisions(review)).containsOnly("null");
    }

    @Test
    void nothingIsWithdrawnFromWhomAColleagueCountsOn() {
        ReviewId review = opened();
        owner(
                "insert into access.absence (id, person, deputy, valid_from, valid_until) values (?, ?, ?, current_date, current_date)",
                UUID.randomUUID(),
                saar.value(),
                bram.value());

        assertThat(refusal(review, bram, Decision.WITHDRAWN)).isEqualTo("access.refused.unsettled");
    }

    @Test
    void nobodyReviewsTheirOwnRightsAndAnAdministratorIsReviewedByTheSupervisor() throws SQLException {
        PersonId admin = hired("Aad", Role.ADMINISTRATOR);
        PersonId auditor = hired("Fleur", Role.AUDITOR);
        PersonId both = hired("Bo", Role.AUDITOR);
        TestRegion.alsoHolds(both, TestRegion.REGION, Role.ADMINISTRATOR);
        ReviewId review = opened();

        assertThat(refusal(both, review, both, Decision.KEPT)).isEqualTo("reviews.refused.other");
        assertThat(refusal(admin, review, admin, Decision.KEPT)).isEqualTo("reviews.refused.other");
        assertThat(refusal(review, admin, Decision.KEPT)).isEqualTo("reviews.refused.other");
        assertThat(refusal(auditor, review, auditor, Decision.KEPT)).isEqualTo("reviews.refused.other");
        assertThat(refusal(auditor, review, saar, Decision.KEPT)).isEqualTo("reviews.refused.other");
        String own =
                "update reviews.line set decision = 'KEPT', decided_by = access.caller(), decided_at = now() where review = ? and person = ?";
        try (Connection app = connectAs(auditor)) {
            assertThat(changed(app, own, review.value(), auditor.value())).isZero();
            assertThat(changed(app, own, review.value(), saar.value())).isZero();
        }
        try (Connection app = connectAs(both)) {
            assertThat(changed(app, own, review.value(), both.value())).isZero();
        }
        owner("delete from access.holding where person = ?", both.value());

        as(FRED_AUDITOR, () -> desk.answer(review, line(review, admin), Decision.WITHDRAWN));
        as(ADA_ADMINISTRATOR, () -> desk.answer(review, line(review, auditor), Decision.KEPT));
        assertThat(browser(admin).get("/admin/people").statusCode()).isEqualTo(404);
    }

    @Test
    void whoSupervisesEndsWhatAReviewWithdrewAndNothingElse() throws SQLException {
        try (Connection app = connectAs(FRED_AUDITOR)) {
            assertThat(changed(
                            app,
                            "update access.holding set valid_until = current_date - 1 where person = ?",
                            saar.value()))
                    .isZero();
        }
    }

    @Test
    void aRightThatEndedMeanwhileSaysSoAndIsOnlySeen() {
        ReviewId review = opened();
        owner("update access.holding set valid_until = current_date - 1 where person = ?", bram.value());
        owner("update access.holding set valid_until = current_date + 9 where person = ?", saar.value());
        Browser ada = browser(ADA_ADMINISTRATOR);

        assertThat(ada.get("/reviews/" + review.value()).body())
                .contains("Intussen geëindigd", "Intussen gewijzigd")
                .contains(page(review, bram) + "/seen")
                .doesNotContain(page(review, bram) + "/keep");
        assertThat(refusal(review, bram, Decision.KEPT)).isEqualTo("reviews.refused.changed");
        assertThat(refusal(review, saar, Decision.ENDED)).isEqualTo("reviews.refused.changed");
        ada.post(page(review, bram) + "/seen", Map.of());
        ada.post(page(review, saar) + "/keep", Map.of());

        assertThat(ada.get("/reviews/" + review.value()).body()).contains("Was al geëindigd", "Klaar");
    }

    @Test
    void ofTwoReviewersAtOnceOneWinsAndTheOtherIsTold() throws SQLException {
        PersonId second = hired("Aad", Role.ADMINISTRATOR);
        ReviewId review = opened();
        LineId line = line(review, saar);
        try (Connection first = connectAs(ADA_ADMINISTRATOR)) {
            decide(first, line);
            CompletableFuture<String> other =
                    CompletableFuture.supplyAsync(() -> refusal(second, review, saar, Decision.WITHDRAWN));
            waits();
            first.commit();

            assertThat(other.join()).isEqualTo("reviews.refused.answered");
        }
        assertThat(browser(saar).get("/handovers").statusCode()).isEqualTo(200);
    }

    @Test
    void theLastTwoAnswersAtOnceCloseTheReviewAllTheSame() throws SQLException {
        ReviewId review = opened();
        try (Connection first = connectAs(ADA_ADMINISTRATOR)) {
            decide(first, line(review, saar));
            CompletableFuture<Void> other = CompletableFuture.runAsync(() ->
                    as(ADA_ADMINISTRATOR, () -> desk.answer(review, line(review, bram), Decision.KEPT)));
            waits();
            first.commit();
            other.join();
        }
        assertThat(closed(review)).isTrue();
    }

    @Test
    void waitsOnTheWorklistOfTheReviewerAndOnceLateOnThatOfTheSupervisor() {
        ReviewId review = opened();
        String href = "/reviews/" + review.value();
        assertThat(duties(ADA_ADMINISTRATOR)).contains("RIGHTS_REVIEW " + href);
        assertThat(browser(ADA_ADMINISTRATOR).get("/?shelf=POSTS").statusCode()).isEqualTo(200);
        assertThat(duties(FRED_AUDITOR)).noneMatch(duty -> duty.endsWith(href));

        owner(
                "update reviews.review set quarter = '1900-01-01', opened_on = '1900-01-01', due = '1900-01-22' where id = ?",
                review.value());

        assertThat(duties(FRED_AUDITOR)).contains("RIGHTS_LATE " + href);
        assertThat(browser(FRED_AUDITOR).get("/?shelf=OVERDUE").body()).contains(href);
        assertThat(duties(HANNA_FOCAL_POINT_HILVERSUM)).isEmpty();
    }

    @Test
    void marksWhatIsSpecialAndShowsHowAndWhenSomebodyCameIn() {
        PersonId auditor = hired("Fleur", Role.AUDITOR);
        owner("insert into access.last_sign_in (person, day) values (?, '2026-03-04')", auditor.value());
        owner(
                "insert into access.absence (id, person, deputy, valid_from, valid_until) values (?, ?, ?, current_date, current_date)",
                UUID.randomUUID(),
                saar.value(),
                bram.value());

        String page = browser(FRED_AUDITOR).get("/reviews/" + opened().value()).body();

        assertThat(page).contains("Bijzonder recht", "4 mrt 2026", "Neemt waar voor een collega", "Geen");
    }

    @Test
    void overRandomHistoriesAReviewIsClosedExactlyWhenAllIsAnsweredAndNobodyAnsweredAboutThemselves() {
        Random random = new Random(20260101);
        List<PersonId> reviewers = List.of(ADA_ADMINISTRATOR, FRED_AUDITOR, hired("Aad", Role.ADMINISTRATOR));
        List<PersonId> everybody = new ArrayList<>(List.of(saar, bram, reviewers.getLast()));
        for (int more = 0; more < 5; more++) {
            everybody.add(hired("Collega " + more, Role.PARTNER));
        }
        ReviewId review = opened();
        for (int step = 0; step < DRAWN; step++) {
            PersonId whose = everybody.get(random.nextInt(everybody.size()));
            if (random.nextInt(8) == 0) {
                owner(
                        "update access.holding set valid_until = current_date - 1 where person = ? and id in (select holding from reviews.line where decision is null)",
                        whose.value());
            }
            refusal(
                    reviewers.get(random.nextInt(reviewers.size())),
                    review,
                    whose,
                    ANSWERS.get(random.nextInt(ANSWERS.size())));
            assertThat(asked(
                            "select ((closed_at is not null) = not exists (select from reviews.line l where l.review = r.id and l.decision is null))::text from reviews.review r where id = ?",
                            review.value()))
                    .containsExactly("true");
        }
        assertThat(asked("select id::text from reviews.line where review = ? and decided_by = person", review.value()))
                .isEmpty();
        assertThat(asked(
                        "select l.id::text from reviews.line l where l.review = ? and l.decision in ('WITHDRAWN', 'ENDED') and reviews.is_held(l.holding)",
                        review.value()))
                .isEmpty();
        assertThat(decisions(review)).contains("KEPT", "WITHDRAWN", "ENDED");
    }

    @Test
    void somebodyElsesWorkIsNotThere() {
        ReviewId review = opened();
        assertThat(browser(HANNA_FOCAL_POINT_HILVERSUM)
                        .get("/reviews/" + review.value())
                        .statusCode())
                .isEqualTo(404);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(saar, () -> desk.answer(review, line(review, bram), Decision.KEPT)));
    }

    private ReviewId opened() {
        opening.open();
        return new ReviewId(UUID.fromString(asked(
                        "select id::text from reviews.review where organisation = ? and quarter <= current_date",
                        shelter.value())
                .getFirst()));
    }

    private PersonId hired(String name, Role role) {
        PersonId person = new PersonId(UUID.randomUUID());
        owner(
                "insert into access.post (id, organisation, role) values (?, ?, ?) on conflict do nothing",
                post(role).value(),
                shelter.value(),
                role.name());
        owner(
                "insert into access.person (id, version, name, login, active) values (?, 0, ?, ?, true)",
                person.value(),
                name,
                person.value().toString());
        owner(
                "insert into access.holding (id, person, post, valid_from) values (?, ?, ?, '2020-01-01')",
                UUID.randomUUID(),
                person.value(),
                post(role).value());
        return person;
    }

    private PostId post(Role role) {
        return TestRegion.post(shelter, role);
    }

    private static LineId line(ReviewId review, PersonId whose) {
        return new LineId(UUID.fromString(asked(
                        "select id::text from reviews.line where review = ? and person = ?",
                        review.value(),
                        whose.value())
                .getFirst()));
    }

    private static String page(ReviewId review, PersonId whose) {
        return "/reviews/" + review.value() + "/lines/" + line(review, whose).value();
    }

    private String refusal(ReviewId review, PersonId whose, Decision decision) {
        return refusal(ADA_ADMINISTRATOR, review, whose, decision);
    }

    private String refusal(PersonId reviewer, ReviewId review, PersonId whose, Decision decision) {
        try {
            as(reviewer, () -> desk.answer(review, line(review, whose), decision));
            return "";
        } catch (Refused refused) {
            return refused.key();
        } catch (NotFound gone) {
            return "not there";
        }
    }

    private void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }

    private static boolean closed(ReviewId review) {
        return asked("select (closed_at is not null)::text from reviews.review where id = ?", review.value())
                .contains("true");
    }

    private static List<String> decisions(ReviewId review) {
        return asked("select coalesce(decision, 'null') from reviews.line where review = ?", review.value());
    }

    private List<String> duties(PersonId person) {
        try (Connection app = connectAs(person)) {
            return asked(app, "select kind || ' ' || href from reviews.duties");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void decide(Connection app, LineId line) throws SQLException {
        assertThat(changed(
                        app,
                        "update reviews.line set decision = 'KEPT', decided_by = access.caller(), decided_at = now() where id = ?",
                        line.value()))
                .isOne();
    }

    // until the other transaction stands still behind this one
    private static void waits() {
        for (int tries = 0; tries < 200; tries++) {
            if (!asked(
                            "select pid::text from pg_stat_activity where wait_event_type = 'Lock' and query like '%reviews.%'")
                    .isEmpty()) {
                return;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("nobody waits");
    }

    private Connection connectAs(PersonId person) throws SQLException {
        Connection connection = TestDatabase.connectAsApp();
        connection.setAutoCommit(false);
        asked(
                connection,
                "select set_config('baken.session', ?, true)",
                signIn.callAs(person).token());
        return connection;
    }

    private static int changed(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = filled(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static List<String> asked(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            return asked(owner, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> asked(Connection connection, String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = filled(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void owner(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            changed(owner, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
