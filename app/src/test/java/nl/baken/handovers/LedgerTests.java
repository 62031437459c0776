package nl.baken.handovers;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.handovers.TestChain.PETRA_POLICE;
import static nl.baken.handovers.TestChain.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.TestRegion;
import nl.baken.handovers.Sights.Sight;
import nl.baken.legal.Covenant.Scope;
import nl.baken.legal.CovenantId;
import nl.baken.legal.Criterion;
import nl.baken.legal.Outcome;
import nl.baken.legal.Party.Signature;
import nl.baken.legal.ShareEvent;
import nl.baken.legal.ShareLine;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Whatever is handed over stands in the ledger, with what became of it; and what a partner saw can be told exactly. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LedgerTests {

    private final TestChain chain;
    private final HandoverDesk desk;
    private final Reading reading;
    private final LedgerDesks desks;
    private final LocalDate today;

    @Autowired
    LedgerTests(TestChain chain, HandoverDesk desk, Reading reading, LedgerDesks desks, Clock clock) {
        this.chain = chain;
        this.desk = desk;
        this.reading = reading;
        this.desks = desks;
        this.today = LocalDate.now(clock);
    }

    @Test
    void writesDownWhoGotWhatWhyAndWhatBecameOfIt() {
        SignalId signal = chain.reported("een busje", "Kerkstraat", "een man");
        HandoverId first = chain.offered(signal, POLICE, "INVESTIGATION", "een busje", "een man");
        chain.as(PAUL_POLICE, () -> desk.accept(first));
        chain.as(PAUL_POLICE, () -> desk.report(first, "TAKEN_UP", "", ""));
        HandoverId second = chain.offered(signal, POLICE, "ADVICE", "een busje");
        chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.withdraw(second));
        chain.as(PAUL_POLICE, () -> desk.forget(second));

        List<ShareLine> lines =
                chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desks.shared().of(signal));

        assertThat(lines).hasSize(2);
        ShareLine line = line(lines, first);
        assertThat(line.from()).isEqualTo("Hanna, Gemeente Hilversum");
        assertThat(line.to()).isEqualTo("Politie Midden-Nederland");
        assertThat(line.why().under()).isEqualTo("COVENANT");
        assertThat(line.why().last()).isNotNull();
        assertThat(line.fields())
                .extracting(ShareLine.Field::category)
                .containsExactlyInAnyOrder("SITUATION", "RELATIONS");
        assertThat(events(line)).containsExactly(ShareEvent.ACCEPTED, ShareEvent.REPORTED);
        assertThat(events(line(lines, second))).containsExactly(ShareEvent.WITHDRAWN, ShareEvent.DESTROYED);
    }

    @Test
    void showsTheLedgerToItsTwoDesksTheHolderAndTheAuditorAndToNobodyElse() throws SQLException {
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");

        for (PersonId known : List.of(HANNA_FOCAL_POINT_HILVERSUM, PAUL_POLICE, FRED_AUDITOR)) {
            assertThat(rows(known, handover)).isEqualTo(2);
        }
        for (PersonId other : List.of(HUGO_FOCAL_POINT_HUIZEN, TestRegion.KARIM_CHAIN_DIRECTOR, ADA_ADMINISTRATOR)) {
            assertThat(rows(other, handover)).isZero();
        }
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        chain.as(HUGO_FOCAL_POINT_HUIZEN, () -> desks.shared().of(signal)));
    }

    @Test
    void isNeitherChangedNorErasedByBareSql() {
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een busje");

        for (String attack : List.of(
                "update legal.share set ground = 'CONSENT' where id = ?",
                "delete from legal.share where id = ?",
                "delete from legal.share_event where share = ?",
                "update legal.share_item set secret = true where share = ?")) {
            assertThatThrownBy(() -> run(HANNA_FOCAL_POINT_HILVERSUM, attack, handover))
                    .as(attack)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void asksTheReceiverEveryYearWhetherItStillUsesIt() throws SQLException {
        HandoverId handover = accepted();
        assertThat(owed(handover)).isEmpty();

        owner("update legal.share set back_due = current_date + 15 where id = ?", handover);
        assertThat(owed(handover)).isEmpty();
        owner("update legal.share set back_due = current_date + 14 where id = ?", handover);
        assertThat(owed(handover)).containsExactly("REPORT_BACK");

        chain.as(PAUL_POLICE, () -> desks.afterwards().reportBack(handover));

        assertThat(owed(handover)).isEmpty();
        owner("update legal.share set back_due = current_date where id = ?", handover);
        assertThat(owed(handover)).containsExactly("REPORT_BACK");
        chain.as(PAUL_POLICE, () -> desks.afterwards().destroyed(handover));
        assertThat(owed(handover)).isEmpty();
    }

    @Test
    void asksForDestructionOnceTheCovenantHasClosed() throws SQLException {
        HandoverId handover = accepted();
        CovenantId covenant = covenant(HILVERSUM, TestRegion.POLICE);
        owner("update handovers.handover set covenant = '" + covenant.value() + "' where id = ?", handover);
        owner("update legal.share set covenant = '" + covenant.value() + "' where id = ?", handover);
        assertThat(owed(handover)).isEmpty();

        chain.as(ADA_ADMINISTRATOR, () -> desks.covenants().leave(covenant, HILVERSUM, today));

        assertThat(owed(handover)).containsExactly("DESTROY");
        chain.as(PAUL_POLICE, () -> desk.report(handover, "TAKEN_UP", "", ""));
        chain.as(PAUL_POLICE, () -> desks.afterwards().destroyed(handover));
        assertThat(owed(handover)).isEmpty();
    }

    @Test
    void tellsExactlyWhatAPartnerSaw() throws SQLException {
        CovenantId covenant = covenant(HILVERSUM, TestRegion.POLICE);
        SignalId signal = chain.reported("een busje", "Kerkstraat", "");
        HandoverId read = under(covenant, chain.offered(signal, POLICE, "INVESTIGATION", "een busje", "Kerkstraat"));
        HandoverId unread = under(covenant, chain.offered(signal, POLICE, "ADVICE", "een busje"));
        HandoverId late = under(covenant, chain.offered(signal, POLICE, "HELP", "een busje"));
        chain.as(PAUL_POLICE, () -> desk.giveBack(late, "OTHER", "niet van ons"));
        for (PersonId reader : List.of(PAUL_POLICE, PETRA_POLICE, HANNA_FOCAL_POINT_HILVERSUM)) {
            chain.as(reader, () -> reading.of(read));
        }
        chain.as(PAUL_POLICE, () -> reading.of(late));

        List<Sight> sights = chain.as(FRED_AUDITOR, () -> desks.sights().of(covenant, TestRegion.POLICE));

        assertThat(sights)
                .extracting(Sight::name, Sight::labelKey)
                .containsExactlyInAnyOrder(
                        tuple("Paul", "signals.statement.seen"),
                        tuple("Paul", "signals.statement.place"),
                        tuple("Petra-Politie", "signals.statement.seen"),
                        tuple("Petra-Politie", "signals.statement.place"));
        assertThat(sights).extracting(Sight::number).doesNotContain(number(unread), number(late));
        assertThat(chain.as(FRED_AUDITOR, () -> desks.sights().of(covenant, HILVERSUM)))
                .isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> chain.as(PAUL_POLICE, () -> desks.sights().of(covenant, TestRegion.POLICE)));
    }

    @Test
    void writesDownWhatWentOnPaperAndSealsToWhom() throws SQLException {
        SignalId signal = chain.reported("een busje", "", "");
        String key = chain.offer(signal, POLICE, "ADVICE", "een busje")
                .fields()
                .iterator()
                .next();
        PaperForm form =
                new PaperForm("LAWYER", "HELP", "CONSENT", today, List.of(key), "mr. Zeldzaam, voor de zitting");

        chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desks.shared().write(signal, form));

        List<ShareLine> lines =
                chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desks.shared().of(signal));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.number()).startsWith("P-");
            assertThat(line.to()).as("in the language of the reader").isIn("Advocaat", "Lawyer");
            assertThat(line.why().under()).isEqualTo("PAPER");
        });
        assertThat(chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desks.shared().told(signal)))
                .extracting(Papers.Told::text)
                .containsExactly("mr. Zeldzaam, voor de zitting");
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement plain = owner.prepareStatement(
                        "select count(*) from handovers.paper p where position('Zeldzaam' in encode(p.told, 'escape')) > 0")) {
            assertThat(single(plain)).isZero();
        }
    }

    private HandoverId accepted() {
        HandoverId handover = chain.offered(chain.reported("een busje", "", ""), POLICE, "INVESTIGATION", "een busje");
        chain.as(PAUL_POLICE, () -> desk.accept(handover));
        return handover;
    }

    private HandoverId under(CovenantId covenant, HandoverId handover) throws SQLException {
        owner("update handovers.handover set covenant = '" + covenant.value() + "' where id = ?", handover);
        owner("update legal.share set covenant = '" + covenant.value() + "' where id = ?", handover);
        return handover;
    }

    private CovenantId covenant(OrganisationId... parties) {
        CovenantId signed = chain.as(ADA_ADMINISTRATOR, () -> {
            Scope scope = new Scope("Opsporing", "Daders vinden", "A", Set.of("BSN"));
            CovenantId covenant = desks.covenants().draw(scope, today.minusDays(5), today.plusDays(5));
            List.of(parties).forEach(party -> desks.covenants().ask(covenant, party));
            for (OrganisationId party : parties) {
                desks.covenants()
                        .judge(
                                covenant,
                                party,
                                desks.covenants().criteria(covenant, party).stream()
                                        .collect(Collectors.toMap(
                                                Criterion::code, it -> new Criterion.Answer(Outcome.MET, ""))));
                desks.covenants().sign(covenant, party, new Signature("Bestuurder", today));
            }
            return covenant;
        });
        chain.as(KARIM_CHAIN_DIRECTOR, () -> desks.signatures().confirm(signed));
        return signed;
    }

    private List<String> owed(HandoverId handover) {
        return chain.as(PAUL_POLICE, () -> desks.afterwards().owed(handover));
    }

    private ShareLine line(List<ShareLine> lines, HandoverId handover) {
        String number = number(handover);
        return lines.stream()
                .filter(line -> line.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private String number(HandoverId handover) {
        return chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.card(handover)).number();
    }

    private static List<ShareEvent> events(ShareLine line) {
        return line.events().stream().map(ShareLine.Event::kind).toList();
    }

    /** How many rows of a share somebody sees: of itself and of its one field. */
    private int rows(PersonId person, HandoverId handover) throws SQLException {
        int rows = 0;
        try (Connection app = session(person)) {
            for (String counted : List.of(
                    "select count(*) from legal.share where id = ?",
                    "select count(*) from legal.share_item where share = ?")) {
                try (PreparedStatement statement = app.prepareStatement(counted)) {
                    statement.setObject(1, handover.value());
                    rows += single(statement);
                }
            }
        }
        return rows;
    }

    private void run(PersonId person, String sql, HandoverId handover) throws SQLException {
        try (Connection app = session(person);
                PreparedStatement statement = app.prepareStatement(sql)) {
            statement.setObject(1, handover.value());
            statement.executeUpdate();
        }
    }

    private static void owner(String sql, HandoverId handover) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, handover.value());
            statement.executeUpdate();
        }
    }

    private Connection session(PersonId person) throws SQLException {
        Connection app = TestDatabase.connectAsApp();
        try (PreparedStatement session = app.prepareStatement("select set_config('baken.session', ?, false)")) {
            session.setString(1, chain.token(person));
            session.execute();
        }
        return app;
    }

    private static int single(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
