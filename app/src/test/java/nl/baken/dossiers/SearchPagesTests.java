package nl.baken.dossiers;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.handovers.HandoverDesk;
import nl.baken.handovers.HandoverId;
import nl.baken.handovers.Offer;
import nl.baken.intake.Register;
import nl.baken.intake.Report;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SearchPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    HandoverDesk handovers;

    @Autowired
    SignalDesk signals;

    @Autowired
    Register register;

    @Autowired
    SignIn signIn;

    @BeforeEach
    void region() {
        TestRegion.found();
    }

    @Test
    void searchesFirstAndOpensADossierWithWhatWasSearched() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open("/dossiers/search");
        HttpResponse<String> found = zoe.send("/dossiers/search", "name", "Xanthippe Zwartjes", "phone", "0631415926");
        assertThat(found.body()).contains("Geen dossier gevonden").contains("Nieuw dossier");
        HttpResponse<String> begun = zoe.send("/dossiers/new", "name", "Xanthippe Zwartjes", "phone", "0631415926");
        assertThat(begun.body()).contains("value=\"Xanthippe Zwartjes\"").contains("value=\"0631415926\"");

        HttpResponse<String> opened = zoe.send("/dossiers", opening("Xanthippe Zwartjes"));

        assertThat(opened.statusCode()).isEqualTo(302);
        String page = opened.headers().firstValue("Location").orElseThrow();
        assertThat(page).matches(".*/dossiers/[0-9a-f-]{36}");
        assertThat(zoe.open(page.replaceFirst("^https?://[^/]+", "")).body())
                .contains("Xanthippe Zwartjes")
                .doesNotContain("<title>Xanthippe");
    }

    @Test
    void beginsWithWhatAHandoverTellsAndIsLinkedToIt() {
        HandoverId handover = handedOver("Samira Benali", "0698765432");
        Visit zoe = visit(ZOE_CARE_COORDINATOR);

        assertThat(zoe.open("/dossiers/search?handover=" + handover.value()).body())
                .contains("value=\"Samira Benali\"")
                .contains("value=\"0698765432\"")
                .contains("value=\"" + handover.value() + "\"");
        List<String> fields = new ArrayList<>(List.of(opening("Samira Benali")));
        fields.addAll(
                List.of("cause.signal", "", "cause.handover", handover.value().toString()));
        HttpResponse<String> opened = zoe.send("/dossiers", fields.toArray(String[]::new));

        assertThat(opened.statusCode()).isEqualTo(302);
        String page = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        String number = Callers.as(
                signIn.callAs(ZOE_CARE_COORDINATOR),
                () -> handovers.card(handover).number());
        assertThat(zoe.open(page).body()).contains(number);
    }

    @Test
    void inColumnsTheHandoverIsNamedAfterWhichADossierWasOpened() {
        HandoverId handover = handedOver("Samira Benali", "0698765439");
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open("/dossiers/search");
        List<String> fields = new ArrayList<>(List.of(opening("Samira Benali")));
        fields.addAll(
                List.of("cause.signal", "", "cause.handover", handover.value().toString()));
        String with = opened(zoe, fields.toArray(String[]::new));
        String without = opened(zoe, opening("Samira Benali"));
        String number = Callers.as(
                signIn.callAs(ZOE_CARE_COORDINATOR),
                () -> handovers.card(handover).number());

        Elements names = Jsoup.parse(
                        zoe.open("/links/compare?of=" + with + "," + without).body())
                .select("tr:has(th:contains(Naam)) td .compared__source");

        assertThat(names).hasSize(2);
        assertThat(names.getFirst().text()).startsWith("Dossier geopend, Zoë, ").endsWith(", na " + number);
        assertThat(names.getLast().text()).startsWith("Dossier geopend, Zoë, ").doesNotContain("na O-");
    }

    @Test
    void countsANewDossierAsWhatTheHandoverTells() {
        HandoverId handover = handedOver("Samira Benali", "0698765432");
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open("/dossiers/search?handover=" + handover.value());

        String begun = zoe.send(
                        "/dossiers/new",
                        "name",
                        "Samira Benali",
                        "cause.handover",
                        handover.value().toString())
                .body();

        for (String told : List.of("GM0402", "SEXUAL", "FEMALE", "AGE_21_25", "AFRICA")) {
            assertThat(begun).containsPattern("<option value=\"%s\" selected=\"selected\">".formatted(told));
        }
    }

    @Test
    void neverPutsTheNumberOfASuspectBesideTheNameOfAVictim() {
        HandoverId handover = handedOver(victim("Samira Benali", ""), suspect("Boris Baas", "0687654321"));

        assertThat(visit(ZOE_CARE_COORDINATOR)
                        .open("/dossiers/search?handover=" + handover.value())
                        .body())
                .contains("value=\"Samira Benali\"")
                .doesNotContain("0687654321", "Boris");
    }

    @Test
    void linksAHandoverToTheDossierThatWasFound() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open("/dossiers/search");
        String name = "Ottilie Terugkeer" + System.nanoTime();
        String dossier = zoe.send("/dossiers", opening(name))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        HandoverId handover = handedOver(name, "0698765431");
        String number = Callers.as(
                signIn.callAs(ZOE_CARE_COORDINATOR),
                () -> handovers.card(handover).number());

        HttpResponse<String> found = zoe.send(
                "/dossiers/search",
                "name",
                name,
                "cause.handover",
                handover.value().toString());
        assertThat(found.body()).contains("Koppel aan D-", dossier + "/signals/found");
        zoe.send(dossier + "/signals/found", "handover", handover.value().toString());

        assertThat(zoe.open(dossier + "/signals").body()).contains(number);
    }

    @Test
    void linksAHandoverByItsNumber() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open("/dossiers/search");
        String dossier = zoe.send("/dossiers", opening(""))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        HandoverId handover = handedOver("Samira Benali", "0698765430");
        String number = Callers.as(
                signIn.callAs(ZOE_CARE_COORDINATOR),
                () -> handovers.card(handover).number());
        zoe.open(dossier + "/signals");

        zoe.send(dossier + "/signals", "number", number.toLowerCase(Locale.ROOT), "reason", "zelfde persoon");

        assertThat(zoe.open(dossier + "/signals").body()).contains(number, "zelfde persoon");
    }

    @Test
    void opensADossierWithoutAName() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open("/dossiers/search");
        assertThat(zoe.send("/dossiers/search").body()).contains("Vul een naam");
        assertThat(zoe.send("/dossiers/search", "nothingKnown", "true").body()).contains("Geen dossier gevonden");

        assertThat(zoe.send("/dossiers", opening("")).statusCode()).isEqualTo(302);
    }

    @Test
    void keepsWhatWasTypedOnANewDossierThatIsNotRight() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open("/dossiers/search");

        HttpResponse<String> again = zoe.send("/dossiers", "person.name", "Onaf", "person.email", "geen adres");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("value=\"Onaf\"").contains("naam@voorbeeld.nl");
    }

    private static String opened(Visit zoe, String... fields) {
        return zoe.send("/dossiers", fields)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/dossiers/", "");
    }

    private static Report.Involved victim(String name, String phone) {
        return new Report.Involved("POSSIBLE_VICTIM", name, phone, "FEMALE", "AGE_21_25", "AFRICA");
    }

    private static Report.Involved suspect(String name, String phone) {
        return new Report.Involved("POSSIBLE_OFFENDER", name, phone, "MALE", "UNKNOWN", "UNKNOWN");
    }

    private HandoverId handedOver(String name, String phone) {
        return handedOver(victim(name, phone));
    }

    private HandoverId handedOver(Report.Involved... involved) {
        Report report = new Report(
                new Report.Origin("PROFESSIONAL", "POLICE", "PERSON", "SEXUAL", "NORMAL"),
                new Report.Occasion("GM0402", "ONGOING"),
                new Report.Story("Meisje in een hotel", "", ""),
                List.of(involved),
                Report.Contact.NONE);
        HandoverId handover = Callers.as(signIn.callAs(HANNA_FOCAL_POINT_HILVERSUM), () -> {
            SignalId signal = new SignalId(register.register(report).value());
            Set<String> all =
                    signals.disclosable(signal).stream().map(Disclosable::key).collect(Collectors.toSet());
            PostId care = TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR);
            return handovers.offer(signal, new Offer(care, "CARE", "PUBLIC_TASK", null, all, "zij heeft hulp nodig"));
        });
        Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), () -> handovers.accept(handover));
        return handover;
    }

    private Visit visit(PersonId person) {
        return new Visit(port, signIn.callAs(person).token());
    }

    private static String[] opening(String name) {
        return new String[] {
            "person.name",
            name,
            "person.phone",
            "0620000001",
            "team.contactPerson",
            ZOE_CARE_COORDINATOR.value().toString(),
            "next.reviewOn",
            "2040-01-02",
            "consent.code",
            "NOT_ASKED_YET",
            "nature.exploitation",
            "SEXUAL",
            "nature.municipality",
            "GM0402",
            "nature.sex",
            "FEMALE",
            "nature.ageBand",
            "AGE_18_20",
            "nature.nationalityGroup",
            "EU",
            "nature.source",
            "POLICE",
            "nature.judgement.suspicion",
            "SIGNS",
            "nature.judgement.certainty",
            "ASSUMED"
        };
    }
}
