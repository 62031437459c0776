package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.codes.Choice;
import nl.baken.legal.Covenant.Term;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How covenants are drawn up, signed, left and ended on their pages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CovenantPagesTests {

    private final Choices choices;
    private final Covenants covenants;
    private final SignIn signIn;
    private final LocalDate today;

    @LocalServerPort
    private int port;

    @Autowired
    CovenantPagesTests(Choices choices, Covenants covenants, SignIn signIn, Clock clock) {
        TestRegion.found();
        this.choices = choices;
        this.covenants = covenants;
        this.signIn = signIn;
        this.today = LocalDate.now(clock);
    }

    @Test
    void listsWhatIsAgreedAndLetsOnlyAKeeperAddToIt() {
        CovenantId id = draft();

        Document ada = page(TestRegion.ADA_ADMINISTRATOR, "/covenants");
        Document fred = page(TestRegion.FRED_AUDITOR, "/covenants");

        for (Document list : List.of(ada, fred)) {
            assertThat(list.select("tr:contains(%s)".formatted(number(id))).text())
                    .contains("Samen", "Nog niet door allen ondertekend");
        }
        assertThat(ada.select("a[href=/covenants/new]")).hasSize(1);
        assertThat(fred.select("a[href=/covenants/new]")).isEmpty();
    }

    @Test
    void asksForWhatACovenantSays() {
        Document form = page(TestRegion.ADA_ADMINISTRATOR, "/covenants/new");

        assertThat(form.select("select[name=regime] option").eachText())
                .contains("A – Zorgcoördinatie", "E – Registratie bij CoMensha en statistiek");
        assertThat(form.select("input[name=from]").val()).isEqualTo(today.toString());
        assertThat(form.select("input[name=last]").val()).isEmpty();
    }

    @Test
    void drawsUpWhatIsFilledInAndAsksAgainForWhatIsNot() {
        Map<String, String> form = new HashMap<>(Map.of(
                "title",
                "Samen sterk",
                "purpose",
                "Slachtoffers helpen",
                "regime",
                "A",
                "categories",
                "BSN",
                "from",
                today.toString(),
                "last",
                today.minusDays(1).toString()));

        assertThat(ada().post("/covenants", Map.of("title", "Samen sterk")).body())
                .contains("Niet alles is goed ingevuld", "Samen sterk");
        assertThat(ada().post("/covenants", form).body()).contains("De laatste dag ligt voor de eerste");
        form.put("last", today.plusYears(1).toString());
        HttpResponse<String> drawn = ada().post("/covenants", form);

        String address = location(drawn);
        assertThat(address).startsWith("/covenants/");
        CovenantId id = new CovenantId(UUID.fromString(address.substring("/covenants/".length())));
        Covenant covenant = covenants.find(id).orElseThrow();
        assertThat(covenant.scope())
                .isEqualTo(new Covenant.Scope("Samen sterk", "Slachtoffers helpen", "A", Set.of("BSN")));
        assertThat(covenant.term()).isEqualTo(new Term(today, today.plusYears(1), null));
    }

    @Test
    void showsWhoTakesPartAndHowFarTheyAre() {
        CovenantId id = draft(TestRegion.POLICE);

        Document ada = page(TestRegion.ADA_ADMINISTRATOR, address(id));
        Document fred = page(TestRegion.FRED_AUDITOR, address(id));

        assertThat(ada.select("tr:contains(Politie)").text()).contains("Ondertekend", "Bestuurder");
        assertThat(ada.select("a[href$=/leave]")).hasSize(1);
        assertThat(ada.select("a[href$=/seen]")).isEmpty();
        assertThat(fred.select("a[href$=/leave]")).isEmpty();
        assertThat(fred.select("a[href$=/seen]")).hasSize(1);
    }

    @Test
    void asksAnOrganisationThatTakesNoPartYet() {
        CovenantId id = draft(TestRegion.POLICE);
        String parties = address(id) + "/parties";

        assertThat(ada().post(parties, Map.of("organisation", "")).body()).contains("Niet alles is goed ingevuld");
        assertThat(ada().post(parties, party(TestRegion.POLICE)).body()).contains("Deze organisatie doet al mee");
        HttpResponse<String> asked = ada().post(parties, party(TestRegion.HUIZEN));

        assertThat(location(asked)).isEqualTo(address(id));
        assertThat(covenants.find(id).orElseThrow().party(TestRegion.HUIZEN)).isPresent();
    }

    @Test
    void offersOrganisationsThatAreThereAndTakeNoPartYet() {
        OrganisationId gone = Founded.organisation("SHELTER");
        OrganisationId open = Founded.organisation("SHELTER", "Opvang de Ster");
        AsOwner.sql("update access.organisation set active = false where id = ?", gone.value());
        Covenant covenant = covenants.find(draft(TestRegion.POLICE)).orElseThrow();

        assertThat(choices.candidates(covenant))
                .extracting(Choice::code)
                .contains(open.value().toString())
                .doesNotContain(
                        gone.value().toString(), TestRegion.POLICE.value().toString());
        assertThat(choices.organisations())
                .extracting(Choice::code)
                .contains(gone.value().toString(), TestRegion.POLICE.value().toString());
        assertThat(choices.candidates(covenant))
                .contains(new Choice(open.value().toString(), "Opvang de Ster"));
        assertThat(choices.organisations()).contains(new Choice(open.value().toString(), "Opvang de Ster"));
    }

    @Test
    void endsOnTheDayThatIsChosen() {
        CovenantId id = draft(TestRegion.POLICE);
        String end = address(id) + "/end";

        assertThat(ada().get(end).body()).contains(number(id), "Eerder beëindigen");
        assertThat(ada().post(end, Map.of("day", "")).body()).contains("Niet alles is goed ingevuld");
        assertThat(ada().post(end, Map.of("day", today.plusYears(2).toString())).body())
                .contains("Kies een dag binnen de looptijd");
        HttpResponse<String> ended = ada().post(end, Map.of("day", today.toString()));

        assertThat(location(ended)).isEqualTo(address(id));
        assertThat(covenants.find(id).orElseThrow().term().last()).isEqualTo(today);
    }

    @Test
    void keepsWhatCameOfTheCriteriaOnceAllAreAnswered() {
        CovenantId id = asked(TestRegion.HUIZEN);
        String criteria = address(id, TestRegion.HUIZEN) + "/criteria";
        Document form = page(TestRegion.ADA_ADMINISTRATOR, criteria);
        assertThat(form.select("select").eq(0).select("option").eachText())
                .as("what the law asks of everybody is met or not")
                .endsWith("Voldoet", "Voldoet niet")
                .doesNotContain("Niet van toepassing");
        Map<String, String> filled = new HashMap<>();
        form.select("input[type=hidden][name$=criterion]").forEach(line -> filled.put(line.attr("name"), line.val()));
        assertThat(filled).containsValue("A_TASK");

        assertThat(ada().post(criteria, filled).body()).contains("Niet alles is goed ingevuld");
        form.select("select").forEach(line -> filled.put(line.attr("name"), "NOT_MET"));
        HttpResponse<String> kept = ada().post(criteria, filled);

        assertThat(location(kept)).isEqualTo(address(id));
        assertThat(page(TestRegion.ADA_ADMINISTRATOR, criteria)
                        .select("option[selected]")
                        .eachText())
                .containsExactly("Voldoet niet", "Voldoet niet", "Voldoet niet");
        assertThat(page(TestRegion.FRED_AUDITOR, criteria).select("dl.facts dd").eachText())
                .as("whoever does not keep it reads it")
                .containsExactly("Voldoet niet", "Voldoet niet", "Voldoet niet");
    }

    @Test
    void judgesNobodyWhoHasSigned() {
        CovenantId id = draft(TestRegion.POLICE);
        Map<String, String> met = Map.of("lines[0].criterion", "A_TASK", "lines[0].outcome", "MET");

        assertThat(ada().post(address(id, TestRegion.POLICE) + "/criteria", met).statusCode())
                .isEqualTo(200);
        assertThat(ada().get(address(id, TestRegion.HUIZEN) + "/criteria").statusCode())
                .isEqualTo(404);
    }

    @Test
    void writesDownWhoSigned() {
        CovenantId id = asked(TestRegion.HUIZEN);
        String sign = address(id, TestRegion.HUIZEN) + "/sign";
        Map<String, String> signature = Map.of("signatory", "Burgemeester", "on", today.toString());

        assertThat(page(TestRegion.ADA_ADMINISTRATOR, sign)
                        .select("input[name=on]")
                        .val())
                .isEqualTo(today.toString());
        assertThat(ada().post(sign, Map.of("signatory", "", "on", today.toString()))
                        .body())
                .contains("Niet alles is goed ingevuld");
        assertThat(ada().post(sign, signature).body()).contains("Deze organisatie kan nog niet ondertekenen");
        AsOwner.sql("""
                insert into legal.admission (covenant, organisation, criterion, outcome, judged_by, judged_on)
                select ?, ?, criterion, 'MET', ?, current_date from legal.criterion where regime = 'A'
                """, id.value(), TestRegion.HUIZEN.value(), TestRegion.ADA_ADMINISTRATOR.value());
        HttpResponse<String> signed = ada().post(sign, signature);

        assertThat(location(signed)).isEqualTo(address(id));
        assertThat(covenants
                        .find(id)
                        .orElseThrow()
                        .party(TestRegion.HUIZEN)
                        .orElseThrow()
                        .signature())
                .isEqualTo(new Party.Signature("Burgemeester", today));
    }

    @Test
    void letsAPartyGoOnTheDayThatIsChosen() {
        CovenantId id = draft(TestRegion.POLICE);
        String leave = address(id, TestRegion.POLICE) + "/leave";

        assertThat(page(TestRegion.ADA_ADMINISTRATOR, leave)
                        .select("input[name=day]")
                        .val())
                .isEqualTo(today.toString());
        assertThat(ada().post(leave, Map.of("day", "")).body()).contains("Niet alles is goed ingevuld");
        assertThat(ada().post(leave, Map.of("day", "1990-01-01")).body())
                .contains("Deze dag ligt voor de dag van de handtekening");
        HttpResponse<String> left = ada().post(leave, Map.of("day", today.toString()));

        assertThat(location(left)).isEqualTo(address(id));
        assertThat(covenants
                        .find(id)
                        .orElseThrow()
                        .party(TestRegion.POLICE)
                        .orElseThrow()
                        .leftOn())
                .isEqualTo(today);
    }

    @Test
    void tellsEverybodyWhatTheLawSaysAboutARegime() {
        assertThat(page(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, "/regimes")
                        .select("h2")
                        .eachText())
                .contains("A. Zorgcoördinatie", "B. Casus in het Zorg- en Veiligheidshuis");
    }

    // nobody has brought it into force yet
    private CovenantId draft(OrganisationId... signed) {
        Term term = new Term(today.minusDays(10), today.plusYears(1), null);
        return Founded.covenant(1, "A", term, Set.of("CONTACT"), signed);
    }

    private CovenantId asked(OrganisationId organisation) {
        CovenantId id = draft();
        AsOwner.sql("insert into legal.party (covenant, organisation) values (?, ?)", id.value(), organisation.value());
        return id;
    }

    private static String address(CovenantId id) {
        return "/covenants/" + id.value();
    }

    private static String address(CovenantId id, OrganisationId party) {
        return address(id) + "/parties/" + party.value();
    }

    private static Map<String, String> party(OrganisationId organisation) {
        return Map.of("organisation", organisation.value().toString());
    }

    private static String number(CovenantId id) {
        return AsOwner.text("select number from legal.covenant where id = ?", id.value());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private Document page(PersonId person, String address) {
        HttpResponse<String> answer = Browser.of(port, signIn.callAs(person)).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Browser ada() {
        return Browser.of(port, signIn.callAs(TestRegion.ADA_ADMINISTRATOR));
    }
}
