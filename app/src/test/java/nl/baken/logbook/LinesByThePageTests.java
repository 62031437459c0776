package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.baken.access.Browser;
import nl.baken.access.Caller;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Both logs by the page, as the supervisor leafs through them and chooses from them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LinesByThePageTests {

    private static final Pattern LINE = Pattern.compile("<th scope=\"row\">");
    private static final Instant EVENING = Instant.parse("2025-03-01T22:59:00Z");

    private final Stamps stamps;
    private final Numbers numbers;
    private final Caller fred;
    private final Connection connection;
    private final JdbcClient owner;
    private final UUID record = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    LinesByThePageTests(Stamps stamps, Numbers numbers, SignIn signIn) throws SQLException {
        TestRegion.found();
        this.stamps = stamps;
        this.numbers = numbers;
        this.fred = signIn.callAs(TestRegion.FRED_AUDITOR);
        this.connection = TestDatabase.connectAsOwner();
        this.owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void giveBack() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logbook", "/logbook/acts"})
    void fiftyLinesAreAPageAndTheNextLineIsOnTheNext(String log) {
        write(log, 50);
        assertThat(lines(page(log, 1))).isEqualTo(50);
        assertThat(page(log, 1)).doesNotContain("rel=\"next\"", "rel=\"prev\"");

        write(log, 1);

        assertThat(lines(page(log, 1))).isEqualTo(50);
        assertThat(page(log, 1))
                .contains("Pagina 1")
                .containsPattern("about=" + record + "&amp;page=2\" rel=\"next\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(lines(page(log, 2))).isEqualTo(1);
        assertThat(page(log, 2))
                .contains("Pagina 2")
                .containsPattern("about=" + record + "&amp;page=1\" rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void theChoiceNarrowsWhatWasDoneAsWell() {
        act(TestRegion.ZEF_CARE_COORDINATOR.value(), EVENING);

        for (String choice : List.of(
                "from=2025-03-01&last=2025-03-01",
                "action=KEEP_DOSSIER",
                "actor=" + TestRegion.ZEF_CARE_COORDINATOR.value(),
                "page=1")) {
            assertThat(lines(asked("/logbook/acts", choice))).as(choice).isOne();
        }
        for (String choice : List.of(
                "from=2025-03-02",
                "last=2025-02-28",
                "action=READ_SIGNAL",
                "actor=" + TestRegion.ZOE_CARE_COORDINATOR.value(),
                "page=2")) {
            assertThat(asked("/logbook/acts", choice)).as(choice).contains("Er is niets gedaan dat hieraan voldoet.");
        }
    }

    @Test
    void aLineOfASessionTellsWithWhatThatSessionBegan() {
        String session = UUID.randomUUID().toString().substring(0, 16);
        UUID zef = TestRegion.ZEF_CARE_COORDINATOR.value();
        put(act(zef, null, EVENING, session, "FIREFOX LINUX"));
        put(act(zef, record, EVENING.plusSeconds(60), session, null));

        assertThat(asked("/logbook/acts", "page=1")).contains("Firefox, Linux", "2 mrt 2025, 00:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logbook", "/logbook/acts"})
    void allColleaguesAndActionsCanBeChosen(String log) {
        assertThat(asked(log, "page=1"))
                .contains(
                        "value=\"" + TestRegion.ZOE_CARE_COORDINATOR.value() + "\">Zoë</option>",
                        "value=\"KEEP_DOSSIER\">Dossier bijhouden</option>");
    }

    @Test
    void whateverTheSupervisorReadsInTheLogsIsALine() {
        String subject = UUID.randomUUID().toString();

        asked("/logbook", "page=1");
        asked("/logbook/acts", "page=1");
        fred().get("/logbook/subject?subject=" + subject);
        fred().get("/logbook/subject");

        assertThat(owner.sql("""
                                select handler || coalesce(' ' || record, '') from logbook.act
                                where session = ? and action = 'READ_LOGBOOK' and result = 'DONE' order by id
                                """).param(fred.session()).query(String.class).list())
                .containsExactly("GET /logbook", "GET /logbook/acts", "GET /logbook/subject " + subject);
    }

    @Test
    void theRegisterOfActivitiesIsAPage() {
        assertThat(fred().get("/logbook/activities").body())
                .contains("Waarvoor verwerkt Baken gegevens", "Slachtoffers begeleiden", "SUPERVISION");
    }

    private String page(String log, int number) {
        return asked(log, "page=" + number);
    }

    private String asked(String log, String choice) {
        return fred().get(log + "?about=" + record + "&" + choice).body();
    }

    private Browser fred() {
        return Browser.of(port, fred);
    }

    private static long lines(String page) {
        return LINE.matcher(page).results().count();
    }

    private void write(String log, int times) {
        if (log.equals("/logbook")) {
            owner.sql("""
                            insert into logbook.reading_before (trace, at, actor, activity, record, subject)
                            select gen_random_uuid(), now(), ?, 'READ_DOSSIER', ?, gen_random_uuid() from generate_series(1, ?)
                            """)
                    .params(TestRegion.ZOE_CARE_COORDINATOR.value(), record, times)
                    .update();
        } else {
            IntStream.range(0, times).forEach(time -> act(TestRegion.ZOE_CARE_COORDINATOR.value(), EVENING));
        }
    }

    private void act(UUID actor, Instant at) {
        put(act(actor, record, at, null, null));
    }

    private Act act(UUID actor, @Nullable UUID about, Instant at, @Nullable String session, @Nullable String device) {
        String action = device == null ? "KEEP_DOSSIER" : "DOOR_SIGNED_IN";
        return new Act(
                numbers.next(),
                UUID.randomUUID(),
                at,
                actor,
                action,
                "POST /dossiers/{id}",
                about,
                Act.Result.DONE,
                session,
                device);
    }

    /** As Baken would have written it at that moment. */
    private void put(Act act) {
        Row row = new Row(act.columns(), stamps.mac(Log.ACTS, act.columns()), null, Mark.NONE);
        new Planted(owner, Log.ACTS).waiting(List.of(row));
    }
}
