package nl.baken.handovers;

import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.handovers.TestChain.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import nl.baken.signals.SignalId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LedgerPagesTests {

    private final TestChain chain;
    private final HandoverDesk desk;
    private final int port;

    @Autowired
    LedgerPagesTests(TestChain chain, HandoverDesk desk, @LocalServerPort int port) {
        this.chain = chain;
        this.desk = desk;
        this.port = port;
    }

    @Test
    void showsTheSupervisorWhatWasSharedAndNeverWhatItSaid() {
        SignalId signal = chain.reported("een wit busje", "", "");
        String number = number(chain.offered(signal, POLICE, "INVESTIGATION", "een wit busje"));
        Colleague fred = colleague(FRED_AUDITOR);

        assertThat(fred.open("/shares?way=COVENANT&organisation=" + TestRegion.POLICE.value())
                        .body())
                .contains(number, "Politie Midden-Nederland", "Gezien of gehoord")
                .doesNotContain("een wit busje", "dringend");
        assertThat(fred.open("/shares?way=PAPER").body()).doesNotContain(number);
        assertThat(fred.open("/shares.csv").body())
                .contains(number, "Gezien of gehoord")
                .doesNotContain("een wit busje", "dringend");
    }

    @Test
    void printsAllThatWasSharedInOneClick() throws SQLException {
        SignalId signal = chain.reported("een wit busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een wit busje");
        execute("""
                insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, to_post,
                    to_organisation, purpose, ground, shared_under, covenant, regime, shared_on, last_day, live)
                select gen_random_uuid(), s.number || '-' || n, s.way, s.record, s.municipality, s.from_post, s.from_organisation,
                    s.from_person, s.to_post, s.to_organisation, s.purpose, s.ground, s.shared_under, s.covenant, s.regime,
                    s.shared_on, s.last_day, false
                from legal.share s, generate_series(1, 60) n where s.id = ?
                """, handover.value());
        Colleague fred = colleague(FRED_AUDITOR);

        Document page = Jsoup.parse(fred.open("/shares").body());
        String paper = page.select("a[href^=/shares/print]").attr("href");

        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(Jsoup.parse(fred.open(paper).body()).select("tbody tr:contains(" + number(handover) + ")"))
                .hasSize(61);
    }

    @Test
    void printsForTheSupervisorAloneWhyEachWasNeededAndWritesDownThatItWasRead() throws SQLException {
        SignalId signal = chain.reported("een wit busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een wit busje");
        String number = number(handover);
        Colleague fred = colleague(FRED_AUDITOR);
        String one = "/shares/why/" + number;

        Document list = Jsoup.parse(fred.open("/shares?way=COVENANT").body());
        assertThat(list.select("a[href='" + one + "']")).as("one click").hasSize(1);
        assertThat(list.text()).doesNotContain("dringend");
        assertThat(read(signal)).isZero();
        assertThat(fred.open(one).body()).contains(number, "dringend").doesNotContain("een wit busje");
        assertThat(read(signal)).as("a line for the data subject").isEqualTo(1);
        assertThat(fred.open(list.select("a[href^=/shares/why?]").attr("href")).body())
                .contains(number, "dringend")
                .doesNotContain("een wit busje");
        assertThat(read(signal)).isEqualTo(2);
    }

    @Test
    void toldOnPaperHasItsWhyOnThePrintAsWell() {
        SignalId signal = chain.reported("een wit busje", "", "");
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        toALawyer(hanna, signal);

        assertThat(colleague(FRED_AUDITOR).open("/shares/why?way=PAPER").body()).contains("mr. Zeldzaam");
    }

    @Test
    void theDatabaseTellsNobodyElseWhySomethingWasShared() throws SQLException {
        HandoverId handover =
                chain.offered(chain.reported("een wit busje", "", ""), POLICE, "INVESTIGATION", "een wit busje");
        String words = "select share from handovers.necessities(array['" + handover.value() + "'::uuid])";

        assertThat(chain.looks(FRED_AUDITOR, words)).hasSize(1);
        for (PersonId other : List.of(
                HANNA_FOCAL_POINT_HILVERSUM,
                PAUL_POLICE,
                TestRegion.MAUD_MANAGER,
                TestRegion.KARIM_CHAIN_DIRECTOR,
                TestRegion.ADA_ADMINISTRATOR,
                TestRegion.BEA_REGIONAL_COORDINATION)) {
            assertThat(chain.looks(other, words)).isEmpty();
            assertThat(colleague(other).open("/shares/why/" + number(handover)).statusCode())
                    .isEqualTo(404);
        }
    }

    /** Told on paper; the page that follows. */
    private String toALawyer(Colleague hanna, SignalId signal) {
        String key = chain.offer(signal, POLICE, "ADVICE", "een wit busje")
                .fields()
                .iterator()
                .next();
        String paper = "/signals/" + signal.value() + "/paper";
        hanna.open(paper);
        return hanna.send(
                        paper,
                        "thirdParty",
                        "LAWYER",
                        "purpose",
                        "HELP",
                        "ground",
                        "CONSENT",
                        "last",
                        "2030-01-01",
                        "fields",
                        key,
                        "told",
                        "mr. Zeldzaam")
                .body();
    }

    private static long read(SignalId signal) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement lines = owner.prepareStatement(
                        "select count(*) from logbook.processing where subject = ? and operation = 'READ_SHARES'")) {
            lines.setObject(1, signal.value());
            try (ResultSet found = lines.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    @Test
    void givesASpreadsheetNothingToCalculate() throws SQLException {
        OrganisationId organisation = OrganisationId.next();
        try (Connection owner = TestDatabase.connectAsOwner()) {
            execute("""
                    insert into access.organisation (id, version, name, kind, active)
                    values (?, 0, '=HYPERLINK(1)', 'MUNICIPALITY', true)
                    """, organisation.value());
            TestRegion.hired(owner, PersonId.next(), "Rekenaar" + organisation.value(), organisation, Role.FOCAL_POINT);
        }
        SignalId signal = chain.reported("een wit busje", "", "");
        chain.offered(signal, TestRegion.post(organisation, Role.FOCAL_POINT), "ADVICE", "een wit busje");

        assertThat(colleague(FRED_AUDITOR).open("/shares.csv").body())
                .contains(";'=HYPERLINK(1);")
                .doesNotContain(";=HYPERLINK(1);");
    }

    @Test
    void showsTheHolderOfASignalWhatWasSharedAndTakesDownWhatWentOnPaper() {
        SignalId signal = chain.reported("een wit busje", "", "");
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        String shared = toALawyer(hanna, signal);

        assertThat(shared).contains("Advocaat", "Op papier", "mr. Zeldzaam", "Gezien of gehoord");
        assertThat(colleague(PAUL_POLICE)
                        .open("/signals/" + signal.value() + "/shared")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksAReceiverAfterAYearAndTakesItsAnswer() throws SQLException {
        SignalId signal = chain.reported("een wit busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een wit busje");
        chain.as(PAUL_POLICE, () -> desk.accept(handover));
        execute("update legal.share set back_due = current_date where id = ?", handover.value());
        Colleague paul = colleague(PAUL_POLICE);
        String page = "/handovers/" + handover.value();

        assertThat(paul.open(page).body()).contains("Wij gebruiken dit nog");
        assertThat(paul.send(page + "/report-back").body())
                .contains("U hebt gemeld dat u dit nog gebruikt")
                .doesNotContain("Wij gebruiken dit nog");
    }

    private String number(HandoverId handover) {
        return chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.card(handover)).number();
    }

    private Colleague colleague(PersonId person) {
        return new Colleague(port, chain.token(person));
    }

    private static void execute(String sql, UUID id) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }
}
