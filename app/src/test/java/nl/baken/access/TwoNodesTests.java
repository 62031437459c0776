package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.baken.BakenApplication;
import nl.baken.chain.Holder;
import nl.baken.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What is taken away on one node is gone on the other with the next request: both ask the database each time who is
 * calling and with which posts. What a node keeps holds no rights: the labels of codes are the same for everybody, the
 * counts of the menu are two numbers, and unwrapped keys go with their transaction.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TwoNodesTests {

    private static ConfigurableApplicationContext other;

    private final SignIn signIn;
    private final Sessions sessions;
    private final People people;
    private final Holdings holdings;
    private final OpenSessions open;
    private final Organisations organisations;
    private PersonId person = PersonId.next();
    private String token = "";

    @Autowired
    TwoNodesTests(
            SignIn signIn,
            Sessions sessions,
            People people,
            Holdings holdings,
            OpenSessions open,
            Organisations organisations) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.people = people;
        this.holdings = holdings;
        this.open = open;
        this.organisations = organisations;
        TestRegion.found();
    }

    @BeforeAll
    static void startAnotherNode() {
        other = new SpringApplicationBuilder(BakenApplication.class).run("--server.port=0");
    }

    @AfterAll
    static void stopIt() {
        other.close();
        // as when it is put to sleep: what the server of another logs is gone
        SLF4JBridgeHandler.install();
    }

    @BeforeEach
    void somebodyWorksOnTheOtherNode() {
        person = as(() -> people.add("Iemand", "p" + UUID.randomUUID()));
        TestRegion.alsoHolds(person, TestRegion.HUIZEN, Role.FOCAL_POINT);
        token = sessions.open(person, true);
        assertThat(status("/")).isEqualTo(200);
        assertThat(caller()).isEqualTo(person.value());
    }

    @AfterEach
    void theyLeave() {
        TestRegion.leaves(person);
    }

    @Test
    void whoeverMayNoLongerSignInIsOut() {
        gone(ada -> {
            Colleague known = people.find(person).orElseThrow();
            people.change(new Colleague(person, known.version(), known.name(), known.login(), false));
        });
    }

    @Test
    void whoeverLosesARoleIsOut() {
        gone(ada -> holdings.end(
                person,
                holdings.of(person).getFirst().id(),
                LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1)));
    }

    @Test
    void whoeverIsOfAnOrganisationThatTakesPartNoMoreIsOutAndHasNoRoleThereAnyMore() {
        Organisation leaving =
                Organisation.joining("Stichting " + UUID.randomUUID(), OrganisationKind.SHELTER, TestRegion.REGION);
        Holder.appoint(person, as(() -> organisations.addPost(organisations.add(leaving), Role.CARE_COORDINATOR)));
        assertThat(status("/dossiers")).isEqualTo(200);

        gone(ada -> organisations.change(
                new Organisation(leaving.id(), 0, leaving.name(), leaving.kind(), leaving.region(), false)));

        token = sessions.open(person, true);
        assertThat(status("/signals")).as("what they are elsewhere").isEqualTo(200);
        assertThat(status("/dossiers")).isEqualTo(404);
    }

    @Test
    void whoeverIsPutOutByAnAdministratorIsOut() {
        gone(ada -> open.endAll(person));
    }

    @Test
    void whoeverSignsOutIsOut() {
        gone(ada -> sessions.close(token));
    }

    @Test
    void aRoleThatIsGivenCountsAtOnceWithoutSigningInAnew() {
        assertThat(status("/dossiers")).isEqualTo(404);

        TestRegion.alsoHolds(person, TestRegion.REGION, Role.CARE_COORDINATOR);

        assertThat(status("/dossiers")).isEqualTo(200);
    }

    private void gone(Consumer<Caller> change) {
        long before = System.nanoTime();
        Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> change.accept(Callers.current()));

        assertThat(status("/")).as("on the other node").isEqualTo(302);
        assertThat(caller()).as("in the database").isNull();
        assertThat(System.nanoTime() - before).as("within five seconds").isLessThan(5_000_000_000L);
    }

    private int status(String path) {
        int port =
                Integer.parseInt(Objects.requireNonNull(other.getEnvironment().getProperty("local.server.port")));
        return Browser.withSession(port, token).get(path).statusCode();
    }

    private @Nullable UUID caller() {
        try (Connection pages = TestDatabase.connectAsApp();
                PreparedStatement statement =
                        pages.prepareStatement("select set_config('baken.session', ?, false), access.caller()")) {
            statement.setString(1, token);
            statement.executeQuery().close();
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(2, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T as(Supplier<T> work) {
        return Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), work);
    }
}
