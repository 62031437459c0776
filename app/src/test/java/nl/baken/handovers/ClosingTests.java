package nl.baken.handovers;

import static nl.baken.access.TestRegion.ADA_ADMINISTRATOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HILVERSUM;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.handovers.TestChain.CARE;
import static nl.baken.handovers.TestChain.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.legal.Covenant;
import nl.baken.legal.Covenant.Scope;
import nl.baken.legal.CovenantDesk;
import nl.baken.legal.CovenantId;
import nl.baken.legal.Criterion;
import nl.baken.legal.Outcome;
import nl.baken.legal.Party;
import nl.baken.legal.SignatureDesk;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** No shared text is readable by an organisation whose covenant is not in force, whatever happened before. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClosingTests {

    private static final Set<String> EVERYTHING =
            Set.of("IDENTIFICATION", "CONTACT", "SITUATION", "HOUSING", "RELATIONS", "SUPERVISION", "HEALTH");
    private static final int STEPS = 15;

    private final TestChain chain;
    private final HandoverDesk desk;
    private final Reading reading;
    private final CovenantDesk covenants;
    private final SignatureDesk signatures;
    private final LocalDate today;

    @Autowired
    ClosingTests(
            TestChain chain,
            HandoverDesk desk,
            Reading reading,
            CovenantDesk covenants,
            SignatureDesk signatures,
            Clock clock) {
        this.chain = chain;
        this.desk = desk;
        this.reading = reading;
        this.covenants = covenants;
        this.signatures = signatures;
        this.today = LocalDate.now(clock);
    }

    @RepeatedTest(6)
    void noTextIsReadableWithoutACovenantInForceWhateverHappened(RepetitionInfo repetition) throws SQLException {
        Random random = new Random(repetition.getCurrentRepetition());
        History history = new History(List.of(Partner.joined(), Partner.joined()));
        for (int step = 0; step < STEPS; step++) {
            act(history, random);
            for (Shared shared : history.shared) {
                int expected = isOpen(shared) ? 1 : 0;
                assertThat(items(shared.partner.person, shared.handover))
                        .as("after %s, by bare SQL", history.acts)
                        .isEqualTo(expected);
                assertThat(remarks(shared.partner.person, shared.handover)).isEqualTo(expected);
                HandoverView seen = chain.as(shared.partner.person, () -> reading.of(shared.handover));
                assertThat(seen.sheet().shared()).hasSize(expected);
                assertThat(seen.shows()).isEqualTo(expected == 1);
                assertThat(items(HANNA_FOCAL_POINT_HILVERSUM, shared.handover))
                        .as("the offerer goes on seeing what they gave")
                        .isEqualTo(1);
            }
        }
        assertThat(history.acts).contains("OFFER");
    }

    @Test
    void closesWhatIsOpenOnTheScreenAsSoonAsTheOtherLeaves() throws SQLException {
        Partner shelter = Partner.joined();
        CovenantId covenant = inForce(shelter, EVERYTHING);
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId handover = chain.offered(signal, shelter.post, "HELP", "een busje");
        assertThat(items(shelter.person, handover)).isEqualTo(1);

        chain.as(ADA_ADMINISTRATOR, () -> covenants.leave(covenant, HILVERSUM, today));

        assertThat(items(shelter.person, handover)).isZero();
        HandoverView closed = chain.as(shelter.person, () -> reading.of(handover));
        assertThat(closed.goneKey()).isEqualTo("handovers.sheet.closed");
        refused("handovers.refused.closed", () -> chain.as(shelter.person, () -> desk.accept(handover)));
        chain.as(shelter.person, () -> desk.giveBack(handover, "WRONG_DESK", ""));
    }

    @Test
    void saysWhatIsMissing() {
        Partner shelter = Partner.joined();
        SignalId signal = chain.reported("een busje", "Kerkstraat", "");

        refused("legal.refused.covenant.none", () -> chain.offered(signal, shelter.post, "HELP", "een busje"));
        CovenantId covenant = drawn(shelter, Set.of("SITUATION"));
        refused("legal.refused.covenant.draft", () -> chain.offered(signal, shelter.post, "HELP", "een busje"));
        signed(covenant, HILVERSUM);
        signed(covenant, shelter.organisation);
        refused("legal.refused.covenant.waiting", () -> chain.offered(signal, shelter.post, "HELP", "een busje"));
        chain.as(KARIM_CHAIN_DIRECTOR, () -> signatures.confirm(covenant));
        refused(
                "legal.refused.covenant.categories",
                () -> chain.offered(signal, shelter.post, "HELP", "een busje", "Kerkstraat"));
        refused("legal.refused.covenant.ground", () -> offered(signal, shelter.post, "RIEC_WGS", Secrecy.NONE));
        chain.offered(signal, shelter.post, "HELP", "een busje");
        chain.as(ADA_ADMINISTRATOR, () -> covenants.leave(covenant, shelter.organisation, today));
        refused("legal.refused.covenant.party", () -> chain.offered(signal, shelter.post, "ADVICE", "een busje"));
        chain.as(ADA_ADMINISTRATOR, () -> covenants.end(covenant, today.minusDays(1)));
        refused("legal.refused.covenant.ended", () -> chain.offered(signal, shelter.post, "ADVICE", "een busje"));
    }

    @Test
    void needsNoCovenantBetweenTheDesksOfTheCollegesOnAGroundOfTheirs() {
        SignalId signal = chain.reported("een busje", "", "");

        HandoverId handover = chain.offered(signal, CARE, "CARE", "een busje");

        Basis basis = chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> reading.of(handover))
                .handover()
                .basis();
        assertThat(basis).isEqualTo(new Basis(Basis.Under.OWN, null, "A"));
        refused("legal.refused.covenant.ground", () -> offered(signal, CARE, "RIEC_WGS", Secrecy.NONE));
    }

    @Test
    void sharesWhatIsUnderMedicalSecrecyOnAGroundThatBreaksItAndWithItsConditions() {
        SignalId signal = chain.reported("een busje", "", "");
        Set<String> fields =
                chain.offer(signal, POLICE, "INVESTIGATION", "een busje").fields();
        Secrecy secrecy = new Secrecy(fields, "alleen de wijkagent");

        refused("legal.refused.secrecy", () -> offered(signal, POLICE, "PUBLIC_TASK", secrecy));
        HandoverId handover = offered(signal, POLICE, "CONSENT", secrecy);

        Sheet sheet =
                chain.as(TestRegion.PAUL_POLICE, () -> reading.of(handover)).sheet();
        assertThat(sheet.shared())
                .singleElement()
                .satisfies(part -> assertThat(part.secret()).isTrue());
        assertThat(sheet.remark("CONDITIONS")).isEqualTo("alleen de wijkagent");
    }

    @Test
    void bareSqlNeitherOffersWithoutACovenantNorBringsAHandoverUnderAnotherRule() throws SQLException {
        Partner shelter = Partner.joined();
        CovenantId covenant = inForce(shelter, EVERYTHING);
        SignalId signal = chain.reported("een busje", "", "");
        HandoverId handover = chain.offered(signal, shelter.post, "HELP", "een busje");
        chain.as(ADA_ADMINISTRATOR, () -> covenants.leave(covenant, shelter.organisation, today));

        for (String own :
                List.of("shared_under = 'OWN', covenant = null", "from_post = to_post, to_post = from_post")) {
            assertThatThrownBy(() ->
                            run(shelter.person, "update handovers.handover set " + own + " where id = ?", handover))
                    .hasMessageContaining("does not change");
        }
        for (String basis : List.of("'COVENANT', covenant, 'A'", "'OWN', null, 'A'", "'BEFORE', null, null")) {
            assertThatThrownBy(() -> copied(handover, basis)).as(basis).hasMessageContaining("row-level security");
        }
    }

    @Test
    void everyFieldThatCanBeSharedHasACategory() {
        SignalId signal = chain.reported("een busje", "Kerkstraat", "een man");

        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een busje", "Kerkstraat", "een man");

        assertThat(chain.as(TestRegion.PAUL_POLICE, () -> reading.of(handover))
                        .sheet()
                        .shared())
                .hasSize(3);
    }

    private void act(History history, Random random) {
        Partner partner = history.partners.get(random.nextInt(history.partners.size()));
        int choice = random.nextInt(10);
        if (choice < 4) {
            attempt(history, "OFFER", () -> {
                SignalId signal = chain.reported("een busje", "", "");
                history.shared.add(new Shared(partner, chain.offered(signal, partner.post, "HELP", "een busje")));
            });
        } else if (choice < 7) {
            history.covenants.add(choice < 6 ? inForce(partner, EVERYTHING) : signed(partner));
            history.acts.add(choice < 6 ? "CONFIRM" : "SIGN");
        } else if (!history.covenants.isEmpty()) {
            CovenantId covenant = history.covenants.get(random.nextInt(history.covenants.size()));
            if (choice < 9) {
                LocalDate from = today.plusDays(random.nextInt(2));
                OrganisationId leaver = random.nextBoolean() ? HILVERSUM : partner.organisation;
                attempt(
                        history,
                        "LEAVE",
                        () -> chain.as(ADA_ADMINISTRATOR, () -> covenants.leave(covenant, leaver, from)));
            } else {
                LocalDate last = today.minusDays(random.nextInt(2));
                attempt(history, "END", () -> chain.as(ADA_ADMINISTRATOR, () -> covenants.end(covenant, last)));
            }
        }
    }

    private static void attempt(History history, String act, Runnable work) {
        history.acts.add(act);
        try {
            work.run();
        } catch (Refused | NotFound impossible) {
            history.acts.add("refused");
        }
    }

    /** The rule in plain Java, from what the desk says of the covenant. */
    private boolean isOpen(Shared shared) throws SQLException {
        UUID covenant = covenantOf(shared.handover);
        Covenant known = chain.as(ADA_ADMINISTRATOR, () -> covenants.read(new CovenantId(covenant)));
        boolean runs = known.term().concludedOn() != null
                && !known.term().from().isAfter(today)
                && !known.term().last().isBefore(today);
        return runs
                && known.parties().stream()
                                .filter(party -> Set.of(HILVERSUM, shared.partner.organisation)
                                        .contains(party.organisation()))
                                .filter(party -> party.waiting() == null)
                                .filter(party ->
                                        party.leftOn() == null || party.leftOn().isAfter(today))
                                .count()
                        == 2;
    }

    private CovenantId inForce(Partner partner, Set<String> categories) {
        CovenantId covenant = drawn(partner, categories);
        signed(covenant, HILVERSUM);
        signed(covenant, partner.organisation);
        chain.as(KARIM_CHAIN_DIRECTOR, () -> signatures.confirm(covenant));
        return covenant;
    }

    private CovenantId signed(Partner partner) {
        CovenantId covenant = drawn(partner, EVERYTHING);
        signed(covenant, HILVERSUM);
        signed(covenant, partner.organisation);
        return covenant;
    }

    private CovenantId drawn(Partner partner, Set<String> categories) {
        return chain.as(ADA_ADMINISTRATOR, () -> {
            CovenantId covenant = covenants.draw(
                    new Scope("Opvang", "Opvang regelen", "A", categories), today.minusDays(5), today.plusDays(5));
            covenants.ask(covenant, HILVERSUM);
            covenants.ask(covenant, partner.organisation);
            return covenant;
        });
    }

    private void signed(CovenantId covenant, OrganisationId organisation) {
        chain.as(ADA_ADMINISTRATOR, () -> {
            covenants.judge(
                    covenant,
                    organisation,
                    covenants.criteria(covenant, organisation).stream()
                            .collect(Collectors.toMap(Criterion::code, it -> new Criterion.Answer(Outcome.MET, ""))));
            covenants.sign(covenant, organisation, new Party.Signature("Bestuurder", today));
        });
    }

    private HandoverId offered(SignalId signal, PostId to, String ground, Secrecy secrecy) {
        Offer offer = chain.offer(signal, to, "ADVICE", "een busje");
        Offer other = new Offer(to, "ADVICE", ground, null, offer.fields(), "dringend", secrecy);
        return chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.offer(signal, other));
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(work::run).withMessage(key);
    }

    private int items(PersonId person, HandoverId handover) throws SQLException {
        return count(person, "select count(*) from handovers.item where handover = ?", handover);
    }

    private int remarks(PersonId person, HandoverId handover) throws SQLException {
        return count(person, "select count(*) from handovers.remark where handover = ?", handover);
    }

    private int count(PersonId person, String sql, HandoverId handover) throws SQLException {
        try (Connection app = session(person);
                PreparedStatement statement = app.prepareStatement(sql)) {
            statement.setObject(1, handover.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void run(PersonId person, String sql, HandoverId handover) throws SQLException {
        try (Connection app = session(person);
                PreparedStatement statement = app.prepareStatement(sql)) {
            statement.setObject(1, handover.value());
            statement.executeUpdate();
        }
    }

    private void copied(HandoverId handover, String basis) throws SQLException {
        run(HANNA_FOCAL_POINT_HILVERSUM, """
                insert into handovers.handover (id, version, number, signal, purpose, ground, municipality, from_post, from_person,
                    to_post, to_person, state, offered_on, due_on, shared_under, covenant, regime)
                select gen_random_uuid(), 0, 'O-KOPIE', signal, 'ADVICE', ground, municipality, from_post, from_person,
                    to_post, to_person, 'OFFERED', offered_on, due_on, %s
                from handovers.handover where id = ?
                """.formatted(basis), handover);
    }

    private Connection session(PersonId person) throws SQLException {
        Connection app = TestDatabase.connectAsApp();
        try (PreparedStatement session = app.prepareStatement("select set_config('baken.session', ?, false)")) {
            session.setString(1, chain.token(person));
            session.execute();
        }
        return app;
    }

    private static UUID covenantOf(HandoverId handover) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement =
                        owner.prepareStatement("select covenant from handovers.handover where id = ?")) {
            statement.setObject(1, handover.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** An organisation outside the region's own, with somebody at its desk. */
    private record Partner(OrganisationId organisation, PersonId person, PostId post) {

        static Partner joined() {
            OrganisationId organisation = OrganisationId.next();
            PersonId person = PersonId.next();
            try (Connection owner = TestDatabase.connectAsOwner();
                    PreparedStatement insert = owner.prepareStatement("""
                            insert into access.organisation (id, version, name, kind, region, active)
                            values (?, 0, 'Opvang', 'SHELTER', ?, true)
                            """)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, TestRegion.REGION.value());
                insert.executeUpdate();
                TestRegion.hired(owner, person, "Partner" + person.value(), organisation, Role.PARTNER);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new Partner(organisation, person, TestRegion.post(organisation, Role.PARTNER));
        }
    }

    private record Shared(Partner partner, HandoverId handover) {}

    /** What was done so far. */
    private static final class History {

        private final List<Partner> partners;
        private final List<CovenantId> covenants = new ArrayList<>();
        private final List<Shared> shared = new ArrayList<>();
        private final List<String> acts = new ArrayList<>();

        History(List<Partner> partners) {
            this.partners = partners;
        }
    }
}
