package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Holder;
import nl.baken.chain.Kind;
import nl.baken.chain.Records;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How terms are watched, and how a record is proposed, decided on and destroyed, on their pages. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class RetentionPagesTests {

    private final Records records;
    private final SignIn signIn;
    private final Holder holder;
    private final LocalDate today;

    @LocalServerPort
    private int port;

    @Autowired
    RetentionPagesTests(Records records, SignIn signIn, Clock clock) {
        TestRegion.found();
        this.records = records;
        this.signIn = signIn;
        this.holder = Founded.colleague(Founded.organisation("MUNICIPALITY"), Role.FOCAL_POINT);
        this.today = LocalDate.now(clock);
    }

    @Test
    void listsWhatExpiresAtTheDeskAndLetsItBeProposed() {
        String over = signal(today.minusYears(1));
        signal(today.minusDays(30));

        Document list = page(holder.person(), "/retention");

        assertThat(list.select("tbody tr")).hasSize(2);
        assertThat(list.select("input[name=records]").eachAttr("value")).containsExactly(over);
        assertThat(list.select("tr:contains(%s)".formatted(number(over))).text())
                .contains("Te laat");
        assertThat(page(TestRegion.FRED_AUDITOR, "/retention").select("input[name=records]"))
                .as("the supervisor decides and does not propose")
                .isEmpty();
    }

    @Test
    void holdsARecordAndLetsItGo() {
        String address = "/retention/records/" + signal(today);
        assertThat(page(holder.person(), address).select("form[action$=/lift]")).isEmpty();

        assertThat(sent(address + "/hold", Map.of("reason", "AUDIT")).body()).contains("Niet alles is goed ingevuld");
        assertThat(sent(address + "/hold", hold(today.minusDays(1))).body()).contains("Kies een dag vanaf vandaag");
        HttpResponse<String> held = sent(address + "/hold", hold(today.plusDays(1)));

        assertThat(location(held)).isEqualTo(address);
        Document page = page(holder.person(), address);
        assertThat(page.text()).contains("Loopt een onderzoek van een toezichthouder", "Vastgehouden tot en met");
        assertThat(page.select("form[action$=/lift]")).hasSize(1);
        assertThat(location(sent(address + "/lift", Map.of()))).isEqualTo(address);
        Document lifted = page(holder.person(), address);
        assertThat(lifted.text()).contains("losgelaten op").doesNotContain("Vastgehouden tot en met");
        assertThat(lifted.select("form[action$=/lift]")).isEmpty();
    }

    @Test
    void extendsACaseOfTheSafetyHouse() {
        Holder police = Founded.colleague(Founded.organisation("POLICE"), Role.PARTNER);
        String address = "/retention/records/" + records.of(Kind.KEPT, police);
        String due = page(police.person(), address)
                .select("dt:contains(Termijn eindigt op) + dd")
                .text();
        String extend = address + "/extend";

        assertThat(page(police.person(), address).select("form[action$=/extend]"))
                .hasSize(1);
        assertThat(page(TestRegion.FRED_AUDITOR, address).select("form[action$=/extend]"))
                .isEmpty();
        assertThat(sent(police, extend, Map.of("last", "2030-01-01")).body()).contains("Niet alles is goed ingevuld");
        assertThat(sent(police, extend, extension(today)).body()).contains("Verleng met hoogstens twee jaar");
        HttpResponse<String> extended = sent(police, extend, extension(today.plusYears(1)));

        assertThat(location(extended)).isEqualTo(address);
        assertThat(page(police.person(), address).text())
                .contains("van " + due, "De zaak is complex en loopt nog", "De termijn is verlengd");
    }

    @Test
    void aListIsProposedByOneAndTakenBack() {
        String over = signal(today.minusYears(1));
        String early = signal(today.minusDays(30));

        assertThat(sent("/retention/lists", Map.of()).body()).contains("Niet alles is goed ingevuld", number(over));
        assertThat(sent("/retention/lists", Map.of("records", early)).body())
                .contains(number(early) + " mag nog niet weg");
        String list = location(sent("/retention/lists", Map.of("records", over)));

        assertThat(list).matches("/retention/lists/[0-9a-f-]{36}");
        Document own = page(holder.person(), list);
        assertThat(own.text()).contains("U stelde deze lijst voor", number(over));
        assertThat(own.select("form[action$=/confirm]")).isEmpty();
        assertThat(page(holder.person(), "/retention/lists").select("a[href=%s]".formatted(list)))
                .hasSize(1);
        assertThat(location(sent(list + "/withdraw", Map.of()))).isEqualTo(list);
        assertThat(page(holder.person(), list).text()).contains("Teruggenomen door");
    }

    @Test
    void aListIsCarriedOutByAnother() {
        String over = signal(today.minusYears(1));
        String list = location(sent("/retention/lists", Map.of("records", over)));
        Document waiting = page(TestRegion.FRED_AUDITOR, list);
        assertThat(waiting.text()).doesNotContain("U stelde deze lijst voor");
        assertThat(waiting.select("form[action$=/confirm]")).hasSize(1);

        HttpResponse<String> confirmed =
                Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR)).post(list + "/confirm", Map.of());

        assertThat(location(confirmed)).isEqualTo(list);
        assertThat(page(TestRegion.FRED_AUDITOR, list).text()).contains("Verklaring van vernietiging", "Vernietigd");
        assertThat(AsOwner.number("select count(*) from signals.signal where id = ?", UUID.fromString(over)))
                .isZero();
    }

    @Test
    void aChainDirectorDoesNotDecideOnAListOfTheirOwn() {
        String over = signal(today.minusYears(1));
        String list = location(sent("/retention/lists", Map.of("records", over)));
        UUID id = UUID.fromString(list.substring(list.lastIndexOf('/') + 1));
        assertThat(page(TestRegion.KARIM_CHAIN_DIRECTOR, list).select("form[action$=/confirm]"))
                .hasSize(1);

        AsOwner.sql(
                "update legal.destruction set proposed_by = ? where id = ?",
                TestRegion.KARIM_CHAIN_DIRECTOR.value(),
                id);

        assertThat(page(TestRegion.KARIM_CHAIN_DIRECTOR, list).select("form[action$=/confirm]"))
                .isEmpty();
    }

    private static Map<String, String> hold(LocalDate until) {
        return Map.of("reason", "AUDIT", "until", until.toString());
    }

    private static Map<String, String> extension(LocalDate last) {
        return Map.of("condition", "COMPLEX_AND_OPEN", "last", last.toString());
    }

    // it was not taken up: it stays for 42 days after that
    private String signal(LocalDate closed) {
        String signal = records.of(Kind.SIGNAL, holder);
        AsOwner.sql(
                "update signals.signal set state = 'CLOSED', ended_on = ?, closing_reason = 'NO_INDICATION' where id = ?",
                closed,
                UUID.fromString(signal));
        return signal;
    }

    private static String number(String signal) {
        return AsOwner.text("select number from signals.signal where id = ?", UUID.fromString(signal));
    }

    private HttpResponse<String> sent(String address, Map<String, String> form) {
        return sent(holder, address, form);
    }

    private HttpResponse<String> sent(Holder by, String address, Map<String, String> form) {
        return Browser.of(port, signIn.callAs(by.person())).post(address, form);
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
}
