package nl.baken.conferences;

import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.conferences.Tables.POLICE;
import static nl.baken.conferences.Tables.ledger;
import static nl.baken.conferences.Tables.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.conferences.Sheet.Shown;
import nl.baken.conferences.Sheet.ShownPart;
import nl.baken.conferences.Tables.Seated;
import nl.baken.conferences.Tables.Stranger;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is at the table reads exactly what was chosen for them, and only in their window. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WindowTests {

    private static final String PARTS = """
            select count(*) from conferences.part t join conferences.sheet s on s.id = t.sheet where s.conference = ?
            """;

    private final Tables tables;
    private final SheetReader reader;
    private final ConferenceViews views;

    @LocalServerPort
    int port;

    @Autowired
    WindowTests(Tables tables, SheetReader reader, ConferenceViews views) {
        this.tables = tables;
        this.reader = reader;
        this.views = views;
    }

    @Test
    void theSupervisorReadsWhyAPartyHadWhatStoodOnItsSheetAndNobodyElseDoes() {
        Seated seated = tables.letIn("een wit busje", "een man");
        String sheets =
                "select count(*) from conferences.necessities(array(select id from legal.share where record = ?))";
        UUID record = seated.signal().value();

        assertThat(tables.count(FRED_AUDITOR, sheets, record)).isEqualTo(1);
        assertThat(tables.count(KARIM_CHAIN_DIRECTOR, sheets, record)).isZero();
        assertThat(tables.count(PAUL_POLICE, sheets, record)).isZero();
        assertThat(tables.as(
                        FRED_AUDITOR,
                        () -> Browser.of(port, Callers.current())
                                .get("/shares/why")
                                .body()))
                .contains("om mee te denken")
                .doesNotContain("een wit busje");
    }

    @Test
    void aPartyReadsExactlyWhatWasChosenAsLongAsItIsPresent() {
        Seated seated = tables.underway("een busje", "een man");
        closed(seated.id(), PAUL_POLICE, "wait");

        letIn(seated, seated.police());

        assertThat(read(seated.id(), PAUL_POLICE)).containsExactly("een busje");
        Shown sheet =
                tables.as(PAUL_POLICE, () -> reader.own(seated.id())).sheets().getFirst();
        assertThat(sheet.necessity()).isEqualTo("om mee te denken");

        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().attendance().letOut(seated.id(), seated.police()));
        closed(seated.id(), PAUL_POLICE, "closed");

        letIn(seated, seated.police());
        assertThat(read(seated.id(), PAUL_POLICE)).containsExactly("een busje");

        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().conferences().end(seated.id()));
        closed(seated.id(), PAUL_POLICE, "after");
    }

    @Test
    void aWindowClosesItself() {
        Seated seated = tables.letIn("een busje", "een man");
        assertThat(read(seated.id(), PAUL_POLICE)).isNotEmpty();

        sql(
                "update conferences.presence set opened_at = now() - interval '2 hours', closes_at = now() - interval"
                        + " '1 second' where party = ?",
                seated.police().value());

        closed(seated.id(), PAUL_POLICE, "closed");
    }

    @Test
    void aWindowThatWouldOpenLaterIsClosed() {
        Seated seated = tables.letIn("een busje", "een man");

        sql(
                "update conferences.presence set opened_at = now() + interval '1 hour', closes_at = now() + interval"
                        + " '2 hours' where party = ?",
                seated.police().value());

        closed(seated.id(), PAUL_POLICE, "closed");
    }

    @Test
    void aWindowClosesAtOnceWhenTheCovenantEnds() {
        Stranger shelter = Tables.stranger();
        UUID covenant = shelter.signed("SITUATION", "RELATIONS");
        Seated seated = tables.underway("een busje", "een man");
        PartyId party = tables.asked(seated.id(), shelter.post().value().toString());
        tables.chosen(seated.id(), party, "een man");
        letIn(seated, party);
        assertThat(read(seated.id(), shelter.person())).containsExactly("een man");

        shelter.leave(covenant);

        closed(seated.id(), shelter.person(), "none");
        refused("conferences.refused.closed", () -> letIn(seated, party));
    }

    @Test
    void saysWhatIsMissingWhenSomebodyIsAskedAndWhenASheetIsChosen() {
        Stranger shelter = Tables.stranger();
        String desk = shelter.post().value().toString();
        ConferenceId id = tables.planned(tables.reported("een busje", "een man"), "Wat nu?");

        refused("legal.refused.covenant.none", () -> tables.asked(id, desk));
        shelter.signed("RELATIONS");
        PartyId party = tables.asked(id, desk);
        refused("legal.refused.covenant.categories", () -> tables.chosen(id, party, "een busje"));
        tables.chosen(id, party, "een man");

        refused(
                "legal.refused.covenant.ground",
                () -> tables.as(
                        KARIM_CHAIN_DIRECTOR,
                        () -> tables.desks()
                                .invitations()
                                .ask(id, List.of(POLICE.value().toString()), "RIEC_WGS")));
    }

    @Test
    void whatIsUnderMedicalSecrecyNeedsAGroundThatBreaksItAndShowsItsConditions() {
        ConferenceId id = tables.planned(tables.reported("een busje", "een man"), "Wat nu?");
        PartyId police = tables.asked(id, POLICE.value().toString());
        Selection plain = tables.selection(id, "een busje");
        Selection secret = new Selection(plain.fields(), "nodig", plain.fields(), "niet noteren");

        refused(
                "legal.refused.secrecy",
                () -> tables.as(
                        KARIM_CHAIN_DIRECTOR,
                        () -> tables.desks().sheets().choose(id, police, tables.item(id), secret)));
    }

    @Test
    void whatWasMarkedInTheSignalIsSecretOnASheetWithoutAnybodyTickingIt() {
        SignalId signal = tables.reported("een busje", "een man");
        tables.told(signal, "zij is geopereerd", "niet noteren");
        ConferenceId id = tables.planned(signal, "Wat nu?");
        PartyId police = tables.asked(id, POLICE.value().toString());
        PartyId lawyer = tables.asked(id, "LAWYER");
        Selection unticked = tables.selection(id, "zij is geopereerd");

        for (PartyId party : List.of(police, lawyer)) {
            refused(
                    "legal.refused.secrecy",
                    () -> tables.as(
                            KARIM_CHAIN_DIRECTOR,
                            () -> tables.desks().sheets().choose(id, party, tables.item(id), unticked)));
        }
    }

    @Test
    void anInvitationTellsWhenAndWhereAndNothingElse() {
        SignalId signal = tables.reported("een busje", "een man");
        ConferenceId id = tables.planned(signal, "Wat is er nodig?");
        PartyId police = tables.asked(id, POLICE.value().toString());
        tables.chosen(id, police, "een busje");
        absent(id, PAUL_POLICE);

        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().conferences().invite(id));

        ConferenceView invitation = tables.as(PAUL_POLICE, () -> views.of(id));
        assertThat(invitation.chairs()).isFalse();
        assertThat(invitation.items()).isEmpty();
        assertThat(invitation.seats()).isEmpty();
        assertThat(invitation.conference().gathering()).isEqualTo(Tables.today());
        closed(id, PAUL_POLICE, "before");
        absent(id, HANNA_FOCAL_POINT_HILVERSUM);
        for (String table : List.of("item", "sheet", "decision", "agreement")) {
            assertThat(tables.count(
                            PAUL_POLICE,
                            "select count(*) from conferences." + table + " where conference = ?",
                            id.value()))
                    .as(table)
                    .isZero();
        }
        assertThat(tables.count(PAUL_POLICE, "select count(*) from conferences.party where conference = ?", id.value()))
                .as("nobody but themselves")
                .isEqualTo(1);

        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().invitations().leaveOut(id, police));

        absent(id, PAUL_POLICE);
    }

    @Test
    void everySheetIsALineOfTheLedgerFromTheMomentItCanBeRead() {
        Seated seated = tables.underway("een busje", "een man");
        PartyId lawyer = tables.asked(seated.id(), "LAWYER");
        tables.chosen(seated.id(), lawyer, "een man");
        assertThat(ledger(seated.signal().value())).as("nobody was let in").isEqualTo("null");

        letIn(seated, seated.police());
        refused("conferences.refused.secrecy", () -> letIn(seated, lawyer));
        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().attendance().letIn(seated.id(), lawyer, true));

        assertThat(ledger(seated.signal().value()))
                .isEqualTo("CONFERENCE Politie Midden-Nederland COVENANT CASE_CONFERENCE PUBLIC_TASK"
                        + " signals.statement.seen; PAPER LAWYER PAPER CASE_CONFERENCE PUBLIC_TASK"
                        + " signals.statement.people");
        assertThat(tables.as(KARIM_CHAIN_DIRECTOR, () -> reader.paper(seated.id(), lawyer))
                        .orElseThrow()
                        .getFirst()
                        .parts())
                .extracting(ShownPart::text)
                .containsExactly("een man");
        refused("conferences.refused.given", () -> tables.chosen(seated.id(), seated.police(), "een man"));
        refused(
                "conferences.refused.given",
                () -> tables.as(
                        KARIM_CHAIN_DIRECTOR, () -> tables.desks().agenda().remove(seated.id(), seated.item())));
    }

    @Test
    void eachReadingOfASheetIsALineWithTheShareThatItWas() {
        Seated seated = tables.letIn("een busje", "een man");

        read(seated.id(), PAUL_POLICE);

        assertThat(Tables.text(
                        """
                        select count(*) || ' ' || min(a.action) from logbook.act a
                        join legal.share s on s.id = a.record
                        where s.record = ? and a.actor = '%s'
                        """.formatted(PAUL_POLICE.value()), seated.signal().value()))
                .isEqualTo("1 ATTEND_CONFERENCE");
        assertThat(Tables.text(
                        "select count(*) from logbook.flagged f join legal.share s on s.id = f.record where s.record ="
                                + " ?",
                        seated.signal().value()))
                .as("whoever was let in is related to what they read")
                .isEqualTo("0");
    }

    @Test
    void bareSqlLetsNobodyInAndKeepsNoWindowOpen() throws SQLException {
        Seated seated = tables.underway("een busje", "een man");
        String open = """
                insert into conferences.presence (party, opened_by, opened_at, closes_at, signed)
                values (?, ?, now(), now() + interval '1 hour', false)
                """;

        assertThatThrownBy(() -> tables.run(PAUL_POLICE, open, seated.police().value(), PAUL_POLICE.value()))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> tables.run(
                        KARIM_CHAIN_DIRECTOR,
                        open.replace(
                                "now(), now() + interval '1 hour'",
                                "now() + interval '1 hour', now() + interval '2 hours'"),
                        seated.police().value(),
                        KARIM_CHAIN_DIRECTOR.value()))
                .as("nobody is let in ahead of time")
                .hasMessageContaining("row-level security");
        letIn(seated, seated.police());
        assertThat(tables.run(
                        PAUL_POLICE,
                        "update conferences.presence set closes_at = now() + interval '9 hours' where party = ?",
                        seated.police().value()))
                .isZero();
    }

    @Test
    void aRestrictedOrMovedRecordIsNotShown() {
        Seated seated = tables.underway("een busje", "een man");
        sql(
                "update access.tie set kind = 'READER' where record = ?",
                seated.signal().value());

        refused("conferences.refused.not_held", () -> letIn(seated, seated.police()));

        sql(
                "update access.tie set kind = 'HOLDER' where record = ?",
                seated.signal().value());
        sql(
                "insert into legal.restriction (record, request, article, since) values (?, ?, 'AVG art. 18',"
                        + " current_date)",
                seated.signal().value(),
                UUID.randomUUID());

        refused("legal.refused.restricted", () -> letIn(seated, seated.police()));
    }

    private void letIn(Seated seated, PartyId party) {
        tables.as(KARIM_CHAIN_DIRECTOR, () -> tables.desks().attendance().letIn(seated.id(), party, false));
    }

    private List<String> read(ConferenceId id, PersonId person) {
        return tables.as(person, () -> reader.own(id)).sheets().stream()
                .flatMap(sheet -> sheet.parts().stream())
                .map(ShownPart::text)
                .toList();
    }

    /** Closed on the page and in the database. */
    private void closed(ConferenceId id, PersonId person, String why) {
        OwnSheets own = tables.as(person, () -> reader.own(id));
        assertThat(own.sheets()).isEmpty();
        assertThat(own.until()).isNull();
        assertThat(own.whyKey()).isEqualTo("conferences.sheet." + why);
        assertThat(tables.count(person, PARTS, id.value())).as("by bare SQL").isZero();
    }

    private void absent(ConferenceId id, PersonId person) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tables.as(person, () -> views.of(id)));
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(work::run).withMessage(key);
    }
}
