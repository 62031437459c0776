package nl.baken.handovers;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.handovers.TestChain.POLICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.PersonId;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.Refused;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a doctor told is marked when it is written down, and from then on nobody has to remember it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecrecyTests {

    private static final String TOLD = "zij is vorige week geopereerd";
    private static final String CONDITIONS = "alleen voor de wijkagent";

    private final TestChain chain;
    private final HandoverDesk desk;
    private final SignalDesk signals;
    private final int port;

    @Autowired
    SecrecyTests(TestChain chain, HandoverDesk desk, SignalDesk signals, @LocalServerPort int port) {
        this.chain = chain;
        this.desk = desk;
        this.signals = signals;
        this.port = port;
    }

    @Test
    void aNoteIsTickedWhenItIsWrittenAndSharedOnlyOnAGroundThatBreaksItWithItsConditions() {
        SignalId signal = chain.reported("een wit busje", "", "");
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        String note = "/signals/" + signal.value() + "/note";
        hanna.open(note);
        assertThat(hanna.send(note, "certainty", "TOLD_BY_OTHER", "text", TOLD, "secrecy.applies", "true")
                        .body())
                .contains("Vul in op welke voorwaarden dit is gegeven", TOLD);

        String page = hanna.send(
                        note,
                        "certainty",
                        "TOLD_BY_OTHER",
                        "text",
                        TOLD,
                        "secrecy.applies",
                        "true",
                        "secrecy.conditions",
                        CONDITIONS)
                .body();

        assertThat(page).contains(TOLD, "Medisch beroepsgeheim", CONDITIONS);
        assertThat(hanna.open("/handovers/new?signal=" + signal.value()).body()).contains(TOLD, CONDITIONS);
        refused("legal.refused.secrecy", () -> offered(signal, "PUBLIC_TASK"));
        HandoverId handover = offered(signal, "CONSENT");
        assertThat(chain.as(PAUL_POLICE, () -> desk.shared(handover)))
                .singleElement()
                .satisfies(part -> assertThat(part.secret()).isTrue());
        assertThat(colleague(PAUL_POLICE).open("/handovers/" + handover.value()).body())
                .contains("Medisch beroepsgeheim", CONDITIONS);
    }

    @Test
    void aTextThatSomebodyReportedIsMarkedAfterwardsAndStaysSo() throws SQLException {
        SignalId signal = chain.reported(TOLD, "", "");
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        String mark = Jsoup.parse(hanna.open("/signals/" + signal.value()).body())
                .select("a[href$=/secrecy]")
                .attr("href");
        hanna.open(mark);

        assertThat(hanna.send(mark, "conditions", CONDITIONS).body()).contains("Medisch beroepsgeheim", CONDITIONS);

        refused("legal.refused.secrecy", () -> offered(signal, "PUBLIC_TASK"));
        UUID text = UUID.fromString(mark.split("/", -1)[4]);
        refused(
                "signals.refused.secret",
                () -> chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> signals.keepSecret(signal, text, "toch niet")));
        try (Connection app = TestDatabase.connectAsApp();
                PreparedStatement session = app.prepareStatement("select set_config('baken.session', ?, false)");
                PreparedStatement free =
                        app.prepareStatement("update signals.statement set conditions = null where id = ?")) {
            session.setString(1, chain.token(HANNA_FOCAL_POINT_HILVERSUM));
            session.execute();
            free.setObject(1, text);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(free::executeUpdate)
                    .withMessageContaining("stays so");
        }
        assertThat(colleague(PAUL_POLICE).open(mark).statusCode()).isEqualTo(404);
    }

    @Test
    void aProfessionalTicksItWithTheReport() {
        Colleague paul = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        paul.open("/reports/new");

        String page = paul.send(
                        "/reports/new",
                        "about.source",
                        "PROFESSIONAL",
                        "story.seen",
                        TOLD,
                        "occasion.municipality",
                        "GM0402",
                        "about.secrecy.applies",
                        "true",
                        "about.secrecy.conditions",
                        CONDITIONS)
                .body();

        assertThat(page).contains(TOLD, "Medisch beroepsgeheim", CONDITIONS);
    }

    @Test
    void somebodyWithoutADeskIsToldItOnlyOnAGroundThatBreaksItAndTheLedgerSaysSo() throws SQLException {
        SignalId signal = chain.reported("een wit busje", "", "");
        chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> signals.addNote(signal, "TOLD_BY_OTHER", TOLD, CONDITIONS));
        String key = secret(signal).getFirst();
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        String paper = "/signals/" + signal.value() + "/paper";
        hanna.open(paper);

        assertThat(hanna.send(paper, paper(key, "PUBLIC_TASK")).body())
                .contains("valt onder het medisch beroepsgeheim");
        assertThat(hanna.send(paper, paper(key, "CONSENT")).body()).contains("Medisch beroepsgeheim");
        assertThat(chain.looks(
                        HANNA_FOCAL_POINT_HILVERSUM,
                        "select i.secret::text from legal.share_item i join legal.share s on s.id = i.share where s.record = '"
                                + signal.value() + "'"))
                .containsExactly("true");
    }

    private static String[] paper(String key, String ground) {
        return new String[] {
            "thirdParty",
            "LAWYER",
            "purpose",
            "HELP",
            "ground",
            ground,
            "last",
            "2030-01-01",
            "fields",
            key,
            "told",
            "mr. Z."
        };
    }

    // nobody ticks it here
    private HandoverId offered(SignalId signal, String ground) {
        Offer offer = new Offer(
                POLICE, "ADVICE", ground, null, secret(signal).stream().collect(Collectors.toSet()), "dringend");
        return chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.offer(signal, offer));
    }

    private List<String> secret(SignalId signal) {
        return chain.as(
                HANNA_FOCAL_POINT_HILVERSUM,
                () -> signals.disclosable(signal).stream()
                        .filter(part -> part.text().equals(TOLD))
                        .map(Disclosable::key)
                        .toList());
    }

    private Colleague colleague(PersonId person) {
        return new Colleague(port, chain.token(person));
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
