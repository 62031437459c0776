package nl.baken.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
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

/** A region without a chain director takes no reports, and says so before somebody types one and without losing it after. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NobodyAttendsTests {

    private static final String DIRECTORS = "post in (select id from access.post where role = 'CHAIN_DIRECTOR')";

    private final SignIn signIn;

    @LocalServerPort
    int port;

    @Autowired
    NobodyAttendsTests(SignIn signIn) {
        this.signIn = signIn;
    }

    @BeforeEach
    void nobodyIsThere() throws SQLException {
        TestRegion.found();
        sql("create table public.gone as select * from access.holding where " + DIRECTORS);
        sql("delete from access.holding where " + DIRECTORS);
    }

    @AfterEach
    void theyComeBack() throws SQLException {
        sql("insert into access.holding select * from public.gone");
        sql("drop table public.gone");
    }

    @Test
    void theFirstPageSaysWhomToCallAndOpensNoForm() {
        Browser visitor = new Browser(port);

        assertThat(visitor.open("/report").body())
                .contains("Hier kan nu niemand uw melding aannemen", "0800-7000")
                .doesNotContain("/report/new\"");
        assertThat(visitor.open("/report/new").statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasTypedMeanwhileStaysOnThePage() {
        HttpResponse<String> sent = new Browser(port)
                .send(
                        "/report/new",
                        Map.of("story.seen", "Een vrouw mag niet naar buiten", "occasion.municipality", ""));

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body())
                .contains("deze regio heeft nog geen ketenregisseur", "Een vrouw mag niet naar buiten")
                .doesNotContain("ontvangstcode is");
    }

    @Test
    void aColleagueKeepsTheirWordsToo() {
        HttpResponse<String> sent = nl.baken.access.Browser.of(port, signIn.callAs(TestRegion.ZEF_CARE_COORDINATOR))
                .post(
                        "/reports/phone",
                        Map.of(
                                "story.seen",
                                "Beller zag een busje",
                                "about.source",
                                "CITIZEN",
                                "occasion.municipality",
                                ""));

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("deze regio heeft nog geen ketenregisseur", "Beller zag een busje");
    }

    private static void sql(String sql) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
