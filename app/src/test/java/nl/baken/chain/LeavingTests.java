package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A focal point leaves, with a signal of their own on the desk, and a care coordinator with a dossier. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LeavingTests {

    private final Records records;
    private final SignIn signIn;
    private final int port;
    private final Web administrator;
    private final List<PostId> posts = new ArrayList<>();

    private Holder leaver = Persona.HANNA.holder();
    private String signal = "";

    @Autowired
    LeavingTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.records = records;
        this.signIn = signIn;
        this.port = port;
        TestRegion.found();
        this.administrator = as(Persona.ADA.holder());
    }

    // nobody hands anything over to these in another test
    @AfterEach
    void theirOrganisationsTakePartNoLonger() {
        posts.forEach(post -> Records.sql(
                "update access.organisation set active = false where id = (select organisation from access.post where"
                        + " id = ?)",
                post.value()));
    }

    @BeforeEach
    void aFocalPointWithASignal() {
        leaver = newcomer(Role.FOCAL_POINT);
        signal = records.of(Kind.SIGNAL, leaver);
        Records.ownedBy(leaver, signal);
    }

    @Test
    void anAccountStaysOpenAsLongAsACaseWaitsForIt() {
        leaver.colleague();

        Answer answer = administrator.post(page(), Map.of());

        assertThat(answer.location()).endsWith(page());
        assertThat(isActive()).isTrue();
        assertThat(administrator.get(page()).body()).contains("1 open signaal").doesNotContain("Account sluiten");
    }

    @Test
    void aColleagueAtTheSameDeskTakesOverAndTheAccountCloses() {
        Holder successor = leaver.colleague();
        Web leaving = as(leaver);

        passTo(successor);

        assertThat(owner()).isEqualTo(successor.person().value().toString());
        assertThat(Records.text(
                        "select code from signals.timeline where signal = '%s' order by id desc limit 1", signal))
                .isEqualTo("ASSIGNED");
        assertThat(as(successor).get("/?shelf=MINE").body()).contains(number());
        assertThat(administrator.get(page()).body()).contains("Account sluiten").doesNotContain("open signaal");

        administrator.post(page(), Map.of());

        assertThat(isActive()).isFalse();
        assertThat(leaving.get("/").status()).isNotEqualTo(200);
        assertThat(Records.number("select count(*) from access.holding where person = '"
                        + leaver.person().value() + "' and (valid_until is null or valid_until >= current_date)"))
                .isZero();
        assertThat(administrator.get(page()).body()).contains("Het account is gesloten");
    }

    @Test
    void whereNobodyElseIsADeskFirstGetsSomebodyElse() {
        assertThat(administrator.get(desk()).body()).contains("Niemand anders heeft deze rol");
        Records.ownedBy(leaver.colleague(), signal);
        assertThat(administrator.get(page()).body()).doesNotContain("open signaal");
    }

    @Test
    void whatAnotherOwnsAtADeskThatWouldBeEmptyCountsToo() {
        Records.ownedBy(Persona.KARIM.holder(), signal);

        assertThat(administrator.get(page()).body()).contains("1 open signaal");
    }

    @Test
    void theOnlyContactPointLeavesNoRequestBehind() {
        leaver = newcomer(Role.CONTACT_POINT);
        Records.sql(
                "update rights.request set post = ? where id = ?",
                leaver.post().value(),
                UUID.fromString(records.of(Kind.REQUEST, Persona.PETRA.holder())));

        assertThat(administrator.get(page()).body()).contains("1 open verzoek").doesNotContain("Account sluiten");

        leaver.colleague();

        assertThat(administrator.get(page()).body()).doesNotContain("open verzoek");
    }

    @Test
    void theOnlyContactPointOfAllLeavesNoBreachBehind() {
        leaver = newcomer(Role.CONTACT_POINT);
        records.of(Kind.BREACH, Persona.HANNA.holder());

        waitsForTheOnlyOneOfAll(Role.CONTACT_POINT, "open datalek");
    }

    @Test
    void theOnlySupervisorOfAllLeavesNoEmergencyAndNoFlaggedReadingBehind() {
        leaver = newcomer(Role.AUDITOR);
        records.of(Kind.EMERGENCY, Persona.HANNA.holder());
        Records.sql("""
                insert into logbook.flagged (id, trace, at, actor, action, record, review_by)
                values (gen_random_uuid(), gen_random_uuid(), now(), ?, 'READ_SIGNAL', gen_random_uuid(), current_date + 3)
                """, Persona.HANNA.person().value());

        waitsForTheOnlyOneOfAll(Role.AUDITOR, "de noodknop te beoordelen");
        waitsForTheOnlyOneOfAll(Role.AUDITOR, "lezen zonder werkrelatie, of een piek");
    }

    @Test
    void theOnlySupervisorOfAllLeavesNoPeakBehindThatNoneOfThemSaw() {
        leaver = newcomer(Role.AUDITOR);
        Records.sql("delete from logbook.flagged where review is null");
        Records.sql("""
                insert into logbook.peak (id, kind, begun_at, last_at, times)
                values (gen_random_uuid(), 'REGION', now(), now(), 40)
                """);

        waitsForTheOnlyOneOfAll(Role.AUDITOR, "lezen zonder werkrelatie, of een piek");
    }

    @Test
    void theOnlyPartnerLeavesNothingBehindThatIsStillInUse() {
        leaver = newcomer(Role.PARTNER);
        UUID share = UUID.fromString(records.of(Kind.HANDOVER, leaver));
        assertThat(administrator.get(page()).body()).as("offered, not accepted").doesNotContain("nog in gebruik");
        Records.sql(
                "insert into legal.share_event (share, at, person, kind) values (?, now(), ?, 'ACCEPTED')",
                share,
                leaver.person().value());
        assertThat(administrator.get(page()).body()).contains("1 ontvangst die nog in gebruik is");

        Records.sql("update legal.share set live = false where id = ?", share);

        assertThat(administrator.get(page()).body()).doesNotContain("nog in gebruik");
    }

    private void waitsForTheOnlyOneOfAll(Role role, String what) {
        newcomer(role);
        assertThat(administrator.get(page()).body()).doesNotContain(what);

        // no test and no review ends a post two days ago, so that exactly these come back; one that began today too
        String others = "where person <> ? and post in (select id from access.post where role = '" + role + "')";
        Records.sql(
                "update access.holding set valid_from = valid_from - 1000, valid_until = current_date - 2 " + others
                        + " and valid_from <= current_date and valid_until is null",
                leaver.person().value());
        try {
            assertThat(administrator.get(page()).body()).contains(what).doesNotContain("Account sluiten");
        } finally {
            Records.sql(
                    "update access.holding set valid_from = valid_from + 1000, valid_until = null " + others
                            + " and valid_until = current_date - 2",
                    leaver.person().value());
        }
    }

    @Test
    void nobodyTakesOverWithoutTheRole() {
        leaver.colleague();

        Answer answer = passTo(Persona.PAUL.holder());

        assertThat(answer.body()).contains("Deze collega kan dit niet overnemen");
        assertThat(owner()).isEqualTo(leaver.person().value().toString());
    }

    @Test
    void aDossierGetsAnotherContactPersonAndNobodyIsTheirOwnDeputy() {
        Holder coordinator = newcomer(Role.CARE_COORDINATOR);
        Holder successor = coordinator.colleague();
        String dossier = records.of(Kind.DOSSIER, coordinator);
        Records.sql(
                "update dossiers.dossier set post = ?, contact_person = ?, deputy = ? where id = ?",
                coordinator.post().value(),
                coordinator.person().value(),
                successor.person().value(),
                UUID.fromString(dossier));

        assertThat(administrator.get(page(coordinator)).body()).contains("1 open dossier");
        administrator.post(
                page(coordinator) + "/" + coordinator.post().value(),
                Map.of("successor", successor.person().value().toString()));

        assertThat(Records.text("select contact_person from dossiers.dossier where id = '%s'", dossier))
                .isEqualTo(successor.person().value().toString());
        assertThat(Records.text("select deputy from dossiers.dossier where id = '%s'", dossier))
                .isNull();
        assertThat(administrator.get(page(coordinator)).body()).doesNotContain("open dossier");
    }

    @Test
    void aHandoverAwaitsTheAnswerOfSomebodyElse() {
        Holder receiver = newcomer(Role.PARTNER);
        Holder successor = receiver.colleague();
        String handover = records.of(Kind.HANDOVER, receiver);
        Records.sql(
                "update handovers.handover set to_person = ? where id = ?",
                receiver.person().value(),
                UUID.fromString(handover));

        assertThat(administrator.get(page(receiver)).body()).contains("1 open overdracht");
        administrator.post(
                page(receiver) + "/" + receiver.post().value(),
                Map.of("successor", successor.person().value().toString()));

        assertThat(Records.text("select to_person from handovers.handover where id = '%s'", handover))
                .isEqualTo(successor.person().value().toString());
    }

    @Test
    void whoeverCountsOnThisDeputyFindsAnotherFirst() {
        Records.ownedBy(leaver.colleague(), signal);
        Records.sql(
                "insert into access.absence (id, person, deputy, valid_from, valid_until) values (?, ?, ?,"
                        + " '2150-01-01', '2150-01-02')",
                UUID.randomUUID(),
                Persona.HANNA.person().value(),
                leaver.person().value());

        assertThat(administrator.get(page()).body()).contains("Hanna").doesNotContain("Account sluiten");
    }

    @Test
    void onlyAnAdministratorCountsAndPassesOnAlsoInSql() throws SQLException {
        String who = leaver.person().value().toString();
        try (Connection app = TestDatabase.connectAsApp()) {
            for (String schema : List.of(
                    "signals",
                    "dossiers",
                    "trajectories",
                    "handovers",
                    "rights",
                    "breaches",
                    "legal",
                    "emergencies",
                    "logbook",
                    "conferences")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> app.createStatement()
                                .executeQuery("select * from %s.left_by('%s')".formatted(schema, who)))
                        .withMessageContaining("not an administrator");
            }
            for (String schema : List.of("signals", "dossiers", "handovers", "conferences")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> app.createStatement()
                                .executeQuery("select %s.pass_on('%s', '%s', '%s')".formatted(schema, who, who, who)))
                        .withMessageContaining("not an administrator");
            }
        }
    }

    private Holder newcomer(Role role) {
        Holder newcomer = Holder.newcomer(role);
        posts.add(newcomer.post());
        return newcomer;
    }

    private Answer passTo(Holder successor) {
        return administrator.post(
                desk(), Map.of("successor", successor.person().value().toString()));
    }

    private String desk() {
        return page() + "/" + leaver.post().value();
    }

    private String page() {
        return page(leaver);
    }

    private static String page(Holder whose) {
        return "/admin/people/" + whose.person().value() + "/leaving";
    }

    private Web as(Holder holder) {
        return new Web(port, "baken_session=" + signIn.callAs(holder.person()).token());
    }

    private String owner() {
        return Records.text("select owner from signals.signal where id = '%s'", signal);
    }

    private String number() {
        return Records.text("select number from signals.signal where id = '%s'", signal);
    }

    private boolean isActive() {
        return Records.text(
                        "select active from access.person where id = '%s'",
                        leaver.person().value().toString())
                .equals("t");
    }
}
