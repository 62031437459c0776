package nl.baken.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Holder;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.legal.RecordsGone;
import nl.baken.platform.TestDatabase;
import nl.baken.rights.Erasing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** Signals and dossiers that may be about the same are laid side by side; who may not see one learns only whom to ask. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LinkTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Records records;
    private final SignIn signIn;
    private final Erasing erasing;
    private final ApplicationEventPublisher events;
    private final String name = "Ioana " + surname();
    private final String phone = "06" + (70_000_000 + 1000 * NUMBERS.incrementAndGet());

    @LocalServerPort
    int port;

    @Autowired
    LinkTests(Records records, SignIn signIn, Erasing erasing, ApplicationEventPublisher events) {
        this.records = records;
        this.signIn = signIn;
        this.erasing = erasing;
        this.events = events;
    }

    @Test
    void twoSignalsWithOneTelephoneNumberTouch() {
        UUID first = signal(Persona.HANNA.holder(), name, phone);
        UUID second = signal(Persona.HANNA.holder(), likeIt(), "+31" + phone.substring(1));

        String page = links(Persona.HANNA, first);

        assertThat(page).contains(number(second), likeIt(), "telefoonnummer");
        assertThat(links(Persona.HANNA, second)).contains(number(first), name);
    }

    @Test
    void twoPeopleOfOtherNamesWithOneNumberTouchAndAreNotTakenForOne() {
        UUID first = signal(Persona.HANNA.holder(), name, phone);
        UUID second = signal(Persona.HANNA.holder(), "Bogdan Wesselink", "+31" + phone.substring(1));

        String page = links(Persona.HANNA, first);

        assertThat(page).contains(number(second), "Andere naam, zelfde nummer of e-mail");
        assertThat(Jsoup.parse(page).select(".match .nl-button--primary").eachText())
                .as("what is offered first")
                .containsExactly("Hoort bij elkaar, is iemand anders: " + number(second));
    }

    @Test
    void aNumberInAStoryTouchesSomebodyWhoHasIt() {
        UUID named = signal(Persona.HANNA.holder(), name, phone);
        UUID told = UUID.fromString(records.of(Kind.SIGNAL, Persona.HANNA.holder()));
        browser(Persona.HANNA)
                .post(
                        "/signals/" + told + "/note",
                        Map.of("certainty", "TOLD_BY_OTHER", "text", "Zij belde steeds met " + phone + "."));

        assertThat(links(Persona.HANNA, told)).contains(number(named));
    }

    @Test
    void ofWhatAnotherDeskHasOnlyWhomToAskIsTold() {
        UUID others = signal(hugo(), name, phone);
        UUID mine = signal(Persona.HANNA.holder(), name, phone);

        String page = links(Persona.HANNA, mine);

        assertThat(page).contains("Er is een overeenkomst. Vraag ", "Gemeente Huizen");
        assertThat(page).doesNotContain(number(others), others.toString());
    }

    @Test
    void whatNobodyHoldsStopsNobody() {
        UUID left = signal(hugo(), name, phone);
        asOwner("delete from access.tie where record = '" + left + "'");

        UUID mine = signal(Persona.HANNA.holder(), name, phone);

        assertThat(links(Persona.HANNA, mine)).contains(number(mine)).doesNotContain("Er is een overeenkomst");
    }

    @Test
    void ofWhatIsVeiledOnlyWhoDirectsTheChainLearns() {
        UUID others = signal(hugo(), name, phone);
        UUID mine = signal(Persona.HANNA.holder(), name, phone);
        Browser.of(port, signIn.callAs(TestRegion.HUGO_FOCAL_POINT_HUIZEN))
                .post("/signals/" + others + "/links/veil", Map.of("veiled", "true"));

        readsAlong(mine);

        assertThat(links(Persona.HANNA, mine)).doesNotContain("Er is een overeenkomst");
        assertThat(links(Persona.KARIM, mine))
                .contains("iets dat alleen u mag weten", "Gemeente Huizen")
                .doesNotContain(number(others));
        assertThat(browser(Persona.HANNA)
                        .post("/signals/" + others + "/links/veil", Map.of("veiled", "false"))
                        .statusCode())
                .as("nobody lifts the veil of another desk")
                .isEqualTo(404);
    }

    @Test
    void whatIsOnlyKeptIsLaidBesideNothing() {
        UUID kept = signal(Persona.HANNA.holder(), name, phone);
        UUID mine = signal(Persona.HANNA.holder(), name, phone);
        assertThat(touches(mine)).hasSize(1);

        erasing.restricted(Persona.HANNA.person(), Persona.HANNA.post(), number(kept));

        assertThat(touches(mine)).isEmpty();
        assertThat(touches(kept)).isEmpty();
        assertThat(links(Persona.HANNA, kept)).contains("Alleen bewaren");
    }

    @Test
    void whatIsSaidOfAPairIsRememberedAndCanBeUndone() {
        UUID first = signal(Persona.HANNA.holder(), name, phone);
        UUID second = signal(Persona.HANNA.holder(), name, phone);

        judge(first, second, "REJECTED");
        assertThat(links(Persona.HANNA, first)).contains("Afgewezen (1)");
        assertThat(Jsoup.parse(links(Persona.HANNA, first))
                        .select("[aria-labelledby=open-title]")
                        .text())
                .doesNotContain(name);
        assertThat(links(Persona.HANNA, second)).as("on the other page too").contains("Afgewezen (1)");

        judge(second, first, "UNDONE");
        assertThat(links(Persona.HANNA, first)).doesNotContain("Afgewezen (1)");

        judge(first, second, "SAME");
        assertThat(links(Persona.HANNA, second)).contains("Bevestigd");
        assertThat(asked(
                        "select count(*) from linking.verdict v join linking.trace t on t.id in (v.one, v.other) where t.record = ?",
                        first))
                .as("nothing that was said is lost")
                .isEqualTo("3");
    }

    @Test
    void theSamePersonIsSaidOfPeopleAloneAndAllElseBelongsTogether() {
        UUID first = signal(Persona.HANNA.holder(), name, phone);
        UUID second = signal(Persona.HANNA.holder(), name, phone);
        UUID told = new Alike(records, signIn, port).bare(Persona.HANNA.holder());
        browser(Persona.HANNA)
                .post(
                        "/signals/" + told + "/note",
                        Map.of("certainty", "TOLD_BY_OTHER", "text", "Zij belde steeds met " + phone + "."));

        judge(first, second, "SAME");
        assertThat(confirmed(first)).contains("Dezelfde persoon");
        judge(first, second, "TOGETHER");
        assertThat(confirmed(first)).contains("Hoort bij elkaar").doesNotContain("Dezelfde persoon");

        Map<String, String> forged = Map.of("one", trace(first), "other", numberTrace(told), "verdict", "SAME");
        assertThat(browser(Persona.HANNA)
                        .post("/signals/" + told + "/links", forged)
                        .headers()
                        .firstValue("Location"))
                .as("sent back with a sentence")
                .isPresent();
        assertThat(Jsoup.parse(links(Persona.HANNA, told)).select(".match").text())
                .contains("Hoort bij elkaar")
                .doesNotContain("Is dezelfde persoon", "Dezelfde persoon");
    }

    @Test
    void whatIsTakenApartTouchesAgainAndWhatIsMergedDoesNot() {
        UUID part = signal(Persona.HANNA.holder(), name, phone);
        UUID whole = signal(Persona.HANNA.holder(), name, phone);
        UUID third = signal(Persona.HANNA.holder(), name, phone);
        Browser hanna = browser(Persona.HANNA);

        hanna.post("/signals/" + part + "/merge", Map.of("number", number(whole)));
        assertThat(links(Persona.HANNA, whole)).contains(number(third)).doesNotContain(number(part));

        hanna.post("/signals/" + part + "/apart", Map.of("reason", "OTHER_PERSON"));
        assertThat(links(Persona.HANNA, whole)).contains(number(third), number(part));
        assertThat(links(Persona.HANNA, part)).contains(number(third), number(whole));
    }

    @Test
    void nobodyJudgesWhatIsNotOnThePage() {
        UUID mine = signal(Persona.HANNA.holder(), name, phone);
        UUID others = signal(hugo(), name, phone);
        Map<String, String> forged = Map.of("one", trace(mine), "other", trace(others), "verdict", "SAME");

        assertThat(browser(Persona.HANNA)
                        .post("/signals/" + mine + "/links", forged)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everybodyWhoWasLaidBesideSomebodyIsInTheLogbook() {
        UUID others = signal(hugo(), name, phone);
        UUID mine = signal(Persona.HANNA.holder(), name, phone);

        int before = compared(others);
        links(Persona.HANNA, mine);

        assertThat(compared(others) - before).isEqualTo(1);
    }

    @Test
    void nothingReadableIsKeptForComparing() {
        UUID mine = signal(Persona.HANNA.holder(), name, phone);

        String kept = asked(
                "select string_agg(t::text || k::text, ' ') from linking.trace t join linking.trace_key k on k.trace = t.id where t.record = ?",
                mine);

        assertThat(kept).doesNotContainIgnoringCase(name.substring(6)).doesNotContain(phone.substring(2));
    }

    @Test
    void whatIsDestroyedLeavesNoTrace() {
        UUID mine = signal(Persona.HANNA.holder(), name, phone);
        String trace = trace(mine);

        asOwner("delete from vault.subject_key where subject = '" + mine + "'");

        assertThat(asked("select count(*) from linking.trace where id = ?", UUID.fromString(trace)))
                .isEqualTo("0");
        assertThat(asked("select count(*) from linking.trace_key where trace = ?", UUID.fromString(trace)))
                .isEqualTo("0");
    }

    @Test
    void whatIsDestroyedLeavesNoTraceAlsoWhenItsKeyServesAnotherSignal() {
        UUID mine = signal(Persona.HANNA.holder(), name, phone);
        UUID part = part(mine);
        records.of(Kind.DESTRUCTION, Persona.FRED.holder());
        asOwner("insert into legal.gone (record, destruction) select '%s', id from legal.destruction limit 1"
                .formatted(mine));

        Callers.as(
                signIn.callAs(Persona.HANNA.person()),
                () -> events.publishEvent(new RecordsGone("SIGNAL", Set.of(mine))));

        assertThat(asked("select count(*) from linking.trace where record = ?", mine))
                .isEqualTo("0");
        assertThat(asked("select count(*) from linking.trace where record = ?", part))
                .isEqualTo("1");
    }

    @Test
    void whatMovesToAnotherSignalIsLookedForThere() {
        UUID mine = signal(Persona.HANNA.holder(), name, phone);
        UUID other = signal(Persona.HANNA.holder(), name, phone);
        UUID part = part(mine);

        assertThat(part).isNotEqualTo(mine);
        assertThat(touches(other))
                .singleElement()
                .extracting(Element::text)
                .asString()
                .contains(number(part));
    }

    @Test
    void whatVeryManyHaveIsLeftOutAndThatIsSaid() {
        UUID mine = signal(Persona.HANNA.holder(), name, phone);
        signal(Persona.HANNA.holder(), "Maria Ionescu", phone);
        asOwner("""
                with one as (select id, subject, record, source, kind, says from linking.trace where record = '%s' limit 1),
                many as (
                    insert into linking.trace (id, source, record, subject, kind, says)
                    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), subject, kind, says
                    from one, generate_series(1, 200) returning id)
                insert into linking.trace_key (token, trace)
                select k.token, many.id from many, linking.trace_key k, one where k.trace = one.id
                """.formatted(mine));
        try {
            assertThat(links(Persona.HANNA, mine))
                    .contains("komt heel vaak voor")
                    .doesNotContain("Maria Ionescu");
            UUID typed = UUID.fromString(records.of(Kind.SIGNAL, Persona.HANNA.holder()));
            assertThat(browser(Persona.HANNA)
                            .post("/signals/" + typed + "/links/look", Map.of("name", name, "phone", phone))
                            .body())
                    .as("while somebody types as well")
                    .contains("komt heel vaak voor");
        } finally {
            asOwner("delete from linking.trace t where not exists (select from signals.signal s where s.id = t.record)"
                    + " and not exists (select from dossiers.dossier d where d.id = t.record)");
        }
    }

    @Test
    void signalsThatMayBeTheSameStandSideBySide() {
        UUID first = signal(Persona.HANNA.holder(), name, phone);
        UUID second = signal(Persona.HANNA.holder(), likeIt(), "+31" + phone.substring(1));
        UUID others = signal(hugo(), name, phone);

        assertThat(Jsoup.parse(links(Persona.HANNA, first)).select("a[href^=/links/compare?of=" + first + ",]"))
                .hasSize(1);
        Element page = Jsoup.parse(browser(Persona.HANNA)
                .get("/links/compare?of=" + first + "," + second)
                .body());

        assertThat(page.select("thead").text()).contains(number(first), number(second));
        assertThat(page.select("mark").eachText()).contains(phone, "+31" + phone.substring(1));
        assertThat(page.select("td:has(mark:contains(" + phone + "))").text())
                .as("said, and not only by a colour, with who told it and when")
                .contains("komt overeen", name + ", Hanna");
        assertThat(page.select("thead th, tbody th").eachAttr("scope"))
                .doesNotContain("")
                .hasSize(17);
        assertThat(page.select("tr:has(th:contains(Gemeente)) .compared__source")
                        .text())
                .contains("Melding");
        assertThat(choose(number(first) + ", " + number(second))).isEqualTo(302);
        assertThat(choose(number(first))).as("one alone").isEqualTo(200);
        assertThat(choose(number(first) + ", " + number(others)))
                .as("of another desk")
                .isEqualTo(200);
        assertThat(browser(Persona.HANNA)
                        .get("/links/compare?of=" + first + "," + others)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void dossiersThatMayBeOfOnePersonStandSideBySide() {
        Alike alike = new Alike(records, signIn, port);
        UUID first = alike.dossier(Persona.ZOE.holder(), name, phone);
        UUID second = alike.dossier(Persona.ZOE.holder(), likeIt(), "+31" + phone.substring(1));
        Browser zoe = browser(Persona.ZOE);

        Element links = Jsoup.parse(zoe.get("/dossiers/" + first + "/links").body());
        assertThat(links.select("a[href^=/links/compare?of=" + first + ",]")).hasSize(1);
        Element page =
                Jsoup.parse(zoe.get("/links/compare?of=" + first + "," + second).body());

        assertThat(page.select("thead").text()).contains(Alike.number(first), Alike.number(second));
        assertThat(page.select("mark").eachText()).contains(phone, "+31" + phone.substring(1));
        assertThat(page.select("tr:has(th:contains(Naam))").text()).contains(name, likeIt(), "Verschilt");
        assertThat(page.select("tr:has(th:contains(Naam)) .compared__source").eachText())
                .allSatisfy(source -> assertThat(source).contains("Gegevens van de persoon gewijzigd, Zoë, "));
        assertThat(zoe.post("/links/compare", Map.of("numbers", Alike.number(first) + ", " + Alike.number(second)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(zoe.post("/links/compare", Map.of("numbers", Alike.number(first)))
                        .body())
                .contains("Kies twee tot vijf stukken.");
    }

    @Test
    void aPartIsHiddenAndKeptWithTheWhole() {
        Alike alike = new Alike(records, signIn, port);
        UUID part = alike.dossier(Persona.ZOE.holder(), name, phone);
        UUID whole = alike.dossier(Persona.ZOE.holder(), "Iemand Anders", Alike.phone());
        browser(Persona.ZOE).post("/dossiers/" + part + "/merge", Map.of("number", Alike.number(whole)));
        UUID mine = signal(Persona.HANNA.holder(), name, phone);
        assertThat(links(Persona.HANNA, mine)).contains("Er is een overeenkomst. Vraag ");

        browser(Persona.ZOE).post("/dossiers/" + whole + "/links/veil", Map.of("veiled", "true"));
        assertThat(links(Persona.HANNA, mine)).doesNotContain("Er is een overeenkomst");
        browser(Persona.ZOE).post("/dossiers/" + whole + "/links/veil", Map.of("veiled", "false"));
        assertThat(links(Persona.HANNA, mine)).contains("Er is een overeenkomst");

        erasing.restricted(Persona.ZOE.person(), Persona.ZOE.post(), Alike.number(whole));
        assertThat(links(Persona.HANNA, mine)).doesNotContain("Er is een overeenkomst");
    }

    @Test
    void whoeverTypesSeesWhatMayBeKnownAndOfOthersOnlyWhomToAsk() {
        UUID known = signal(Persona.HANNA.holder(), name, phone);
        UUID others = signal(hugo(), name, phone);
        UUID mine = UUID.fromString(records.of(Kind.SIGNAL, Persona.HANNA.holder()));
        Browser hanna = browser(Persona.HANNA);

        String same = hanna.post("/signals/" + mine + "/links/look", Map.of("name", name, "phone", phone))
                .body();
        String shared = hanna.post(
                        "/signals/" + mine + "/links/look", Map.of("name", "Bogdan Wesselink", "phone", phone))
                .body();
        String nothing = hanna.post("/signals/" + mine + "/links/look", Map.of("name", "", "phone", ""))
                .body();

        assertThat(same).contains(number(known), "Sterk", "Er is een overeenkomst. Vraag ", "Gemeente Huizen");
        assertThat(same).doesNotContain(number(others), others.toString());
        assertThat(shared).contains(number(known), "Andere naam, zelfde nummer of e-mail");
        assertThat(nothing).doesNotContain("Dit is misschien al bekend");
    }

    @Test
    void whoeverTypesWhoAPersonIsSeesWhatMayBeKnownByDayOfBirthAndMail() {
        Alike alike = new Alike(records, signIn, port);
        Browser zoe = browser(Persona.ZOE);
        String mail = "x" + NUMBERS.incrementAndGet() + name.substring(6) + "@voorbeeld.nl";
        UUID known = alike.dossier(Persona.ZOE.holder(), name, "");
        zoe.post(
                "/dossiers/" + known + "/identity",
                Map.of("name", name, "birthDate", "1999-04-07", "phone", "", "email", mail, "other", ""));
        UUID typed = UUID.fromString(records.of(Kind.DOSSIER, Persona.ZOE.holder()));
        String look = "/dossiers/" + typed + "/links/look";

        assertThat(zoe.post(look, Map.of("name", name, "birthDate", "1999-04-07"))
                        .body())
                .contains(Alike.number(known), "Sterk");
        assertThat(zoe.post(look, Map.of("name", "Bogdan Wesselink", "email", mail))
                        .body())
                .contains(Alike.number(known), "Andere naam, zelfde nummer of e-mail");
        assertThat(zoe.post(look, Map.of("birthDate", "gisteren")).body()).doesNotContain("Dit is misschien al bekend");
        assertThat(zoe.get("/dossiers/" + typed + "/identity").body()).contains("data-look=\"" + look + "\"");
    }

    @Test
    void whoMayNotReadADossierLaysItBesideNothing() {
        Alike alike = new Alike(records, signIn, port);
        UUID first = alike.dossier(Persona.ZOE.holder(), name, phone);
        UUID second = alike.dossier(Persona.ZOE.holder(), name, phone);
        asOwner("delete from access.tie where record = '" + second + "'");
        Browser zoe = browser(Persona.ZOE);

        assertThat(zoe.get("/links/compare?of=" + first + "," + second).statusCode())
                .isEqualTo(404);
        assertThat(zoe.post("/links/compare", Map.of("numbers", Alike.number(first) + " " + Alike.number(second)))
                        .body())
                .contains("Een van deze nummers is niet van een signaal of dossier dat u mag lezen.");
    }

    /** A new signal to which the person of this test is split off, still sealed with the key of the old one. */
    private UUID part(UUID signal) {
        String person = asked(
                "select id from signals.involved where signal = ? order by at desc, position desc limit 1", signal);
        String text = asked("select id from signals.statement where signal = ? order by at, position limit 1", signal);

        browser(Persona.HANNA).post("/signals/" + signal + "/split", Map.of("texts", text, "people", person));

        return UUID.fromString(asked("select record from linking.trace where source = ?", UUID.fromString(person)));
    }

    private int choose(String numbers) {
        return browser(Persona.HANNA)
                .post("/links/compare", Map.of("numbers", numbers))
                .statusCode();
    }

    private void judge(UUID signal, UUID other, String verdict) {
        Element touch = touches(signal).stream()
                .filter(article -> article.text().contains(number(other)))
                .findFirst()
                .orElseThrow();
        browser(Persona.HANNA)
                .post(
                        "/signals/" + signal + "/links",
                        Map.of(
                                "one", touch.select("input[name=one]").val(),
                                "other", touch.select("input[name=other]").val(),
                                "verdict", verdict));
    }

    /** What touches the person of this test. */
    private List<Element> touches(UUID signal) {
        return Jsoup.parse(links(Persona.HANNA, signal)).select("article").stream()
                .filter(article -> article.text().contains(name))
                .toList();
    }

    /** The chain director reads signals along by office. */
    private static void readsAlong(UUID signal) {
        asOwner("""
                insert into access.tie (record, post, kind, promised, granted_by, granted_on)
                values ('%s', '%s', 'READER', false, '%s', current_date) on conflict do nothing
                """.formatted(
                signal, Persona.KARIM.post().value(), Persona.HANNA.person().value()));
    }

    /** A signal in which somebody is involved. */
    private UUID signal(Holder holder, String name, String number) {
        UUID signal = UUID.fromString(records.of(Kind.SIGNAL, holder));
        HttpResponse<String> involved = Browser.of(port, signIn.callAs(holder.person()))
                .post(
                        "/signals/" + signal + "/involved",
                        Map.of(
                                "role", "POSSIBLE_VICTIM",
                                "name", name,
                                "phone", number,
                                "sex", "FEMALE",
                                "ageBand", "UNKNOWN",
                                "nationalityGroup", "UNKNOWN"));
        assertThat(involved.statusCode()).isEqualTo(302);
        // the others in it are in every signal of the tests
        asOwner("""
                delete from linking.trace where record = '%1$s' and source <> (
                    select id from signals.involved where signal = '%1$s' order by at desc, position desc limit 1)
                """.formatted(signal));
        return signal;
    }

    // nobody else of these tests has it
    private static String surname() {
        return "Pop" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").replaceAll("(.)", "$1u") + "escu";
    }

    /** The name as somebody else would write it. */
    private String likeIt() {
        return name.replace("Ioana", "Ioanna").replace("escu", "esku");
    }

    private static Holder hugo() {
        return Persona.VISITOR.holder();
    }

    private String links(Persona persona, UUID signal) {
        return browser(persona).get("/signals/" + signal + "/links").body();
    }

    private Browser browser(Persona persona) {
        return Browser.of(port, signIn.callAs(persona.person()));
    }

    private static String number(UUID signal) {
        return asked("select number from signals.signal where id = ?", signal);
    }

    private String confirmed(UUID signal) {
        return Jsoup.parse(links(Persona.HANNA, signal))
                .select("[aria-labelledby=confirmed-title]")
                .text();
    }

    private static String numberTrace(UUID signal) {
        return asked("select id from linking.trace where record = ? and kind = 'PHONE' limit 1", signal);
    }

    private static String trace(UUID signal) {
        return asked(
                "select id from linking.trace where record = ? and kind = 'PERSON' order by id desc limit 1", signal);
    }

    private static int compared(UUID subject) {
        return Integer.parseInt(asked(
                "select count(*) from logbook.processing where operation = 'COMPARE' and activity = 'LINKING' and subject = ?",
                subject));
    }

    private static void asOwner(String sql) {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String asked(String sql, UUID about) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, about);
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return found.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
