package nl.baken.dossiers;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.MAUD_MANAGER;
import static nl.baken.access.TestRegion.ZEF_CARE_COORDINATOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.dossiers.Shelter.ADDRESS;
import static nl.baken.dossiers.Shelter.CONTACT;
import static nl.baken.dossiers.Shelter.ELSEWHERE;
import static nl.baken.dossiers.Shelter.MOTIVE;
import static nl.baken.dossiers.Shelter.NOOR_ELSEWHERE;
import static nl.baken.dossiers.Shelter.PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.access.Trust;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where somebody can be found opens to few, with a fresh proof and a reason, once, and somebody is told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WhereaboutsTests {

    private static final String FLAGGED =
            "select id from logbook.flagged where record = ? and action = 'OPEN_WHEREABOUTS' and review is null";

    @LocalServerPort
    int port;

    @Autowired
    DossierDesk dossiers;

    @Autowired
    WhereaboutsDesk desk;

    @Autowired
    UnsealingDesk opening;

    @Autowired
    Access access;

    @Autowired
    SignIn signIn;

    private Shelter shelter;

    @BeforeEach
    void somebodyIsInAShelter() throws SQLException {
        shelter = new Shelter(signIn, dossiers, desk, access);
    }

    @Test
    void areShownInTheAnswerToAReasonAndOnNoPageBeforeOrAfter() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);

        assertThat(zoe.open(shelter.page()).body())
                .contains("Bekend sinds 4 mrt 2019")
                .doesNotContain(PLACE);
        HttpResponse<String> answer = open(zoe);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.body()).contains(PLACE, CONTACT, ADDRESS);
        for (String page : List.of(
                shelter.page(),
                shelter.opening(),
                "/dossiers/" + shelter.dossier().value())) {
            assertThat(zoe.open(page).body()).as(page).doesNotContain(PLACE, CONTACT, ADDRESS);
        }
    }

    @Test
    void areNotShownWithoutAReasonInCodeAndInWords() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open(shelter.opening());

        for (HttpResponse<String> answer : List.of(
                zoe.send(shelter.opening(), "reason", "", "said", "naar het ziekenhuis"),
                zoe.send(shelter.opening(), "reason", "ESCORT", "said", " "),
                zoe.send(shelter.opening(), "reason", "CURIOUS", "said", "zomaar"))) {
            assertThat(answer.body()).contains("Niet alles is goed ingevuld").doesNotContain(PLACE);
        }
        assertThat(unsealings()).isZero();
    }

    @Test
    void areNotShownWithoutAProofOfLessThanFiveMinutes() throws SQLException {
        Caller caller = signIn.callAs(ZOE_CARE_COORDINATOR);
        Visit zoe = new Visit(port, caller.token());
        zoe.open(shelter.opening());
        Shelter.done(
                "update access.session set proven_at = now() - interval '301 seconds' where person = ?",
                ZOE_CARE_COORDINATOR.value());

        assertThat(zoe.open(shelter.page()).statusCode())
                .as("the page itself shows nothing and takes no proof")
                .isEqualTo(200);
        HttpResponse<String> asked = zoe.open(shelter.opening());
        HttpResponse<String> sent = zoe.send(shelter.opening(), "reason", "ESCORT", "said", "naar het ziekenhuis");

        assertThat(List.of(asked, sent)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location")).hasValue("/prove?to=" + shelter.opening());
            assertThat(answer.body()).doesNotContain(PLACE);
        });
        assertThat(unsealings()).isZero();
    }

    @Test
    void areNotShownByAProofOrATrustOfBeforeTheClockWasSetBack() throws SQLException {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open(shelter.opening());
        Shelter.done(
                "update access.session set proven_at = now() + interval '1 hour' where person = ?",
                ZOE_CARE_COORDINATOR.value());

        HttpResponse<String> sent = zoe.send(shelter.opening(), "reason", "ESCORT", "said", "naar het ziekenhuis");

        assertThat(sent.headers().firstValue("location")).hasValue("/prove?to=" + shelter.opening());
        assertThat(sent.body()).doesNotContain(PLACE);
        shelter.trustElsewhere();
        Shelter.done(
                "update access.trust set given_on = current_date + 1, last_day = current_date + 3 where record = ?",
                shelter.dossier().value());
        assertThat(open(visit(NOOR_ELSEWHERE)).statusCode()).isEqualTo(404);
        assertThat(unsealings()).isZero();
    }

    @Test
    void openToTheHolderAndToNobodyWhoOnlyReadsOrSupervises() throws SQLException {
        for (PersonId holder : List.of(ZOE_CARE_COORDINATOR, ZEF_CARE_COORDINATOR)) {
            assertThat(open(visit(holder)).body()).contains(PLACE);
        }
        for (Role role : List.of(Role.CHAIN_DIRECTOR, Role.AUDITOR, Role.ADMINISTRATOR, Role.MANAGER)) {
            Shelter.done(
                    """
                    insert into access.tie (record, post, kind, promised, granted_by, granted_on)
                    values (?, ?, 'READER', false, ?, current_date)
                    """,
                    shelter.dossier().value(),
                    TestRegion.post(TestRegion.REGION, role).value(),
                    ZOE_CARE_COORDINATOR.value());
            Shelter.done(
                    "insert into access.trust (record, post, given_post, given_by, given_on, last_day) values (?, ?, ?, ?, current_date, current_date)",
                    shelter.dossier().value(),
                    TestRegion.post(TestRegion.REGION, role).value(),
                    TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR).value(),
                    ZOE_CARE_COORDINATOR.value());
        }
        for (PersonId other : List.of(
                KARIM_CHAIN_DIRECTOR,
                FRED_AUDITOR,
                ADA_ADMINISTRATOR,
                MAUD_MANAGER,
                HANNA_FOCAL_POINT_HILVERSUM,
                NOOR_ELSEWHERE)) {
            Visit visit = visit(other);
            assertThat(visit.open(shelter.page()).statusCode()).isEqualTo(404);
            assertThat(open(visit).statusCode()).as("%s", other).isEqualTo(404);
        }
        assertThat(unsealings()).isEqualTo(2);
    }

    @Test
    void openToAReaderWhomTheHolderTrustsUpToADay() throws SQLException {
        Visit noor = visit(NOOR_ELSEWHERE);
        assertThat(noor.open("/dossiers/" + shelter.dossier().value()).statusCode())
                .isEqualTo(200);
        assertThat(noor.open(shelter.page()).statusCode()).isEqualTo(404);

        shelter.trustElsewhere();
        assertThat(open(noor).body()).contains(PLACE);
        assertThat(noor.open(shelter.page()).body())
                .as("who else opened it is for the holder")
                .doesNotContain("Wie heeft het ingezien");

        Shelter.done(
                "update access.trust set given_on = current_date - 2, last_day = current_date - 1 where record = ?",
                shelter.dossier().value());
        assertThat(open(noor).statusCode()).as("the last day is over").isEqualTo(404);

        shelter.trustElsewhere();
        assertThat(open(noor).statusCode()).isEqualTo(200);
        shelter.asZoe(() -> desk.distrust(shelter.dossier(), ELSEWHERE));
        assertThat(open(noor).statusCode()).as("taken back").isEqualTo(404);

        shelter.trustElsewhere();
        Shelter.done(
                "update access.trust set given_post = ? where record = ?",
                TestRegion.post(TestRegion.POLICE, Role.PARTNER).value(),
                shelter.dossier().value());
        assertThat(open(noor).statusCode())
                .as("trusted by who is the holder no more")
                .isEqualTo(404);
    }

    @Test
    void areEntrustedToReadersOnlyAndNotForYears() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> shelter.asZoe(() -> desk.trust(
                        shelter.dossier(),
                        new Trust(
                                TestRegion.post(TestRegion.POLICE, Role.PARTNER),
                                Shelter.today().plusDays(1)),
                        Shelter.PLEA)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> shelter.asZoe(() -> desk.trust(
                        shelter.dossier(), new Trust(ELSEWHERE, Shelter.today().plusYears(2)), Shelter.PLEA)));
    }

    @Test
    void tellTheHolderWhoOpenedThemAndWhy() throws SQLException {
        shelter.trustElsewhere();

        open(visit(NOOR_ELSEWHERE));

        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        assertThat(shelter.asked("select owner from dossiers.duties where record = ? and kind = 'WHEREABOUTS_OPENED'"))
                .containsExactly(ZOE_CARE_COORDINATOR.value().toString());
        // other tests leave more work for this post than one page of it shows
        Shelter.done(
                "update dossiers.unsealing set look_by = '2000-01-03' where dossier = ?",
                shelter.dossier().value());
        assertThat(zoe.open("/").body()).contains(shelter.page());
        assertThat(zoe.open("/dossiers/" + shelter.dossier().value()).body())
                .contains("Verblijfplaats ingezien: Ophalen of begeleiden")
                .contains("Noor");
        assertThat(zoe.open(shelter.page()).body()).contains("Noor").contains("naar het ziekenhuis");

        assertThat(zoe.send(shelter.page() + "/openings/" + unsealing() + "/seen")
                        .statusCode())
                .isEqualTo(302);
        assertThat(shelter.asked("select owner from dossiers.duties where record = ? and kind = 'WHEREABOUTS_OPENED'"))
                .isEmpty();
    }

    @Test
    void tellAColleagueWhenTheHolderOpensThem() {
        open(visit(ZOE_CARE_COORDINATOR));

        assertThat(shelter.asked("select owner from dossiers.duties where record = ? and kind = 'WHEREABOUTS_OPENED'"))
                .hasSize(1)
                .doesNotContain(ZOE_CARE_COORDINATOR.value().toString());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> shelter.asZoe(() -> opening.see(shelter.dossier(), UUID.fromString(unsealing()))));
    }

    @Test
    void areToldAtOnceToTheDeskOfTheCaseAndToWhoSupervisesWhereNobodyElseWorksThere() throws SQLException {
        shelter.trustElsewhere();
        Shelter.done("delete from access.tiding where id <> ?", UUID.randomUUID());
        open(visit(NOOR_ELSEWHERE));

        for (PersonId told : List.of(ZOE_CARE_COORDINATOR, ZEF_CARE_COORDINATOR)) {
            assertThat(visit(told).open("/tidings.json").body()).isEqualTo("1");
        }
        for (PersonId other : List.of(NOOR_ELSEWHERE, FRED_AUDITOR, KARIM_CHAIN_DIRECTOR)) {
            assertThat(visit(other).open("/tidings.json").body()).isEqualTo("0");
        }

        open(visit(ZOE_CARE_COORDINATOR));
        assertThat(visit(ZOE_CARE_COORDINATOR).open("/tidings.json").body())
                .as("of her own she is not told")
                .isEqualTo("1");
        assertThat(visit(ZEF_CARE_COORDINATOR).open("/tidings.json").body()).isEqualTo("2");
    }

    @Test
    void tellTheSupervisorWhenTheOpenerHasNoColleagueWhoIsTold() throws SQLException {
        PersonId alone = PersonId.next();
        Shelter.done("delete from access.tiding where id <> ?", UUID.randomUUID());
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, alone, "Elsa Alleen", TestRegion.HUIZEN, Role.CARE_COORDINATOR);
        }
        try {
            Caller elsa = signIn.callAs(alone);
            Callers.as(elsa, () -> {
                DossierId own = dossiers.open(DossierMother.keptBy(alone, Canaries.person()));
                desk.enter(own, Shelter.WHEREABOUTS, LocalDate.of(2019, 3, 4));
                UUID place = UUID.fromString(Shelter.asked(own, "select id from dossiers.whereabouts where dossier = ?")
                        .getFirst());
                opening.open(own, new WhereaboutsId(place), MOTIVE);
                assertThat(Shelter.asked(
                                own,
                                "select owner from dossiers.duties where record = ? and kind = 'WHEREABOUTS_OPENED'"))
                        .isEmpty();
                assertThat(Shelter.asked(own, FLAGGED)).hasSize(1);
            });
            assertThat(visit(FRED_AUDITOR).open("/tidings.json").body()).isNotEqualTo("0");
            Shelter.done("update logbook.flagged set review_by = '1900-01-01' where actor = ?", alone.value());
            Visit fred = visit(FRED_AUDITOR);
            assertThat(fred.open("/?shelf=OVERDUE").body()).contains("/logbook/flagged");
            assertThat(fred.open("/logbook/flagged").body())
                    .contains("Elsa Alleen", "Verblijfplaats inzien")
                    .doesNotContain(PLACE, MOTIVE.said());
        } finally {
            Shelter.done("delete from logbook.flagged where actor = ?", alone.value());
            Shelter.done("update access.holding set valid_until = current_date - 1 where person = ?", alone.value());
        }
    }

    @Test
    void areNoWorkOfTheSupervisorWhenAColleagueIsTold() throws SQLException {
        shelter.trustElsewhere();
        open(visit(NOOR_ELSEWHERE));
        open(visit(ZOE_CARE_COORDINATOR));

        assertThat(shelter.asked(FLAGGED)).isEmpty();
    }

    @Test
    void leaveOneLineInBothLogsAndNothingOfThemselves() {
        Caller zoe = signIn.callAs(ZOE_CARE_COORDINATOR);

        open(new Visit(port, zoe.token()));

        String acts =
                "select a::text from logbook.act a where a.record = ? and action = 'OPEN_WHEREABOUTS' and session = '%s' and handler like 'POST%%'"
                        .formatted(zoe.session());
        assertThat(shelter.asked(acts)).singleElement().asString().contains("DONE");
        String processings =
                "select p::text from logbook.processing p join logbook.act a on a.id = p.span where a.record = ? and a.session = '%s'"
                        .formatted(zoe.session());
        assertThat(shelter.asked(processings))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(
                                "WHEREABOUTS",
                                "OPEN_WHEREABOUTS",
                                shelter.place().value().toString())
                        .doesNotContain(PLACE, "ziekenhuis"));
    }

    @Test
    void standInTheOverviewOfWhoReadAboutThePerson() {
        open(visit(ZOE_CARE_COORDINATOR));

        String overview = "/logbook/subject?subject=" + shelter.dossier().value();
        assertThat(visit(FRED_AUDITOR).open(overview).body()).contains("Verblijfplaats inzien");
    }

    @Test
    void ofBeforeStaySealedWithTheirDaysUntilTheHolderDestroysThem() {
        WhereaboutsId before = shelter.place();
        shelter.asZoe(() ->
                desk.enter(shelter.dossier(), Whereabouts.at("Opvang Nieuw", "Bel Nel"), LocalDate.of(2020, 1, 2)));

        assertThat(opened(before).place()).isEqualTo(PLACE);
        assertThat(visit(ZOE_CARE_COORDINATOR).open(shelter.page()).body())
                .contains("Van 4 mrt 2019 tot 2 jan 2020")
                .doesNotContain("Opvang Nieuw");

        shelter.asZoe(() -> desk.destroy(shelter.dossier(), before));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> opened(before));
        assertThat(shelter.asked("select 1 from vault.subject_key where subject = '%s' and subject <> ?"
                        .formatted(before.value())))
                .as("the key is gone")
                .isEmpty();
        assertThat(opened(shelter.place()).place()).isEqualTo("Opvang Nieuw");
        assertThat(visit(ZOE_CARE_COORDINATOR)
                        .open("/dossiers/" + shelter.dossier().value())
                        .body())
                .as("the dossier is as it was")
                .contains("Kanari");
    }

    @Test
    void areNotDestroyedWhileSomebodyIsThere() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> shelter.asZoe(() -> desk.destroy(shelter.dossier(), shelter.place())));
    }

    @Test
    void areAnAddressOnlyWithTheReasonWhy() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open(shelter.page() + "/new");

        HttpResponse<String> refused = zoe.send(
                shelter.page() + "/new",
                "place",
                "Opvang Nieuw",
                "contact",
                "Bel Nel",
                "from",
                "2020-01-02",
                "address",
                "Kade 3",
                "need",
                "");

        assertThat(refused.body()).contains("waarom het adres zelf nodig is").contains("Kade 3");
    }

    private Whereabouts opened(WhereaboutsId place) {
        return Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), () -> opening.open(shelter.dossier(), place, MOTIVE));
    }

    private HttpResponse<String> open(Visit visit) {
        visit.open("/login");
        return visit.send(shelter.opening(), "reason", "ESCORT", "said", "naar het ziekenhuis");
    }

    private int unsealings() {
        return shelter.asked("select id from dossiers.unsealing where dossier = ?")
                .size();
    }

    private String unsealing() {
        return shelter.asked("select id from dossiers.unsealing where dossier = ? order by opened_at desc")
                .getFirst();
    }

    private Visit visit(PersonId person) {
        return new Visit(port, signIn.callAs(person).token());
    }
}
