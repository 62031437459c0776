package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.DoorUsed;
import nl.baken.access.DoorUsed.Begun;
import nl.baken.access.DoorUsed.How;
import nl.baken.access.Gear;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.Post;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Who did it at the door, to whom, and in which session. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DoorLinesTests {

    private static final PersonId ADA = TestRegion.ADA_ADMINISTRATOR;
    private static final PersonId PAUL = TestRegion.PAUL_POLICE;

    private final DoorLines lines;
    private final SignIn signIn;
    private final Connection connection;
    private final JdbcClient owner;
    private final Instant before;

    @Autowired
    DoorLinesTests(DoorLines lines, SignIn signIn, Scribe scribe) throws SQLException {
        TestRegion.found();
        this.lines = lines;
        this.signIn = signIn;
        this.connection = TestDatabase.connectAsOwner();
        this.owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.before = scribe.now();
    }

    @AfterEach
    void giveBack() throws SQLException {
        connection.close();
    }

    @Test
    void whoeverDoesItToSomebodyElseIsTheOneWhoDidIt() {
        Caller ada = signIn.callAs(ADA);

        Callers.as(ada, () -> lines.write(new DoorUsed(How.INVITED, PAUL, ADA)));

        assertThat(written())
                .containsExactly("DOOR_INVITED %s %s DONE %s null %s"
                        .formatted(ADA.value(), PAUL.value(), ada.session(), ada.trace()));
    }

    @Test
    void whoDoesItThemselvesDidItAboutNobodyElse() {
        Caller paul = signIn.callAs(PAUL);

        Callers.as(paul, () -> lines.write(new DoorUsed(How.PASSWORD_CHANGED, PAUL, null)));

        assertThat(written())
                .containsExactly("DOOR_PASSWORD_CHANGED %s null DONE %s null %s"
                        .formatted(PAUL.value(), paul.session(), paul.trace()));
    }

    @Test
    void whoIsRefusedDidNotActAsThePersonWhoseWayInItIs() {
        lines.write(new DoorUsed(How.PASSWORD_REFUSED, PAUL, null));
        lines.write(new DoorUsed(How.WELCOME_CODE_REFUSED, PAUL, ADA));

        assertThat(written())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("DOOR_PASSWORD_REFUSED null %s REFUSED null null ".formatted(PAUL.value())),
                        line -> assertThat(line)
                                .startsWith("DOOR_WELCOME_CODE_REFUSED %s %s REFUSED null null "
                                        .formatted(ADA.value(), PAUL.value())));
    }

    @Test
    void aSessionThatBeginsIsWrittenDownWithItsGearAndNotTheOneBeforeIt() {
        Gear gear = Gear.parse("FIREFOX LINUX");

        Callers.as(
                signIn.callAs(PAUL),
                () -> lines.write(new DoorUsed(How.SESSION_RENEWED, PAUL, null, new Begun("0123456789abcdef", gear))));

        assertThat(written())
                .singleElement()
                .asString()
                .startsWith(
                        "DOOR_SESSION_RENEWED %s null DONE 0123456789abcdef FIREFOX LINUX ".formatted(PAUL.value()));
    }

    @Test
    void theSessionOfAVisitorIsNotWrittenDown() {
        Post point = new Post(PostId.next(), OrganisationId.next(), Role.REPORTER);
        Caller visitor = new Caller(PAUL, "", List.of(point), "a visitor", UUID.randomUUID(), null, Duration.ZERO);

        Callers.as(visitor, () -> lines.write(new DoorUsed(How.PASSWORD_REFUSED, null, null)));

        assertThat(written()).containsExactly("DOOR_PASSWORD_REFUSED null null REFUSED null null " + visitor.trace());
    }

    private List<String> written() {
        return owner.sql("""
                        select concat_ws(' ', action, coalesce(actor::text, 'null'), coalesce(record::text, 'null'), result,
                            coalesce(session, 'null'), coalesce(device, 'null'), trace) from logbook.act
                        where at >= ? and starts_with(action, 'DOOR_') order by id
                        """)
                .param(before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }
}
