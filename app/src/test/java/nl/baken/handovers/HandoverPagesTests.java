package nl.baken.handovers;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.HUGO_FOCAL_POINT_HUIZEN;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.handovers.TestChain.CARE;
import static nl.baken.handovers.TestChain.DIRECTOR;
import static nl.baken.handovers.TestChain.PETRA_POLICE;
import static nl.baken.handovers.TestChain.POLICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.PersonId;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HandoverPagesTests {

    private final TestChain chain;
    private final HandoverDesk desk;
    private final int port;

    @Autowired
    HandoverPagesTests(TestChain chain, HandoverDesk desk, @LocalServerPort int port) {
        this.chain = chain;
        this.desk = desk;
        this.port = port;
    }

    @Test
    void walksFromChoosingByWayOfThePreviewToTheOutcome() {
        SignalId signal = chain.reported("een wit busje", "Kerkstraat 1", "een man");
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        String key = key(signal, "een wit busje");

        assertThat(hanna.open("/handovers/new?signal=" + signal.value()).body())
                .contains("een wit busje", "Kerkstraat 1", "Politie Midden-Nederland");
        assertThat(hanna.send("/handovers/preview", of(signal, offer(POLICE.value(), key)))
                        .body())
                .contains("een wit busje", "dringend")
                .doesNotContain("Kerkstraat 1");
        String offered =
                hanna.send("/handovers", of(signal, offer(POLICE.value(), key))).body();
        assertThat(offered).contains("Aangeboden", "een wit busje");
        String handover = hanna.path();

        Colleague paul = colleague(PAUL_POLICE);
        assertThat(paul.open(handover).body()).contains("een wit busje").doesNotContain("/signals/");
        assertThat(paul.send(handover + "/accept").body()).contains("U hebt de overdracht geaccepteerd");
        paul.open(handover + "/outcome");
        assertThat(paul.send(handover + "/outcome", "outcome", "INVESTIGATION_STARTED", "advice", "", "note", "team 4")
                        .body())
                .contains("Onderzoek gestart", "team 4");
        assertThat(hanna.open(handover).body()).contains("Onderzoek gestart", "team 4", "Gezien");
        assertThat(hanna.send(handover + "/settle").body()).contains("Niemand, dit is klaar");
    }

    @Test
    void tellsInTheTimelineOfTheSignalWhatReceiversDidAndNotWhatTheyWrote() {
        SignalId signal = chain.reported("een wit busje", "Kerkstraat 1", "");
        HandoverId reported = chain.offered(signal, POLICE, "INVESTIGATION", "een wit busje");
        chain.as(PAUL_POLICE, () -> desk.accept(reported));
        chain.as(PAUL_POLICE, () -> desk.report(reported, "INVESTIGATION_STARTED", "", "team vier kijkt"));
        HandoverId returned = chain.offered(signal, CARE, "CARE", "een wit busje");
        chain.as(ZOE_CARE_COORDINATOR, () -> desk.giveBack(returned, "OTHER", "past niet bij ons"));

        String page = colleague(HANNA_FOCAL_POINT_HILVERSUM)
                .open("/signals/" + signal.value())
                .body();

        assertThat(page)
                .contains("Overdracht %s aangenomen".formatted(number(reported)))
                .contains("Uitkomst gemeld bij overdracht %s".formatted(number(reported)))
                .contains("Overdracht %s teruggegeven".formatted(number(returned)))
                .doesNotContain("team vier kijkt", "Onderzoek gestart", "past niet bij ons");
    }

    @Test
    void tellsTheNextHolderOfTheSignalToo() {
        SignalId signal = chain.reported("een wit busje", "", "");
        HandoverId early = chain.offered(signal, POLICE, "ADVICE", "een wit busje");
        HandoverId direction = chain.offered(signal, DIRECTOR, Cause.DIRECTION, "een wit busje");
        chain.as(KARIM_CHAIN_DIRECTOR, () -> desk.accept(direction));
        chain.as(PAUL_POLICE, () -> desk.accept(early));
        Colleague karim = colleague(KARIM_CHAIN_DIRECTOR);

        assertThat(karim.open("/signals/" + signal.value()).body())
                .contains("Overdracht %s aangenomen".formatted(number(early)));
        assertThat(karim.open("/handovers/" + early.value()).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsTheDraftAndSaysBesideTheFieldWhatIsMissing() {
        SignalId signal = chain.reported("een wit busje", "", "");
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        hanna.open("/handovers/new?signal=" + signal.value());

        HttpResponse<String> page =
                hanna.send("/handovers/preview", of(signal, "to", "geen-id", "days", "99", "necessity", "<b>&\"x"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Kies een doel.", "Kruis minstens één gegeven aan.", "getal in van 1 tot en met 20")
                .contains("&lt;b&gt;&amp;&quot;x", "value=\"99\"");
    }

    @Test
    void refusesAReceiverThatIsNone() {
        SignalId signal = chain.reported("een wit busje", "", "");
        Colleague hanna = colleague(HANNA_FOCAL_POINT_HILVERSUM);
        hanna.open("/handovers/new?signal=" + signal.value());

        for (String none : new String[] {"geen-id", UUID.randomUUID().toString()}) {
            String[] offer = offer(POLICE.value(), key(signal, "een wit busje"));
            offer[1] = none;
            assertThat(hanna.send("/handovers", of(signal, offer)).body())
                    .contains("Kies een ontvanger uit de lijst.", "dringend");
        }
    }

    @Test
    void listsWhatWasOfferedOfOneSignal() {
        SignalId signal = chain.reported("een wit busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een wit busje");
        HandoverId another =
                chain.offered(chain.reported("een zwart busje", "", ""), POLICE, "ADVICE", "een zwart busje");

        assertThat(colleague(HANNA_FOCAL_POINT_HILVERSUM)
                        .open("/handovers?box=out&signal=" + signal.value())
                        .body())
                .contains(handover.value().toString())
                .doesNotContain(another.value().toString(), "een wit busje");
    }

    @Test
    void tellsWhoeverIsLateWhoWasFirst() {
        SignalId signal = chain.reported("een wit busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een wit busje");
        Colleague paul = colleague(PAUL_POLICE);
        paul.open("/handovers/" + handover.value());
        chain.as(PETRA_POLICE, () -> desk.accept(handover));

        assertThat(paul.send("/handovers/" + handover.value() + "/accept").body())
                .contains("Petra-Politie heeft deze overdracht al geaccepteerd");
    }

    @Test
    void answersTheSameForWhatIsNotYoursAndWhatIsNotThere() {
        SignalId signal = chain.reported("een wit busje", "", "");
        HandoverId handover = chain.offered(signal, POLICE, "INVESTIGATION", "een wit busje");
        Colleague hugo = colleague(HUGO_FOCAL_POINT_HUIZEN);
        UUID absent = UUID.randomUUID();

        for (String page : new String[] {"", "/return", "/outcome"}) {
            HttpResponse<String> others = hugo.open("/handovers/" + handover.value() + page);
            HttpResponse<String> none = hugo.open("/handovers/" + absent + page);
            assertThat(others.statusCode()).isEqualTo(404);
            assertThat(others.body()).isEqualTo(none.body());
        }
        assertThat(hugo.open("/handovers/new?signal=" + signal.value()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void leadsACareCoordinatorToTheDossier() {
        SignalId signal = chain.reported("een wit busje", "", "");
        HandoverId handover = chain.offered(signal, CARE, "CARE", "een wit busje");
        Colleague zoe = colleague(ZOE_CARE_COORDINATOR);
        assertThat(zoe.open("/handovers").body()).contains("/handovers/" + handover.value());

        assertThat(zoe.send("/handovers/" + handover.value() + "/accept").body())
                .contains("/dossiers/search?handover=" + handover.value());
    }

    private String number(HandoverId handover) {
        return chain.as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.card(handover)).number();
    }

    private Colleague colleague(PersonId person) {
        return new Colleague(port, chain.token(person));
    }

    private String key(SignalId signal, String text) {
        return chain.offer(signal, POLICE, "INVESTIGATION", text)
                .fields()
                .iterator()
                .next();
    }

    private static String[] of(SignalId signal, String... fields) {
        return Stream.concat(Stream.of("signal", signal.value().toString()), Stream.of(fields))
                .toArray(String[]::new);
    }

    private static String[] offer(UUID to, String key) {
        return new String[] {
            "to", to.toString(),
            "purpose", "INVESTIGATION",
            "ground", "PUBLIC_TASK",
            "days", "",
            "fields", key,
            "necessity", "dringend"
        };
    }
}
