package nl.baken.linking;

import static nl.baken.linking.Alike.asOwner;
import static nl.baken.linking.Alike.asked;
import static nl.baken.linking.Alike.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.baken.access.SignIn;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signals and dossiers stand side by side in any mix, as far as the reader may read each; whose data were read is logged. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SideBySideTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final Holder ZOE = Persona.ZOE.holder();

    private final Alike alike;
    private final String name = "Ioana " + Alike.surname();
    private final String phone = Alike.phone();

    @Autowired
    SideBySideTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
    }

    @Test
    void aSignalStandsBesideADossierWithWhatIsEqualAndWhatContradicts() {
        UUID signal = alike.signal(HANNA, name, "+31" + phone.substring(1));
        UUID dossier = alike.dossier(ZOE, name, phone);
        alike.readsAlong(signal, Persona.ZOE.post());

        Element links = Jsoup.parse(alike.browser(Persona.ZOE)
                .get("/dossiers/" + dossier + "/links")
                .body());
        assertThat(links.select("a[href=/links/compare?of=" + dossier + "," + signal + "]"))
                .hasSize(1);
        Element page = Jsoup.parse(alike.browser(Persona.ZOE)
                .get("/links/compare?of=" + dossier + "," + signal)
                .body());

        assertThat(page.select("thead").text()).contains(number(dossier), number(signal));
        assertThat(row(page, "Naam").select("mark").eachText()).containsExactly(name, name);
        assertThat(row(page, "Telefoonnummer").select("mark").eachText())
                .containsExactly(phone, "+31" + phone.substring(1));
        assertThat(row(page, "Ontvangen of geopend op").text()).containsAnyOf("Gelijk", "Verschilt");
        assertThat(row(page, "Geboortedatum").text()).contains("Niet te zeggen");
        assertThat(row(page, "Naam").select(".compared__source").eachText())
                .hasSizeGreaterThan(1)
                .allSatisfy(source -> assertThat(source).isNotBlank());
        assertThat(row(page, "Naam").select(".compared__source").text()).contains("Zoë", "Hanna");
    }

    @Test
    void whatContradictsSaysSo() {
        UUID signal = alike.signal(HANNA, "Bogdan Wesselink", phone);
        UUID dossier = alike.dossier(ZOE, name, phone);
        alike.readsAlong(signal, Persona.ZOE.post());

        Element page = Jsoup.parse(alike.browser(Persona.ZOE)
                .get("/links/compare?of=" + signal + "," + dossier)
                .body());

        assertThat(row(page, "Naam").text()).contains("Verschilt");
        assertThat(row(page, "Naam").select("mark")).isEmpty();
        assertThat(row(page, "Telefoonnummer").select("mark")).hasSize(2);
    }

    @Test
    void numbersOfBothKindsAreTypedTogetherFromTwoToFive() {
        UUID signal = alike.signal(HANNA, name, phone);
        UUID dossier = alike.dossier(ZOE, name, phone);
        alike.readsAlong(signal, Persona.ZOE.post());
        var zoe = alike.browser(Persona.ZOE);

        assertThat(zoe.post("/links/compare", Map.of("numbers", number(signal) + " " + number(dossier)))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/links/compare?of=" + signal + "%2C" + dossier);
        assertThat(zoe.post("/links/compare", Map.of("numbers", number(signal))).body())
                .contains("Kies twee tot vijf stukken.");
        assertThat(zoe.get("/links/compare?of=" + signal).body()).doesNotContain("<thead");
        assertThat(zoe.get("/links/compare?of=x,y").statusCode()).isEqualTo(400);
        assertThat(zoe.get("/links/compare?of=" + signal + "," + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverMayNotReadOneOfThemSeesNone() {
        UUID signal = alike.signal(HANNA, name, phone);
        UUID dossier = alike.dossier(ZOE, name, phone);
        String both = "/links/compare?of=" + signal + "," + dossier;

        assertThat(alike.browser(Persona.HANNA).get(both).statusCode()).isEqualTo(404);
        assertThat(alike.browser(Persona.ZOE).get(both).statusCode()).isEqualTo(404);
        alike.readsAlong(dossier, Persona.HANNA.post());
        assertThat(alike.browser(Persona.HANNA).get(both).statusCode())
                .as("a tie, and a role that opens no dossier")
                .isEqualTo(404);
        assertThat(alike.browser(Persona.HANNA)
                        .post("/links/compare", Map.of("numbers", number(signal) + " " + number(dossier)))
                        .body())
                .contains("niet van een signaal of dossier dat u mag lezen");
        assertThat(alike.browser(Persona.PAUL).get(both).statusCode()).isEqualTo(404);
        asOwner("delete from access.tie where record = '" + dossier + "' and post = '"
                + Persona.HANNA.post().value() + "'");
    }

    @Test
    void whoseDataWereReadToBeLaidSideBySideIsLogged() {
        UUID signal = alike.signal(HANNA, name, phone);
        UUID dossier = alike.dossier(ZOE, name, phone);
        alike.readsAlong(signal, Persona.ZOE.post());
        String before = reads(dossier);

        alike.browser(Persona.ZOE).get("/links/compare?of=" + signal + "," + dossier);

        assertThat(Integer.parseInt(reads(dossier))).isEqualTo(Integer.parseInt(before) + 1);
        assertThat(asked("""
                        select string_agg(distinct a.action || ' ' || a.result, ', ' order by a.action || ' ' || a.result)
                        from logbook.act a where a.handler = 'GET /links/compare' and a.record = ?
                        """, signal)).isEqualTo("READ_SIGNAL DONE");
        assertThat(asked("""
                        select string_agg(distinct a.action || ' ' || a.result, ', ' order by a.action || ' ' || a.result)
                        from logbook.act a where a.handler = 'GET /links/compare' and a.record = ?
                        """, dossier)).contains("READ_DOSSIER DONE");
    }

    private static String reads(UUID dossier) {
        return asked("""
                select count(*) from logbook.processing p join logbook.act a on a.id = p.span
                where a.handler = 'GET /links/compare' and p.subject = ? and p.operation = 'READ_DOSSIER'
                """, dossier);
    }

    private static Element row(Element page, String label) {
        return page.select("tr:has(th:containsOwn(" + label + "))").getFirst();
    }
}
