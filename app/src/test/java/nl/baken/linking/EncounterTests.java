package nl.baken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.linking.Encounter.Answer;
import nl.baken.platform.TestDatabase;
import nl.baken.rights.Erasing;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is written at one desk and touches a record at another lies on the worklist of that other, until the two spoke. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EncounterTests {

    private final Records records;
    private final SignIn signIn;
    private final Erasing erasing;
    private final EncounterDesk desk;
    private final Holder hanna = Holder.newcomer(Role.FOCAL_POINT);
    private final Holder zoe = Holder.newcomer(Role.CARE_COORDINATOR);
    private final String name = "Ioana " + Alike.surname();
    private final String phone = Alike.phone();

    @LocalServerPort
    int port;

    @Autowired
    EncounterTests(Records records, SignIn signIn, Erasing erasing, EncounterDesk desk) {
        this.records = records;
        this.signIn = signIn;
        this.erasing = erasing;
        this.desk = desk;
    }

    @Test
    void whoeverHoldsWhatIsTouchedIsToldWhomToAskAndNotWhat() {
        UUID dossier = alike().dossier(zoe, name, phone);
        UUID signal = alike().signal(hanna, name, phone);

        List<String> told = told(zoe, "LINK_FOUND");
        assertThat(told).hasSize(1);
        String page = browser(zoe).get(told.getFirst()).body();

        assertThat(Jsoup.parse(page).select("main").text())
                .contains("raakt aan " + Alike.number(dossier), organisation(hanna))
                .doesNotContain(name, phone, number(signal));
        assertThat(page).doesNotContain(signal.toString());
        assertThat(told(hanna, "LINK_FOUND"))
                .as("whoever wrote it read it on the page")
                .isEmpty();
    }

    @Test
    void whoeverAnsweredIsNotAskedAgainAboutTheseTwo() {
        alike().dossier(zoe, name, phone);
        UUID signal = alike().signal(hanna, name, phone);
        String page = told(zoe, "LINK_FOUND").getFirst();

        assertThat(browser(zoe).post(page + "/met", Map.of()).statusCode()).isEqualTo(302);
        alike().involve(hanna, signal, name, phone);

        assertThat(told(zoe, "LINK_FOUND")).isEmpty();
        assertThat(browser(zoe).get(page).statusCode()).isEqualTo(404);
        assertThat(answered(page, Answer.LEFT)).as("whoever comes later").isFalse();
        assertThat(asked("select answer from linking.encounter where id = ?", id(page)))
                .isEqualTo("MET");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneIsTheFirst() throws Exception {
        alike().dossier(zoe, name, phone);
        alike().signal(hanna, name, phone);
        String page = told(zoe, "LINK_FOUND").getFirst();

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> met = () -> answered(page, Answer.MET);
            Callable<Boolean> left = () -> answered(page, Answer.LEFT);

            assertThat(both.invokeAll(List.of(met, left)).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whatIsVeiledIsBroughtTogetherByWhoeverDirectsTheChain() {
        UUID dossier = alike().dossier(zoe, name, phone);
        assertThat(browser(zoe)
                        .post("/dossiers/" + dossier + "/links/veil", Map.of("veiled", "true"))
                        .statusCode())
                .isEqualTo(302);
        UUID signal = alike().signal(hanna, name, phone);

        assertThat(told(hanna, "LINK_FOUND")).isEmpty();
        String page = told(Persona.KARIM.holder(), "LINK_VEILED").stream()
                .filter(href -> touched(href).equals(dossier.toString()))
                .findFirst()
                .orElseThrow();
        String seen = Jsoup.parse(browser(Persona.KARIM.holder()).get(page).body())
                .select("main")
                .text();

        assertThat(seen)
                .contains(Alike.number(dossier), number(signal), organisation(hanna), organisation(zoe))
                .doesNotContain(name, phone);
        assertThat(browser(hanna).get(page).statusCode()).as("whose it is not").isEqualTo(404);
        assertThat(browser(hanna).post(page + "/left", Map.of()).statusCode()).isEqualTo(404);
        assertThat(told(Persona.KARIM.holder(), "LINK_VEILED")).contains(page);

        browser(Persona.KARIM.holder()).post(page + "/met", Map.of());
        assertThat(told(Persona.KARIM.holder(), "LINK_VEILED")).doesNotContain(page);
    }

    @Test
    void whatIsWrittenInAVeiledRecordIsToldToNobodyButTheDirector() {
        UUID signal = alike().signal(hanna, name, phone);
        UUID dossier = UUID.fromString(records.of(Kind.DOSSIER, zoe));
        browser(zoe).post("/dossiers/" + dossier + "/links/veil", Map.of("veiled", "true"));
        browser(zoe)
                .post(
                        "/dossiers/" + dossier + "/identity",
                        Map.of("name", name, "birthDate", "", "phone", phone, "email", "", "other", ""));

        assertThat(told(hanna, "LINK_FOUND")).isEmpty();
        assertThat(told(Persona.KARIM.holder(), "LINK_VEILED"))
                .anySatisfy(href -> assertThat(touched(href)).isEqualTo(signal.toString()));
    }

    @Test
    void whatIsOnlyKeptIsToldToNobody() {
        UUID dossier = alike().dossier(zoe, name, phone);
        alike().signal(hanna, name, phone);
        assertThat(told(zoe, "LINK_FOUND")).hasSize(1);

        erasing.restricted(zoe.person(), zoe.post(), Alike.number(dossier));

        assertThat(told(zoe, "LINK_FOUND")).isEmpty();
    }

    @Test
    void whatOneDeskHoldsByNowIsToldToNobody() {
        UUID dossier = alike().dossier(zoe, name, phone);
        UUID signal = alike().signal(hanna, name, phone);
        assertThat(told(zoe, "LINK_FOUND")).hasSize(1);

        Records.give(signal, zoe.post());

        assertThat(told(zoe, "LINK_FOUND"))
                .as("both are on the page of " + dossier)
                .isEmpty();
    }

    @Test
    void somebodyOfTheSameNameAloneIsNoReasonToRing() {
        Holder zef = Holder.newcomer(Role.CARE_COORDINATOR);
        UUID first = alike().dossier(zoe, "Ana " + Alike.surname(), Alike.phone());
        UUID other = alike().dossier(zef, "Eva " + Alike.surname(), Alike.phone());
        identify(zoe, first, "1999-04-17");
        identify(zef, other, "1989-11-02");

        assertThat(browser(zef).get("/dossiers/" + other + "/links").body())
                .as("whoever wrote it learns that there is something")
                .contains("Er is een overeenkomst. Vraag ");
        assertThat(told(zoe, "LINK_FOUND")).isEmpty();
    }

    // without a number: those of tests follow each other, and may be one that somebody typed wrong
    private void identify(Holder holder, UUID dossier, String birthDate) {
        Map<String, String> person =
                Map.of("name", name, "birthDate", birthDate, "phone", "", "email", "", "other", "");
        assertThat(browser(holder)
                        .post("/dossiers/" + dossier + "/identity", person)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoeverIsAskedToOpenASignalAgainIsNotToldTwice() {
        UUID closed = alike().signal(hanna, name, phone);
        Records.sql(
                "update signals.signal set state = 'CLOSED', ended_on = current_date, closing_reason = 'NO_TRAFFICKING' where id = ?",
                closed);

        alike().dossier(zoe, name, phone);

        assertThat(told(hanna, "SIGNAL_RECALL")).hasSize(1);
        assertThat(told(hanna, "LINK_FOUND")).isEmpty();
    }

    @Test
    void aNumberInANoteOfADossierIsFoundFromElsewhere() {
        UUID dossier = UUID.fromString(records.of(Kind.DOSSIER, zoe));
        browser(zoe)
                .post(
                        "/dossiers/" + dossier + "/notes",
                        Map.of(
                                "kind",
                                "CONVERSATION",
                                "certainty",
                                "TOLD_BY_PERSON",
                                "heldOn",
                                "2026-01-05",
                                "told",
                                "Hij belt met " + phone,
                                "reviewOn",
                                ""));
        UUID signal = alike().signal(hanna, "Bogdan " + Alike.surname(), phone);

        assertThat(browser(hanna).get("/signals/" + signal + "/links").body())
                .contains("Er is een overeenkomst", organisation(zoe));
        assertThat(asked("select count(*) from linking.trace where record = ? and kind = 'PHONE'", dossier))
                .isEqualTo("1");
    }

    private Alike alike() {
        return new Alike(records, signIn, port);
    }

    private Browser browser(Holder holder) {
        return Browser.of(port, signIn.callAs(holder.person()));
    }

    /** The pages of the duties of one kind on somebody's worklist. */
    private List<String> told(Holder holder, String kind) {
        List<String> pages = new ArrayList<>();
        try (Connection connection = TestDatabase.connectAsApp()) {
            connection.setAutoCommit(false);
            select(
                    connection,
                    "select set_config('baken.session', ?, true)",
                    signIn.callAs(holder.person()).token());
            String view = kind.startsWith("LINK") ? "linking.duties" : "signals.duties";
            pages.addAll(select(connection, "select href from " + view + " where kind = ?", kind));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return pages;
    }

    private static List<String> select(Connection connection, String sql, Object about) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, about);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private boolean answered(String page, Answer answer) {
        return Callers.as(signIn.callAs(zoe.person()), () -> desk.answer(new EncounterId(id(page)), answer));
    }

    private static UUID id(String href) {
        return UUID.fromString(href.substring(href.lastIndexOf('/') + 1));
    }

    private static String touched(String href) {
        return asked("select touched from linking.encounter where id = ?", id(href));
    }

    private static String organisation(Holder holder) {
        return asked(
                "select o.name from access.organisation o join access.post p on p.organisation = o.id where p.id = ?",
                holder.post().value());
    }

    private static String number(UUID signal) {
        return asked("select number from signals.signal where id = ?", signal);
    }

    private static String asked(String sql, UUID about) {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            return select(owner, sql, about).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
