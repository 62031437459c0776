package nl.baken.dossiers;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.ZEF_CARE_COORDINATOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import nl.baken.platform.TestDatabase;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DossierPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    DossierDesk desk;

    @Autowired
    ContactDesk contacts;

    @Autowired
    HandoverDesk handovers;

    @Autowired
    SignalDesk signals;

    @Autowired
    Register register;

    @Autowired
    SignIn signIn;

    @Autowired
    Clock clock;

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
    void opensADossierWithoutAName() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open("/dossiers/search");
        assertThat(zoe.send("/dossiers/search").body()).contains("Vul een naam");
        assertThat(zoe.send("/dossiers/search", "nothingKnown", "true").body()).contains("Geen dossier gevonden");

        assertThat(zoe.send("/dossiers", opening("")).statusCode()).isEqualTo(302);
    }

    @Test
    void keepsANoteWithTheContactAfterItAndShowsTheRulesOfSafeContact() {
        DossierId id = dossier();
        Callers.as(
                signIn.callAs(ZOE_CARE_COORDINATOR),
                () -> contacts.setSafeContact(id, new SafeContact("VOICEMAIL", Answer.NO, "partner luistert mee")));
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        assertThat(zoe.open(page(id)).body()).contains("partner luistert mee").contains("Mag niet");

        HttpResponse<String> kept = zoe.send(
                page(id, "/notes"),
                "told",
                "Zij belde zelf <script>",
                "kind",
                "CONVERSATION",
                "certainty",
                "TOLD_BY_PERSON",
                "heldOn",
                LocalDate.now(clock).toString(),
                "reviewOn",
                "2040-02-03");

        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(zoe.open(page(id)).body())
                .contains("Zij belde zelf &lt;script&gt;")
                .contains("2040-02-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/identity", "/consent", "/safe-contact", "/relatives", "/nature", "/residences", "/signals",
                "/team", "/plan", "/aftercare", "/reopen", "/close", "?events=person", "?events=system", "?events=%22"
            })
    void showsEveryPageToItsKeeperAndToNobodyElse(String part) {
        DossierId id = dossier();

        assertThat(visit(ZEF_CARE_COORDINATOR).open(page(id, part)).statusCode())
                .isEqualTo(200);
        HttpResponse<String> hidden = visit(HANNA_FOCAL_POINT_HILVERSUM).open(page(id, part));
        HttpResponse<String> absent = visit(HANNA_FOCAL_POINT_HILVERSUM).open(page(DossierId.next(), part));
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(unsigned(hidden)).isEqualTo(unsigned(absent));
        assertThat(visit(ZOE_CARE_COORDINATOR)
                        .open(page(DossierId.next(), part))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes",
                "/consent",
                "/safe-contact",
                "/relatives",
                "/nature",
                "/residences",
                "/signals",
                "/team",
                "/plan",
                "/aftercare",
                "/reopen",
                "/close"
            })
    void tellsWhatIsMissingBesideTheFieldAndNeverBreaks(String part) {
        DossierId id = dossier();
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open(page(id));

        HttpResponse<String> empty = zoe.send(page(id, part));
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).contains("Niet alles is goed ingevuld");
        HttpResponse<String> nonsense = zoe.send(
                page(id, part),
                "told",
                "x",
                "reviewOn",
                "31-31-2019",
                "heldOn",
                "x",
                "code",
                "<b>",
                "channel",
                "'",
                "allowed",
                "PERHAPS",
                "contactPerson",
                "x",
                "from",
                "x",
                "reason",
                "' or 1=1",
                "number",
                "x");
        assertThat(nonsense.statusCode()).isEqualTo(200);
        assertThat(nonsense.body()).contains("Niet alles is goed ingevuld");
    }

    @Test
    void keepsWhatWasTypedOnANewDossierThatIsNotRight() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open("/dossiers/search");

        HttpResponse<String> again = zoe.send("/dossiers", "person.name", "Onaf", "person.email", "geen adres");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("value=\"Onaf\"").contains("naam@voorbeeld.nl");
    }

    @Test
    void listsNumbersWithoutReadingAnybodyAndNamesWithOneLineForEach() throws SQLException {
        DossierId id = dossier();

        assertThat(visit(ZOE_CARE_COORDINATOR).open("/dossiers").body()).doesNotContain("Lijstnaam");
        assertThat(readings(id)).isZero();
        assertThat(visit(ZOE_CARE_COORDINATOR)
                        .open("/dossiers?view=mine&names=true&page=1")
                        .statusCode())
                .isEqualTo(200);
        visit(ZOE_CARE_COORDINATOR).open(page(id));
        assertThat(readings(id)).isBetween(1, 2);
        assertThat(visit(ZOE_CARE_COORDINATOR).open("/dossiers?view=closed").statusCode())
                .isEqualTo(200);
    }

    private int readings(DossierId id) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement counting =
                        owner.prepareStatement("select count(*) from logbook.reading where subject = ?")) {
            counting.setObject(1, id.value());
            try (ResultSet row = counting.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private HandoverId handedOver(String name, String phone) {
        Report.Involved victim = new Report.Involved("POSSIBLE_VICTIM", name, phone, "FEMALE", "AGE_21_25", "AFRICA");
        Report report = new Report(
                new Report.Origin("PROFESSIONAL", "POLICE", "PERSON", "SEXUAL", "NORMAL"),
                new Report.Occasion("GM0402", "ONGOING"),
                new Report.Story("Meisje in een hotel", "", ""),
                List.of(victim),
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

    private DossierId dossier() {
        Person person = new Person("Lijstnaam Jansen", null, "0612345678", "", "");
        return Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), () -> desk.open(DossierMother.about(person)));
    }

    private Visit visit(PersonId person) {
        return new Visit(port, signIn.callAs(person).token());
    }

    // every page carries a fresh token against forged forms
    private static String unsigned(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    private static String page(DossierId id) {
        return page(id, "");
    }

    private static String page(DossierId id, String part) {
        return "/dossiers/" + id.value() + part;
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
