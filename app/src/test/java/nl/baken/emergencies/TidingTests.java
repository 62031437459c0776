package nl.baken.emergencies;

import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.MAUD_MANAGER;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.Caller;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.platform.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever holds a record, and whoever supervises, is told on whatever page they have that the glass was broken, until they have read it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TidingTests {

    private static final List<PersonId> TOLD = List.of(HANNA_FOCAL_POINT_HILVERSUM, FRED_AUDITOR);

    @LocalServerPort
    int port;

    @Autowired
    Records records;

    @Autowired
    SignIn signIn;

    private String number = "";

    @BeforeEach
    @AfterEach
    void nothingIsUnread() throws SQLException {
        TestRegion.found();
        owner("delete from access.tiding");
        String signal = records.of(Kind.SIGNAL, Persona.HANNA.holder());
        number = TestRegion.askedAs(
                        signIn.callAs(HANNA_FOCAL_POINT_HILVERSUM),
                        "select number from signals.signal where id = '" + signal + "'")
                .getFirst();
    }

    @Test
    void whoHoldsTheRecordAndWhoSupervisesAreToldAndNobodyElse() throws IOException {
        press(HUGO_FOCAL_POINT_HUIZEN);

        assertThat(TOLD).allSatisfy(person -> assertThat(unread(person)).isEqualTo("1"));
        for (PersonId other : List.of(HUGO_FOCAL_POINT_HUIZEN, ZOE_CARE_COORDINATOR, MAUD_MANAGER)) {
            assertThat(unread(other)).isEqualTo("0");
        }
        try (InputStream nobody =
                URI.create("http://localhost:" + port + "/tidings.json").toURL().openStream()) {
            assertThat(nobody).hasContent("0");
        }
    }

    @Test
    void whoDidItThemselvesIsNotTold() throws SQLException {
        owner("insert into access.tiding (post, by) values ('%s', '%s')"
                .formatted(
                        TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT).value(),
                        HANNA_FOCAL_POINT_HILVERSUM.value()));

        assertThat(unread(HANNA_FOCAL_POINT_HILVERSUM)).isEqualTo("0");
    }

    @Test
    void theNextPageShowsItInNeutralWordsUntilItIsRead() {
        assertThat(banner(HANNA_FOCAL_POINT_HILVERSUM).hasAttr("hidden")).isTrue();
        press(HUGO_FOCAL_POINT_HUIZEN);

        Element banner = banner(HANNA_FOCAL_POINT_HILVERSUM);
        assertThat(banner.hasAttr("hidden")).isFalse();
        assertThat(banner.attr("role")).isEqualTo("alert");
        assertThat(banner.text()).contains("moet weten").doesNotContain(number, "Hugo", "noodknop");
        HttpResponse<String> read = browser(HANNA_FOCAL_POINT_HILVERSUM).post("/tidings/read", Map.of());

        assertThat(read.headers().firstValue("location")).hasValue("/");
        assertThat(TestRegion.askedAs(
                        signIn.callAs(HANNA_FOCAL_POINT_HILVERSUM),
                        "select number from emergencies.duties where kind = 'EMERGENCY_TOLD'"))
                .as("what it is stands on the worklist")
                .contains(number);
        assertThat(unread(HANNA_FOCAL_POINT_HILVERSUM)).isEqualTo("0");
        assertThat(banner(HANNA_FOCAL_POINT_HILVERSUM).hasAttr("hidden")).isTrue();
        assertThat(unread(FRED_AUDITOR)).as("everybody reads for themselves").isEqualTo("1");
    }

    @Test
    void oneThatComesAfterReadingIsToldAgain() {
        press(HUGO_FOCAL_POINT_HUIZEN);
        browser(FRED_AUDITOR).post("/tidings/read", Map.of());
        press(HUGO_FOCAL_POINT_HUIZEN);

        assertThat(unread(FRED_AUDITOR)).isEqualTo("1");
    }

    @Test
    void askingEveryFewSecondsKeepsNoSession() throws SQLException {
        Caller fred = signIn.callAs(FRED_AUDITOR);
        String session = "update access.session set idle_until = now() + interval '%s', for_job = false"
                + " where token_hash = sha256(convert_to('" + fred.token() + "', 'UTF8'))";
        press(HUGO_FOCAL_POINT_HUIZEN);
        owner(session.formatted("40 seconds"));
        Browser browser = Browser.of(port, fred);
        for (int time = 0; time < 5; time++) {
            assertThat(browser.get("/tidings.json").body()).isEqualTo("1");
        }
        assertThat(Integer.parseInt(browser.get("/session.json").body())).isLessThanOrEqualTo(40);

        owner(session.formatted("-1 second"));
        assertThat(browser.get("/tidings.json").body())
                .as("nor does it tell anything once the session has ended")
                .isEqualTo("0");
    }

    @Test
    void afterAMonthItIsOnNobodysPage() throws SQLException {
        press(HUGO_FOCAL_POINT_HUIZEN);
        owner("update access.tiding set at = now() - interval '31 days'");
        press(HUGO_FOCAL_POINT_HUIZEN);

        assertThat(unread(FRED_AUDITOR)).isEqualTo("1");
    }

    /** Not even how many others have to read. */
    @Test
    void bareSqlSeesNoTidings() {
        press(HUGO_FOCAL_POINT_HUIZEN);

        for (String sql : List.of(
                "select id::text from access.tiding",
                "select person::text from access.tiding_read",
                "select access.unread('x')::text",
                "select access.tell(array['" + UUID.randomUUID() + "'::uuid], '" + UUID.randomUUID() + "')::text")) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .as(sql)
                    .isThrownBy(() -> TestRegion.askedAs(signIn.callAs(FRED_AUDITOR), sql))
                    .havingRootCause()
                    .withMessageContaining("permission denied");
        }
    }

    private void press(PersonId person) {
        HttpResponse<String> begun =
                browser(person).post("/emergency", Map.of("number", number, "reason", "DANGER", "said", "er is brand"));
        assertThat(begun.statusCode()).isEqualTo(302);
    }

    private String unread(PersonId person) {
        return browser(person).get("/tidings.json").body();
    }

    private Element banner(PersonId person) {
        return Jsoup.parse(browser(person).get("/me/absence").body())
                .select("[data-tidings]")
                .getFirst();
    }

    private Browser browser(PersonId person) {
        return Browser.of(port, signIn.callAs(person));
    }

    private static void owner(String sql) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
