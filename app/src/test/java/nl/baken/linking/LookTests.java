package nl.baken.linking;

import static nl.baken.linking.Alike.asOwner;
import static nl.baken.linking.Alike.asked;
import static nl.baken.linking.Alike.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.baken.access.Browser;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.rights.Erasing;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever types sees what that may touch, also before anything is registered; and whoever only looks is seen. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LookTests {

    private static final Holder HANNA = Persona.HANNA.holder();
    private static final Holder HUGO = Persona.VISITOR.holder();
    private static final String KNOWN = "Dit is misschien al bekend";
    private static final AtomicInteger FORMS = new AtomicInteger();

    private final Alike alike;
    private final Erasing erasing;
    private final SignIn signIn;
    private final Drafts drafts;
    private final int port;
    private final String surname = Alike.surname();
    private final String name = "Ioana " + surname;
    private final String phone = Alike.phone();
    private final String form = "%024d".formatted(FORMS.incrementAndGet());

    @Autowired
    LookTests(Records records, SignIn signIn, Erasing erasing, Drafts drafts, @LocalServerPort int port) {
        this.alike = new Alike(records, signIn, port);
        this.erasing = erasing;
        this.signIn = signIn;
        this.drafts = drafts;
        this.port = port;
    }

    @Test
    void whoeverTypesANewSignalSeesTheOwnAndOfOthersOnlyWhomToAsk() {
        UUID known = alike.signal(HANNA, name, phone);
        UUID others = alike.signal(HUGO, name, phone);

        String found = ahead(Persona.HANNA, Map.of("involved[0].name", name, "involved[0].phone", phone));

        assertThat(found).contains(number(known), "Sterk", "Er is een overeenkomst. Vraag ", "Gemeente Huizen");
        assertThat(found).doesNotContain(number(others), others.toString());
        assertThat(ahead(Persona.HANNA, Map.of("involved[0].name", "", "story.seen", "Niets bijzonders.")))
                .doesNotContain(KNOWN);
    }

    @Test
    void whoeverTypesANewDossierSeesItToo() {
        UUID known = alike.dossier(Persona.ZOE.holder(), name, phone);
        UUID others = alike.signal(HUGO, name, phone);

        assertThat(ahead(Persona.ZOE, Map.of("person.name", name, "person.phone", phone)))
                .contains(number(known), "Sterk", "Er is een overeenkomst. Vraag ", "Gemeente Huizen")
                .doesNotContain(number(others), others.toString());
    }

    @Test
    void aStoryIsReadForAllThatItMayHoldWhereverItIsTyped() {
        UUID known = alike.bare(HANNA);
        String plate = "%d-BB-%d".formatted(10 + FORMS.get() % 90, 10 + Math.floorMod(surname.hashCode(), 90));
        List<String> stories = List.of(
                "belt met " + phone,
                "mailt met x" + surname + "@example.org",
                "heet overal @x_" + surname,
                "rijdt in " + plate,
                "slaapt op " + (1000 + Math.floorMod(surname.hashCode(), 8999)) + " QZ 12",
                "werkt bij kvk " + (10_000_000 + Math.floorMod(surname.hashCode(), 89_999_999)),
                "staat op https://www.kinky.nl/ad/4711-" + surname);
        alike.note(HANNA, known, String.join("; ", stories));
        UUID mine = alike.bare(HANNA);

        for (String story : stories) {
            assertThat(ahead(Persona.HANNA, Map.of("story.seen", story)))
                    .as(story)
                    .contains(number(known));
            assertThat(look(Persona.HANNA, "/signals/" + mine + "/links/look", Map.of("text", story)))
                    .as(story)
                    .contains(number(known));
        }
    }

    @Test
    void anAddressAVehicleAndABusinessAreLookedForAsTheyAreFilledInAndFoundAsTheyWereKept() {
        UUID known = alike.bare(HANNA);
        String street = surname + "straat " + (10 + FORMS.get() % 80);
        String plate = "WX " + Math.floorMod(surname.hashCode(), 9999) + " Q";
        String business = "Nagelstudio " + surname;
        Map<String, String> things =
                Map.of("things.address", street + ", Hilversum", "things.plate", plate, "things.business", business);
        Map<String, String> note = new HashMap<>(things);
        note.putAll(Map.of("certainty", "TOLD_BY_OTHER", "text", "Gezien."));
        assertThat(alike.browser(Persona.HANNA)
                        .post("/signals/" + known + "/note", note)
                        .statusCode())
                .isEqualTo(302);
        UUID mine = alike.bare(HANNA);

        things.forEach((field, text) -> assertThat(
                        look(Persona.HANNA, "/signals/" + mine + "/links/look", Map.of(field, text)))
                .as(field)
                .contains(number(known)));
        for (String story : List.of("bij " + street, "kenteken: x\nKenteken: " + plate, "bij " + business + " B.V.")) {
            assertThat(ahead(Persona.HANNA, Map.of("story.seen", story)))
                    .as(story)
                    .contains(number(known));
        }
        assertThat(alike.browser(Persona.HANNA).get("/signals/" + known).body()).contains("Kenteken: " + plate);
    }

    @Test
    void anAdvertisementIsTheSameHoweverItWasCopiedAndANameOnlineIsNeverSure() {
        UUID known = alike.bare(HANNA);
        alike.note(HANNA, known, "https://www.kinky.nl/ad/4711-" + surname + "/?utm_source=x en @x_" + surname);

        assertThat(ahead(Persona.HANNA, Map.of("story.seen", "kinky.nl/ad/4711-" + surname)))
                .contains(number(known), "Sterk", "De advertentie is dezelfde");
        assertThat(ahead(Persona.HANNA, Map.of("story.seen", "kinky.nl/ad/4712-" + surname)))
                .doesNotContain(KNOWN);
        assertThat(ahead(Persona.HANNA, Map.of("story.people", "instagram.com/X_" + surname)))
                .contains(number(known), "Mogelijk", "De gebruikersnaam is gelijk")
                .doesNotContain("Sterk");
    }

    @Test
    void ofWhatIsVeiledOnlyWhoDirectsTheChainLearns() {
        UUID others = alike.signal(HUGO, name, phone);
        alike.browser(TestRegion.HUGO_FOCAL_POINT_HUIZEN)
                .post("/signals/" + others + "/links/veil", Map.of("veiled", "true"));
        Map<String, String> typed = Map.of("involved[0].name", name, "involved[0].phone", phone);

        assertThat(ahead(Persona.HANNA, typed)).doesNotContain(KNOWN);
        assertThat(ahead(Persona.KARIM, typed))
                .contains("iets dat alleen u mag weten", "Gemeente Huizen")
                .doesNotContain(number(others));
    }

    @Test
    void whatIsOnlyKeptIsLaidBesideNothing() {
        UUID kept = alike.signal(HANNA, name, phone);
        assertThat(ahead(Persona.HANNA, Map.of("story.seen", phone))).contains(number(kept));

        erasing.restricted(Persona.HANNA.person(), Persona.HANNA.post(), number(kept));

        assertThat(ahead(Persona.HANNA, Map.of("story.seen", phone))).doesNotContain(KNOWN);
    }

    @Test
    void whatVeryManyHaveIsLeftOutAndThatIsSaid() {
        UUID known = alike.signal(HANNA, "", phone);
        asOwner("""
                with one as (select id, subject, kind, says from linking.trace where record = '%s' limit 1),
                many as (
                    insert into linking.trace (id, source, record, subject, kind, says)
                    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), subject, kind, says
                    from one, generate_series(1, 200) returning id)
                insert into linking.trace_key (token, trace)
                select k.token, many.id from many, linking.trace_key k, one where k.trace = one.id
                """.formatted(known));
        try {
            assertThat(ahead(Persona.HANNA, Map.of("story.seen", phone)))
                    .contains("komt heel vaak voor")
                    .doesNotContain(number(known));
        } finally {
            asOwner("delete from linking.trace t where not exists (select from signals.signal s where s.id = t.record)"
                    + " and not exists (select from dossiers.dossier d where d.id = t.record)");
        }
    }

    @Test
    void whoReportsIsLaidBesideNothing() {
        alike.signal(HANNA, name, phone);

        assertThat(ahead(Persona.HANNA, Map.of("contact.name", name, "contact.phone", phone)))
                .doesNotContain(KNOWN);
    }

    @Test
    void onlyTheFormsOfWhoeverMayLookAsk() {
        assertThat(parts(Persona.HANNA, "/reports/new")).isEqualTo(4);
        assertThat(parts(Persona.HANNA, "/reports/phone")).isEqualTo(2);
        assertThat(parts(Persona.PAUL, "/reports/new"))
                .as("a partner registers, and may not look")
                .isZero();
        assertThat(parts(Persona.PAUL, "/reports/phone")).isZero();
        assertThat(alike.browser(Persona.HANNA).get("/report/new").body())
                .as("nothing tells a visitor whether a name is known")
                .contains("involved[0].name")
                .doesNotContain("data-look", "look.js", "/links/look");
        assertThat(alike.browser(Persona.PAUL)
                        .post("/links/look", Map.of("story.seen", phone))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theNoteOnASignalAndTheFormOfADossierAsk() {
        UUID mine = alike.bare(HANNA);

        assertThat(Jsoup.parse(alike.browser(Persona.HANNA)
                                .get("/signals/" + mine + "/note")
                                .body())
                        .select("[data-look=/signals/" + mine + "/links/look] textarea[name=text]"))
                .hasSize(1);
        assertThat(Jsoup.parse(alike.browser(Persona.HANNA)
                                .get("/signals/" + mine + "/note")
                                .body())
                        .select("[data-look] input[name^=things.]"))
                .hasSize(3);
        UUID dossier = alike.dossier(Persona.ZOE.holder(), name, phone);
        Document followed = Jsoup.parse(
                alike.browser(Persona.ZOE).get("/dossiers/" + dossier).body());
        assertThat(followed.select("[data-look=/dossiers/" + dossier + "/links/look] textarea[name=told]"))
                .hasSize(1);
        assertThat(followed.select("script[src^=/look.js]")).hasSize(1);
        Document opening = opening();
        assertThat(opening.select("[data-look=/links/look] input[name=person.name]"))
                .hasSize(1);
        assertThat(opening.select("input[type=hidden][name=draft][data-draft]").val())
                .hasSize(36);
    }

    @Test
    void eachLookIsALineAndSoIsEachWhoWasLaidBeside() {
        UUID others = alike.signal(HUGO, name, phone);
        Caller hanna = signIn.callAs(Persona.HANNA.person());
        Browser browser = Browser.of(port, hanna);

        browser.post("/links/look", Map.of("draft", form, "story.seen", phone));
        browser.post("/links/look", Map.of("draft", form, "story.seen", "Niets bijzonders."));

        assertThat(asked("""
                        select string_agg(concat_ws(' ', handler, action, result, record is null), ', ' order by id)
                        from logbook.act where actor = ? and session = '%s' and handler like '%%look'
                        """.formatted(hanna.session()), hanna.person().value()))
                .isEqualTo("POST /links/look LOOK_AHEAD DONE f, POST /links/look LOOK_AHEAD DONE t");
        assertThat(asked("""
                        select string_agg(concat_ws(' ', p.activity, p.operation, p.status, a.record), ', ')
                        from logbook.processing p join logbook.act a on a.id = p.span
                        where p.operation = 'LOOK_AHEAD' and p.subject = ?
                        """, others))
                .as("by that record the supervisor finds all lines of what was typed")
                .isEqualTo("LINKING LOOK_AHEAD OK " + draft(Persona.HANNA, form));
    }

    @Test
    void aLookFromARecordIsOneLineToo() {
        UUID others = alike.signal(HUGO, name, phone);
        UUID mine = alike.bare(HANNA);
        Caller hanna = signIn.callAs(Persona.HANNA.person());

        Browser.of(port, hanna).post("/signals/" + mine + "/links/look", Map.of("text", phone));

        assertThat(lines(hanna, mine)).isEqualTo("POST /signals/{id}/links/look LOOK_FROM_SIGNAL DONE");
        assertThat(asked("""
                        select string_agg(concat_ws(' ', p.activity, p.status, a.record), ', ')
                        from logbook.processing p join logbook.act a on a.id = p.span
                        where p.operation = 'LOOK_FROM_SIGNAL' and p.subject = ?
                        """, others)).isEqualTo("LINKING OK " + mine);
    }

    @Test
    void nobodyLooksFromARecordThatTheyDoNotHold() {
        alike.signal(HUGO, name, phone);
        UUID signal = alike.bare(HUGO);
        UUID dossier = alike.dossier(Persona.ZOE.holder(), "Iemand Anders", Alike.phone());
        Caller hanna = signIn.callAs(Persona.HANNA.person());
        Browser browser = Browser.of(port, hanna);

        assertThat(browser.post("/signals/" + signal + "/links/look", Map.of("text", phone))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/signals/" + UUID.randomUUID() + "/links/look", Map.of("text", phone))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/dossiers/" + dossier + "/links/look", Map.of("text", phone))
                        .statusCode())
                .isEqualTo(404);
        assertThat(lines(hanna, signal)).isEqualTo("POST /signals/{id}/links/look LOOK_FROM_SIGNAL REFUSED");
    }

    private static String lines(Caller caller, UUID record) {
        return asked("""
                        select string_agg(concat_ws(' ', handler, action, result), ', ' order by id)
                        from logbook.act where record = ? and session = '%s' and handler like '%%look'
                        """.formatted(caller.session()), record);
    }

    @Test
    void whoeverLooksAtOthersAndRegistersNothingWaitsForTheSupervisorOnce() {
        alike.signal(HUGO, name, phone);

        ahead(Persona.HANNA, Map.of("story.seen", phone));
        ahead(Persona.HANNA, Map.of("story.seen", "bel " + phone));

        assertThat(flagged(Persona.HANNA, form)).isEqualTo(1);
        UUID draft = draft(Persona.HANNA, form);
        assertThat(alike.browser(Persona.FRED).get("/logbook/flagged").body())
                .contains("Vooruit kijken", "stuk " + draft.toString().substring(0, 8));
    }

    @Test
    void whatIsRegisteredAfterwardsIsNoLongerFlagged() {
        alike.signal(HUGO, name, phone);
        ahead(Persona.HANNA, Map.of("story.seen", phone));
        assertThat(flagged(Persona.HANNA, form)).isEqualTo(1);

        register(Persona.KARIM, form);
        assertThat(flagged(Persona.HANNA, form))
                .as("nobody settles what another one looked for")
                .isEqualTo(1);
        register(Persona.HANNA, "%024d".formatted(FORMS.incrementAndGet()));
        assertThat(flagged(Persona.HANNA, form)).as("nor by another form").isEqualTo(1);
        register(Persona.HANNA, form);
        assertThat(flagged(Persona.HANNA, form)).isZero();
    }

    @Test
    void aDossierThatIsOpenedSettlesItToo() {
        alike.signal(HUGO, name, phone);
        String draft = opening().select("[data-draft]").val();
        look(Persona.ZOE, "/links/look", Map.of("draft", draft, "person.phone", phone));
        assertThat(flagged(Persona.ZOE, draft)).isEqualTo(1);

        open(draft);

        assertThat(flagged(Persona.ZOE, draft)).isZero();
    }

    @Test
    void aFormWithoutAKeySettlesNothing() {
        alike.signal(HUGO, name, phone);
        look(Persona.ZOE, "/links/look", Map.of("person.phone", phone));

        open("");

        assertThat(flagged(Persona.ZOE, "")).isEqualTo(1);
    }

    private void open(String draft) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "draft", draft,
                "person.name", name,
                "team.contactPerson", Persona.ZOE.person().value().toString(),
                "next.reviewOn", "2040-01-02",
                "consent.code", "NOT_ASKED_YET",
                "nature.exploitation", "SEXUAL",
                "nature.source", "POLICE"));
        fields.putAll(Map.of(
                "nature.sex", "UNKNOWN",
                "nature.ageBand", "UNKNOWN",
                "nature.nationalityGroup", "UNKNOWN",
                "nature.judgement.suspicion", "SIGNS",
                "nature.judgement.certainty", "ASSUMED"));
        assertThat(alike.browser(Persona.ZOE).post("/dossiers", fields).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoeverLooksAtOwnRecordsAloneIsNotFlagged() {
        alike.signal(HANNA, name, phone);

        ahead(Persona.HANNA, Map.of("story.seen", phone));

        assertThat(flagged(Persona.HANNA, form)).isZero();
    }

    @Test
    void aLookThatWasReviewedIsNoLeaveForTheNext() {
        alike.signal(HUGO, name, phone);
        ahead(Persona.HANNA, Map.of("story.seen", phone));
        String id =
                asked("select id from logbook.flagged where record = ? and review is null", draft(Persona.HANNA, form));
        alike.browser(Persona.FRED)
                .post("/logbook/flagged", Map.of("reads", id, "verdict", "ACCEPTED", "note", "gebeld met haar"));
        assertThat(flagged(Persona.HANNA, form)).isZero();

        ahead(Persona.HANNA, Map.of("story.seen", phone));
        assertThat(flagged(Persona.HANNA, form)).isEqualTo(1);

        register(Persona.HANNA, form);
        assertThat(asked(
                        "select count(*) from logbook.flagged where record = ? and review is not null",
                        draft(Persona.HANNA, form)))
                .as("what somebody made of it stays")
                .isEqualTo("1");
        asOwner("""
                with gone as (delete from logbook.flagged where id = '%s' returning review)
                delete from logbook.review r using gone where r.id = gone.review
                """.formatted(id));
    }

    @Test
    void nothingThatWasThereBeforeSettlesALook() {
        alike.signal(HUGO, name, phone);
        UUID old = alike.bare(HANNA);
        ahead(Persona.HANNA, Map.of("story.seen", phone));

        Callers.as(signIn.callAs(Persona.HANNA.person()), () -> drafts.registered(form, () -> old));

        assertThat(flagged(Persona.HANNA, form)).isEqualTo(1);
    }

    private void register(Persona persona, String submission) {
        assertThat(alike.browser(persona)
                        .post(
                                "/reports/new",
                                Map.of(
                                        "submission",
                                        submission,
                                        "about.source",
                                        "SCHOOL",
                                        "story.seen",
                                        "Iets van " + persona))
                        .statusCode())
                .isEqualTo(302);
    }

    /** The form of a new dossier. */
    private Document opening() {
        return Jsoup.parse(alike.browser(Persona.ZOE)
                .post("/dossiers/new", Map.of("name", name, "phone", ""))
                .body());
    }

    private String ahead(Persona persona, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("draft", form);
        return look(persona, "/links/look", fields);
    }

    private String look(Persona persona, String address, Map<String, String> typed) {
        var answer = alike.browser(persona).post(address, typed);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private int parts(Persona persona, String page) {
        Document form = Jsoup.parse(alike.browser(persona).get(page).body());
        int parts = form.select("[data-look=/links/look]").size();
        assertThat(form.select("[data-look]")).hasSize(parts);
        assertThat(form.select("script[src^=/look.js]")).hasSize(parts == 0 ? 0 : 1);
        return parts;
    }

    private UUID draft(Persona persona, String key) {
        return Callers.as(signIn.callAs(persona.person()), () -> drafts.of(key).value());
    }

    private int flagged(Persona persona, String key) {
        return Integer.parseInt(asked(
                "select count(*) from logbook.flagged where record = ? and action = 'LOOK_AHEAD' and review is null",
                draft(persona, key)));
    }
}
