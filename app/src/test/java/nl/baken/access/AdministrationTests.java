package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AdministrationTests {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    private final Organisations organisations;
    private final Territories territories;
    private final People people;
    private final Holdings holdings;
    private final AppointmentDesk desk;
    private final SignIn signIn;
    private final Sessions sessions;

    @Autowired
    AdministrationTests(
            Organisations organisations,
            Territories territories,
            People people,
            Holdings holdings,
            AppointmentDesk desk,
            SignIn signIn,
            Sessions sessions) {
        this.organisations = organisations;
        this.territories = territories;
        this.people = people;
        this.holdings = holdings;
        this.desk = desk;
        this.signIn = signIn;
        this.sessions = sessions;
        TestRegion.found();
    }

    @Test
    void whoeverIsNoAdministratorKeepsNothing() {
        Caller hanna = signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Callers.as(hanna, () -> people.add("Iemand", login())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Callers.as(
                        hanna, () -> organisations.addPost(TestRegion.HILVERSUM, Role.REGIONAL_COORDINATION)));
    }

    @Test
    void aLoginBelongsToOnePerson() {
        String login = login();
        asAda(() -> people.add("Eén", login));

        refuses("access.refused.login", () -> people.add("Twee", login));
    }

    @Test
    void whoComesLastIsToldThatAnotherChangedItFirst() {
        Colleague seen = asAda(() -> people.find(people.add("Noor", login())).orElseThrow());
        asAda(() -> change(renamed(seen, "Noortje")));

        refuses("access.refused.changed", () -> change(renamed(seen, "Nora")));
    }

    @Test
    void theRegionKeepsItsLastChainDirector() {
        Holding directs = holdings.of(TestRegion.KARIM_CHAIN_DIRECTOR).getFirst();
        Colleague karim = people.find(TestRegion.KARIM_CHAIN_DIRECTOR).orElseThrow();
        Organisation region = organisations.find(TestRegion.REGION).orElseThrow();

        refuses("access.refused.last.chain_director", () -> end(karim.id(), directs, today.plusYears(1)));
        refuses(
                "access.refused.last.chain_director",
                () -> change(new Colleague(karim.id(), karim.version(), karim.name(), karim.login(), false)));
        refuses("access.refused.last.chain_director", () -> {
            organisations.change(
                    new Organisation(region.id(), region.version(), region.name(), region.kind(), null, false));
            return true;
        });
    }

    @Test
    void theRegionHasOneChainDirectorsPost() {
        OrganisationId house = asAda(() -> organisations.add(new Organisation(
                OrganisationId.next(), 0, "Huis " + login(), OrganisationKind.SAFETY_HOUSE, TestRegion.REGION, true)));

        refuses("access.refused.direction", () -> organisations.addPost(house, Role.CHAIN_DIRECTOR));
        assertThat(asAda(() -> organisations.addPost(TestRegion.REGION, Role.CHAIN_DIRECTOR)))
                .isEqualTo(TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR));
    }

    @Test
    void aHoldingThatHadNotBegunLeavesNoTrace() {
        PostId director = TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR);
        PersonId first = hired(director, today.minusYears(1));
        PersonId second = hired(director, today.plusDays(8));
        Holding directs = holdings.of(first).getFirst();

        asAda(() -> end(first, directs, today.plusDays(7)));

        assertThat(holdings.of(first).getFirst().last()).isEqualTo(today.plusDays(7));
        asAda(() -> end(second, holdings.of(second).getFirst(), today.minusDays(1)));
        assertThat(holdings.of(second)).isEmpty();
    }

    @Test
    void anAdministratorCannotPutThemselvesOut() {
        Colleague ada = people.find(TestRegion.ADA_ADMINISTRATOR).orElseThrow();
        Holding administers = holdings.of(ada.id()).getFirst();

        refuses(
                "access.refused.yourself",
                () -> change(new Colleague(ada.id(), ada.version(), ada.name(), ada.login(), false)));
        refuses("access.refused.yourself", () -> end(ada.id(), administers, today));
        refuses("access.refused.ownLink", () -> people.invite(ada.id()));
    }

    @Test
    void whoeverMayNoLongerSignInIsOutAtOnce() {
        PersonId person = asAda(() -> people.add("Gaat weg", login()));
        Caller session = signIn.callAs(person);
        String invitation = Invited.to(signIn, person);
        Colleague known = people.find(person).orElseThrow();

        asAda(() -> change(new Colleague(person, known.version(), known.name(), known.login(), false)));

        assertThat(signIn.invited(invitation)).isFalse();
        assertThat(sessions.resolve(session.token())).isEmpty();
        refuses("access.refused.inactive", () -> people.invite(person));
    }

    @Test
    void aNewInvitationReplacesTheEarlierOne() {
        PersonId person = asAda(() -> people.add("Kwijt", login()));
        String first = Invited.to(signIn, person);
        String second = Invited.to(signIn, person);

        assertThat(signIn.invited(first)).isFalse();
        assertThat(signIn.accept(second, "een lange zin als wachtwoord")).isPresent();
        assertThat(signIn.accept(second, "nog een lange zin als wachtwoord")).isEmpty();
    }

    @Test
    void aMunicipalityHasOneDeskOnADay() throws SQLException {
        OrganisationId bel = joining("BEL Combinatie");
        nobodyAnswersFor("GM0317", "GM0377");
        asAda(() -> territories.answerFor(bel, "GM0317", today, null));
        asAda(() -> territories.answerFor(bel, "GM0377", today, today));
        asAda(() -> territories.answerFor(bel, "GM0377", today.plusDays(1), null));

        refuses("access.refused.municipality", () -> territories.answerFor(bel, "GM0402", today, null));
        assertThat(territories.of(bel))
                .extracting(Territory::municipality)
                .containsExactly("GM0377", "GM0317", "GM0377");
    }

    @Test
    void aRoleGoesOnlyToAnOrganisationItFits() {
        refuses("access.refused.role", () -> organisations.addPost(TestRegion.POLICE, Role.CARE_COORDINATOR));
        Organisation huizen = organisations.find(TestRegion.HUIZEN).orElseThrow();
        refuses("access.refused.kind", () -> {
            organisations.change(new Organisation(
                    huizen.id(), huizen.version(), huizen.name(), OrganisationKind.POLICE, null, true));
            return true;
        });
    }

    @Test
    void thereIsOneRegion() {
        refuses(
                "access.refused.region",
                () -> organisations.add(Organisation.joining("Nog een regio", OrganisationKind.REGION, null)));
    }

    @Test
    void thePasswordOfSomebodyElseStaysTheirs() {
        PersonId person = asAda(() -> people.add("Wachtwoord", login()));
        signIn.setPassword(person, "het eerste wachtwoord");
        Caller session = signIn.callAs(person);

        assertThat(signIn.changePassword(session, "geraden", "het tweede wachtwoord"))
                .isFalse();
        assertThat(signIn.changePassword(session, "het eerste wachtwoord", "het tweede wachtwoord"))
                .isTrue();
    }

    private PersonId hired(PostId post, LocalDate from) {
        PersonId person = asAda(() -> people.add("Opvolger", login()));
        new TwoPeople(desk, signIn).appoint(person, post, from);
        return person;
    }

    private OrganisationId joining(String name) {
        return asAda(
                () -> organisations.add(Organisation.joining(name, OrganisationKind.MUNICIPALITY, TestRegion.REGION)));
    }

    private static void nobodyAnswersFor(String... municipalities) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement gone =
                        owner.prepareStatement("delete from access.territory where municipality = any (?)")) {
            gone.setArray(1, owner.createArrayOf("text", municipalities));
            gone.executeUpdate();
        }
    }

    private boolean change(Colleague colleague) {
        people.change(colleague);
        return true;
    }

    private boolean end(PersonId person, Holding holding, LocalDate last) {
        holdings.end(person, holding.id(), last);
        return true;
    }

    private static Colleague renamed(Colleague known, String name) {
        return new Colleague(known.id(), known.version(), name, known.login(), true);
    }

    private void refuses(String key, Supplier<?> work) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> asAda(work)).returns(key, Refused::key);
    }

    private <T> T asAda(Supplier<T> work) {
        return Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }

    private static String login() {
        return "p" + UUID.randomUUID();
    }
}
