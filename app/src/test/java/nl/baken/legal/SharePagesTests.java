package nl.baken.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.baken.access.Browser;
import nl.baken.access.OrganisationId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.codes.Labels;
import nl.baken.legal.Ledger.Shared;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

/** The ledger on pages, on paper and in a file. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SharePagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Labels labels;
    private final SignIn signIn;

    @LocalServerPort
    private int port;

    @Autowired
    SharePagesTests(Labels labels, SignIn signIn) {
        TestRegion.found();
        this.labels = labels;
        this.signIn = signIn;
    }

    @Test
    void turnsToTheNextPageAndBack() {
        OrganisationId force = Founded.organisation("POLICE");
        Ledger.repeated(Ledger.shared(force, DAY, null), 50);
        String choice = "?organisation=%s&from=&last=&way=&page=".formatted(force.value());

        Document first = page("/shares" + choice + 1);
        Document second = page("/shares" + choice + 2);

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("a[rel=prev]")).isEmpty();
        assertThat(first.select("a[rel=next]").attr("href")).isEqualTo("/shares" + choice + 2);
        assertThat(first.select("a[download]").attr("href")).isEqualTo("/shares.csv" + choice + 1);
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/shares" + choice + 1);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void turnsNoPageWhenAllOfItFitsOnOne() {
        OrganisationId force = Founded.organisation("POLICE");
        Ledger.repeated(Ledger.shared(force, DAY, null), 49);

        Document page = page("/shares?organisation=" + force.value());

        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select("nav.pages")).isEmpty();
    }

    @Test
    void asksAgainForADayThatIsNone() {
        for (String path : List.of("/shares", "/shares/print")) {
            assertThat(page(path + "?from=gisteren").text()).contains("Niet alles is goed ingevuld");
        }
    }

    @Test
    void printsTheSameChoice() {
        OrganisationId force = Founded.organisation("POLICE");
        Ledger.shared(force, DAY, null);

        assertThat(page("/shares/print?organisation=" + force.value()).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void saysSoOnPaperAndInAFileThatHoldNotAllOfIt() {
        OrganisationId force = Founded.organisation("POLICE");
        Shared share = Ledger.shared(force, DAY, null);
        String choice = "?organisation=" + force.value();
        assertThat(page("/shares/print" + choice).text()).doesNotContain("niet alles");
        Ledger.repeated(share, ShareFilter.EXPORT);
        try {
            assertThat(page("/shares/print" + choice).text()).contains("Dit is niet alles");
            assertThat(fred().get("/shares.csv" + choice).body().lines())
                    .hasSize(ShareFilter.EXPORT + 2)
                    .last()
                    .asString()
                    .contains("Dit is niet alles");
        } finally {
            Ledger.repeatedNoMore(share);
        }
    }

    @Test
    void offersEachWayInWhichSomethingIsShared() {
        assertThat(page("/shares").select("select[name=way] option").eachText())
                .containsExactly(
                        "Alles",
                        "Afspraken binnen de regio",
                        "Convenant",
                        "Van voor de convenanten",
                        "Op papier",
                        "Recht van de persoon zelf");
    }

    @Test
    void aFileHasALineForEachShareAndNothingThatASpreadsheetCalculates() {
        OrganisationId force = Founded.organisation("POLICE", "=SUM(1) " + UUID.randomUUID());
        UUID subject = UUID.randomUUID();
        Shared ended = Ledger.shared(force, DAY, DAY.plusDays(30));
        Ledger.item(ended, 0, "signals.statement.seen", "SITUATION", subject, false);
        Ledger.item(ended, 1, "signals.statement.people", "RELATIONS", subject, true);
        Ledger.event(ended, "2026-03-03 12:00+00", TestRegion.PAUL_POLICE, ShareEvent.ACCEPTED);
        Ledger.event(ended, "2026-03-04 12:00+00", TestRegion.PAUL_POLICE, ShareEvent.DESTROYED);
        Shared open = Ledger.shared(force, DAY, null);

        HttpResponse<String> file = fred().get("/shares.csv?organisation=" + force.value());

        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("verstrekkingen.csv");
        String name = AsOwner.text("select name from access.organisation where id = ?", force.value());
        String why = "%s;%s;Afspraken binnen de regio;".formatted(purpose(), ground());
        assertThat(file.body().lines())
                .containsExactly(
                        "\uFEFFnummer;dag;van;aan;stuk;doel;grondslag;gedeeld onder;convenant;tot en met;gegevens;betrokkenen;daarna",
                        "%s;2026-03-02;Hanna, Gemeente Hilversum;'%s;%s;%s;;;;"
                                .formatted(open.number(), name, record(open), why),
                        "%s;2026-03-02;Hanna, Gemeente Hilversum;'%s;%s;%s;2026-04-01;%s, %s (Medisch beroepsgeheim);%s;%s"
                                .formatted(
                                        ended.number(),
                                        name,
                                        record(ended),
                                        why,
                                        "Gezien of gehoord",
                                        "Betrokken mensen",
                                        subject,
                                        "2026-03-03 Geaccepteerd, 2026-03-04 Vernietigd"));
    }

    private static String record(Shared share) {
        return AsOwner.text("select record from legal.share where id = ?", share.value());
    }

    private String purpose() {
        return dutch("HANDOVER_PURPOSE", "HELP");
    }

    private String ground() {
        return dutch("LEGAL_GROUND", "PUBLIC_TASK");
    }

    private String dutch(String list, String code) {
        LocaleContextHolder.setLocale(Locale.of("nl"));
        try {
            return labels.of(list, code);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private Document page(String address) {
        HttpResponse<String> answer = fred().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Browser fred() {
        return Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR));
    }
}
