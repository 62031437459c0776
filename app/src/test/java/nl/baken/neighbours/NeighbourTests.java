package nl.baken.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import nl.baken.access.Browser;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Holder;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.linking.Alike;
import nl.baken.platform.Authority;
import nl.baken.platform.OtherRegion;
import nl.baken.platform.TestDatabase;
import nl.baken.rights.Erasing;
import nl.baken.upkeep.Relinked;
import nl.baken.vault.PairSecret;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

/**
 * Two installations of Baken, each with a database and keys of its own, that ask each other over TLS whether somebody is known, and
 * learn nothing but that and whom to call.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(Lifecycle.PER_CLASS)
@Isolated("while a region has a neighbour, a start says that its traces are not marked")
class NeighbourTests {

    private static final Path FOLDER = Path.of("target", "regions-" + UUID.randomUUID());
    private static final String NORTH = "Regio Noord " + Alike.surname();
    private static final Authority AUTHORITY = authority("dns:localhost");

    @TempDir
    private static Path keys;

    private final Erasing erasing;
    private final Neighbours neighbours;
    private final Alike here;
    private final SignIn signIn;
    private final String name = "Ioana " + Alike.surname();
    private String phone = "";
    private OtherRegion other;
    private TlsFront front;
    private Alike there;
    private NeighbourId pair;

    @Autowired
    NeighbourTests(Records records, SignIn signIn, Erasing erasing, Neighbours neighbours, @LocalServerPort int port) {
        this.erasing = erasing;
        this.neighbours = neighbours;
        this.here = new Alike(records, signIn, port);
        this.signIn = signIn;
    }

    @TestConfiguration
    static class Trusting {

        @Bean
        SSLContext trust() throws Exception {
            return AUTHORITY.trust();
        }
    }

    @BeforeAll
    void twoRegionsAgree() throws Exception {
        other = OtherRegion.start(keys);
        front = TlsFront.before(other.port(), AUTHORITY);
        there = other.in(() -> new Alike(other.bean(Records.class), other.bean(SignIn.class), other.port()));
        TestRegion.found();
        Pairing.endAll();
        String secret = Pairing.drawn(here, Pairing.agreed(NORTH), front.address());
        pair = new NeighbourId(PairSecret.parse(secret).orElseThrow().id());
        other.in(() -> {
            Pairing.entered(there, Pairing.agreed("Regio Zuid"), "https://localhost:1", secret);
            confirm(there);
            there.browser(Persona.ADA)
                    .post(
                            "/neighbours/contacts",
                            Map.of(
                                    "organisation", TestRegion.REGION.value().toString(),
                                    "phone", "035 692 62 22",
                                    "email", "regie@noord.example.nl"));
        });
        confirm(here);
    }

    @AfterAll
    void theyPart() {
        here.browser(Persona.ADA).post("/neighbours/" + pair.value() + "/end", Map.of());
        front.close();
        other.close();
    }

    @BeforeEach
    void aNumberThatNobodyHas() {
        phone = Alike.phone();
    }

    @AfterEach
    void theWayIsFree() {
        front.in(TlsFront.Mood.PASSING);
        Alike.asOwner("update neighbours.question set at = at - interval '2 days'");
        other.in(() -> Alike.asOwner("delete from neighbours.inquiry"));
    }

    @Test
    void bothReadTheSameMarkAndNeitherTheSecretAgain() {
        String mine = show(here);
        String theirs = other.in(() -> show(there));

        assertThat(fact(mine, "Controlegetal"))
                .isEqualTo(fact(theirs, "Controlegetal"))
                .matches("[0-9a-f]{4} [0-9a-f]{4}");
        assertThat(fact(mine, "Geheim gemaakt door")).isEqualTo("deze regio");
        assertThat(fact(theirs, "Geheim gemaakt door")).isEqualTo("de andere regio");
        assertThat(mine + theirs).doesNotContain(secret().substring(0, 9));
    }

    @Test
    void whoIsKnownThereIsAMatchAndNothingElseIsSaid() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        UUID mine = here.signal(Persona.HANNA.holder(), "Bogdan Wesselink", "+31" + phone.substring(1));

        String page = asked(mine);

        assertThat(page).contains("Er is een overeenkomst", "Vraag Gemeente Hilversum", "035 692 62 22");
        assertThat(page).doesNotContain(theirs.toString(), name, other.in(() -> Alike.number(theirs)));
        assertThat(front.passed())
                .as("no name and no number goes over the line")
                .isNotEmpty()
                .allSatisfy(passed -> assertThat(passed.said() + passed.answered())
                        .doesNotContain("Bogdan", "Wesselink", name, phone.substring(2), "Hanna", mine.toString()));
    }

    @Test
    void whoIsNotKnownThereIsNone() {
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        int before = inVain();

        assertThat(asked(mine)).contains("Geen overeenkomst").doesNotContain("Er is een overeenkomst");
        assertThat(inVain())
                .as("that was asked in vain is written down as well")
                .isEqualTo(before + 1);
    }

    @Test
    void aMatchAndNoneLookTheSameOnTheLine() {
        knownThere(Persona.HANNA.holder());
        int before = front.passed().size();
        asked(here.signal(Persona.HANNA.holder(), name, phone));
        asked(here.signal(Persona.HANNA.holder(), name, Alike.phone()));

        List<TlsFront.Passed> both = front.passed().subList(before, before + 2);
        assertThat(both).extracting(passed -> passed.said().length()).containsOnly(Wire.LONGEST_QUESTION);
        assertThat(both).extracting(passed -> passed.answered().length()).containsOnly(Wire.ANSWER);
        assertThat(both).allSatisfy(passed -> assertThat(passed.took()).isGreaterThanOrEqualTo(ReceptionPages.BEAT));
        assertThat(both)
                .extracting(passed -> Wire.reply(passed.answered().getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .outcome())
                .containsExactly(Reply.Outcome.HIT, Reply.Outcome.NONE);
    }

    @Test
    void theDeskThereSeesWhoAskedAndCalls() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        asked(here.signal(Persona.HANNA.holder(), name, phone));

        other.in(() -> {
            Browser hanna = there.browser(Persona.HANNA);
            String number = Alike.number(theirs);
            String worklist = Worklists.of(hanna);
            assertThat(Jsoup.parse(worklist)
                            .select("tr:contains(" + number + ")")
                            .text())
                    .contains("Regio Zuid", "Andere regio heeft een overeenkomst");
            String href = Jsoup.parse(worklist)
                    .select("a[href^=/neighbours/hits/]:contains(" + number + ")")
                    .attr("href");
            assertThat(hanna.get(href).body())
                    .contains("Regio Zuid heeft een overeenkomst met " + number, "Gemeente Hilversum");
            assertThat(there.browser(TestRegion.HUGO_FOCAL_POINT_HUIZEN)
                            .get(href)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(hanna.post(href, Map.of()).statusCode()).isEqualTo(302);
            assertThat(Worklists.of(hanna)).doesNotContain(href);
            assertThat(hanna.get(href).body()).contains("Gesproken door");
            assertThat(hanna.get("/signals/" + theirs + "/regions").body()).contains(href);
        });
    }

    @Test
    void askedTwiceItIsOneDuty() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        asked(mine);
        asked(mine);

        assertThat(thereText("select times from neighbours.hit where record = ?", theirs))
                .isEqualTo("2");
    }

    @Test
    void bothSidesWriteItDown() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        asked(mine);

        assertThat(Alike.asked(
                        "select string_agg(distinct operation, ' ') from logbook.processing where subject = ? and operation like '%NEIGHBOUR%'",
                        mine))
                .isEqualTo("ASK_NEIGHBOURS");
        assertThat(Alike.asked("""
                        select concat_ws(' ', s.way, s.purpose, s.ground, s.shared_under, o.name, string_agg(i.field, ' ' order by i.field))
                        from legal.share s join access.organisation o on o.id = s.to_organisation
                        join legal.share_item i on i.share = s.id where s.record = ? group by s.id, o.name
                        """, mine))
                .isEqualTo("REGION HELP PUBLIC_TASK COVENANT " + NORTH + " neighbours.item.phone");
        assertThat(thereText("""
                        select concat_ws(' ', a.action, o.name, p.operation, a.handler)
                        from logbook.processing p join logbook.act a on a.id = p.span
                        join access.organisation o on o.id = a.actor where p.subject = ? and p.operation = 'ANSWER_NEIGHBOURS'
                        """, theirs))
                .isEqualTo("DOOR_NEIGHBOUR_ASKED Regio Zuid ANSWER_NEIGHBOURS POST /neighbours/ask");
        assertThat(main(here.browser(Persona.FRED).get("/logbook/neighbours").body()))
                .contains(NORTH, "Wij: Hanna", "Er is een overeenkomst");
        assertThat(main(here.browser(Persona.FRED).get("/shares").body()))
                .contains(NORTH, "Telefoonnummer, versleuteld");
        other.in(() -> {
            assertThat(main(there.browser(Persona.FRED)
                            .get("/logbook/neighbours")
                            .body()))
                    .contains("Regio Zuid", "Zij: Gemeente Hilversum", "Overeenkomst met 1 stuk");
            assertThat(main(there.browser(Persona.FRED)
                            .get("/logbook/subject?subject=" + theirs)
                            .body()))
                    .contains("Regio Zuid", "Vraag van een andere regio");
        });
    }

    @Test
    void aNameAloneAsksNothing() {
        UUID mine = here.signal(Persona.HANNA.holder(), name, "");
        int before = front.passed().size();

        assertThat(asked(mine)).contains("nog niets gevraagd");
        assertThat(front.passed()).hasSize(before);
        assertThat(marks(mine)).isZero();
    }

    @Test
    void aNameWithAWholeDateOfBirthIsAMatchHoweverItIsSpelled() {
        UUID theirs = other.in(() -> dossier(there, "Khadija " + name.substring(6), "1999-04-17"));
        UUID mine = dossier(here, name.substring(6) + ", Hadidja", "1999-04-17");
        UUID another = dossier(here, "Khadija " + name.substring(6), "1998-04-17");
        UUID yearAlone = dossier(here, "Khadija " + name.substring(6), "1999-01-01");

        assertThat(asked(Persona.ZOE, "/dossiers/" + mine)).contains("Er is een overeenkomst");
        assertThat(asked(Persona.ZOE, "/dossiers/" + another)).doesNotContain("Er is een overeenkomst");
        assertThat(asked(Persona.ZOE, "/dossiers/" + yearAlone)).contains("nog niets gevraagd");
        assertThat(thereText("select count(*) from neighbours.hit where record = ?", theirs))
                .isEqualTo("1");
    }

    @Test
    void numbersInAStoryAreAskedToo() {
        UUID theirs = other.in(() -> there.bare(Persona.HANNA.holder()));
        other.in(() -> there.note(
                Persona.HANNA.holder(), theirs, "Een busje ZT-697-H, mail " + phone + "@example.nl, kvk 68750110."));
        UUID byMail = here.bare(Persona.HANNA.holder());
        here.note(Persona.HANNA.holder(), byMail, "Schreef vanaf " + phone + "@Example.NL");
        UUID byPlate = here.bare(Persona.HANNA.holder());
        here.note(Persona.HANNA.holder(), byPlate, "Kenteken ZT-697-H stond voor de deur.");
        UUID byBusiness = here.bare(Persona.HANNA.holder());
        here.note(Persona.HANNA.holder(), byBusiness, "Het bedrijf met KvK-nummer 68750110");

        assertThat(List.of(byMail, byPlate, byBusiness))
                .allSatisfy(mine -> assertThat(asked(mine)).contains("Er is een overeenkomst"));
    }

    @Test
    void ofAVeiledRecordOnlyWhoDirectsTheChainIsToldAndNamed() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        other.in(() ->
                there.browser(Persona.HANNA).post("/signals/" + theirs + "/links/veil", Map.of("veiled", "true")));

        String page = asked(here.signal(Persona.HANNA.holder(), name, phone));

        assertThat(page).contains("Vraag Regio Gooi en Vechtstreek").doesNotContain("Vraag Gemeente Hilversum");
        other.in(() -> {
            String hit = Alike.asked("select id from neighbours.hit where record = ?", theirs);
            assertThat(Worklists.of(there.browser(Persona.HANNA))).doesNotContain(hit);
            assertThat(there.browser(Persona.HANNA)
                            .get("/neighbours/hits/" + hit)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(Worklists.of(there.browser(Persona.KARIM))).contains(hit);
            assertThat(there.browser(Persona.KARIM)
                            .get("/neighbours/hits/" + hit)
                            .body())
                    .contains("afgeschermd", "Gemeente Hilversum");
        });
    }

    @Test
    void whoAsksAboutAVeiledRecordIsCalledThroughTheChainDirector() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        here.browser(Persona.HANNA).post("/signals/" + mine + "/links/veil", Map.of("veiled", "true"));

        asked(mine);

        assertThat(thereText("select desk from neighbours.hit where record = ?", theirs))
                .isEqualTo("Regio Gooi en Vechtstreek");
    }

    @Test
    void whatIsOnlyKeptThereIsLaidBesideNothing() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        other.in(() -> other.bean(Erasing.class)
                .restricted(Persona.HANNA.person(), Persona.HANNA.post(), Alike.number(theirs)));

        assertThat(asked(here.signal(Persona.HANNA.holder(), name, phone))).contains("Geen overeenkomst");
    }

    @Test
    void whatIsHeldThereIsLaidBesideNothing() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        other.in(() -> Alike.asOwner("""
                insert into legal.hold (id, record, kind, number, reason, placed_by, placed_on, until)
                values (gen_random_uuid(), '%s', 'SIGNAL', 'S-1', 'LEGAL_CLAIM', '%s', current_date, current_date)
                """.formatted(theirs, Persona.FRED.person().value())));

        assertThat(asked(here.signal(Persona.HANNA.holder(), name, phone))).contains("Geen overeenkomst");
    }

    @Test
    void aboutWhatIsOnlyKeptHereNobodyIsAsked() {
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        erasing.restricted(Persona.HANNA.person(), Persona.HANNA.post(), Alike.number(mine));
        int before = front.passed().size();

        assertThat(asked(mine)).contains("wordt alleen bewaard");
        assertThat(front.passed()).hasSize(before);
    }

    @Test
    void whatNobodyHoldsLeadsToNobody() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        other.in(() -> Alike.asOwner("delete from access.tie where record = '" + theirs + "'"));

        assertThat(asked(here.signal(Persona.HANNA.holder(), name, phone))).contains("Geen overeenkomst");
    }

    @Test
    void aDeskOutsideTheCovenantIsNotSpokenFor() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        UUID shelter = UUID.randomUUID();
        other.in(() -> Alike.asOwner("""
                insert into access.organisation (id, version, name, kind, active) values ('%1$s', 0, 'Opvang', 'SHELTER', true);
                insert into access.post (id, organisation, role) values ('%1$s', '%1$s', 'CARE_COORDINATOR');
                update access.tie set post = '%1$s' where record = '%2$s' and kind = 'HOLDER'
                """.formatted(shelter, theirs)));

        assertThat(asked(here.signal(Persona.HANNA.holder(), name, phone))).contains("Geen overeenkomst");
        assertThat(thereText("select count(*) from neighbours.hit where record = ?", theirs))
                .isEqualTo("0");

        other.in(() -> Alike.asOwner("""
                insert into legal.party (covenant, organisation, signed_on, signatory, written_by)
                select id, '%s', '2018-01-01', 'Bestuurder', '%s' from legal.covenant where title = 'Vergelijken'
                """.formatted(shelter, Persona.ADA.person().value())));
        assertThat(asked(here.signal(Persona.HANNA.holder(), name, phone))).contains("Vraag Opvang");
    }

    @Test
    void aDeskOutsideTheCovenantHasNobodyToAsk() {
        PostId shelter = new PostId(UUID.randomUUID());
        Alike.asOwner("""
                insert into access.organisation (id, version, name, kind, active) values ('%1$s', 0, 'Opvang %1$s', 'SHELTER', true);
                insert into access.post (id, organisation, role) values ('%1$s', '%1$s', 'CARE_COORDINATOR')
                """.formatted(shelter.value()));

        assertThat(neighbours.open(shelter)).isEmpty();
        assertThat(neighbours.open(Persona.HANNA.holder().post()))
                .extracting(Neighbour::id)
                .containsExactly(pair);
    }

    @Test
    void whoOnlyReadsARecordAsksNobody() {
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        here.readsAlong(mine, TestRegion.post(TestRegion.HUIZEN, Role.FOCAL_POINT));
        Browser hugo = here.browser(TestRegion.HUGO_FOCAL_POINT_HUIZEN);

        assertThat(hugo.get("/signals/" + mine + "/links").statusCode()).isEqualTo(200);
        assertThat(hugo.get("/signals/" + mine + "/regions").statusCode()).isEqualTo(404);
        assertThat(hugo.post("/signals/" + mine + "/regions", Map.of("purpose", "HELP"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRegionThatHangsFloodsOrIsForgedDoesNotKeepThePage() {
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        knownThere(Persona.HANNA.holder());
        for (TlsFront.Mood mood : List.of(
                TlsFront.Mood.HANGING, TlsFront.Mood.TRICKLING, TlsFront.Mood.FLOODING, TlsFront.Mood.FORGING)) {
            front.in(mood);
            long began = System.nanoTime();

            assertThat(answer(asked(mine)))
                    .as(mood.toString())
                    .contains(
                            mood == TlsFront.Mood.FORGING ? "Geen antwoord: geweigerd" : "Deze regio antwoordde niet");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("%s", mood)
                    .isLessThan(Envoy.PATIENCE.plusSeconds(3));
        }
        assertThat(front.flooded())
                .as("bytes taken, what was under way among them")
                .isLessThan(10_000_000);
    }

    @Test
    void nothingGoesToAServerThatNobodyVouchesFor() throws Exception {
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        try (TlsFront impostor = TlsFront.before(other.port(), authority("dns:localhost"))) {
            String address = front.address();
            moved(impostor.address());
            try {
                assertThat(asked(mine)).contains("Deze regio antwoordde niet");
                assertThat(impostor.passed()).isEmpty();
            } finally {
                moved(address);
            }
        }
    }

    @Test
    void whatWasRegisteredBeforeComesAlongWithTheNextRound() {
        UUID theirs = knownThere(Persona.HANNA.holder());
        other.in(() -> Alike.asOwner("delete from neighbours.mark"));
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        assertThat(asked(mine)).contains("Geen overeenkomst");
        other.in(() -> {
            assertThat(other.bean(Marks.class).since())
                    .as("rounds of before count no more")
                    .isPresent();
            Alike.asOwner("update linking.round set begun_at = '2000-01-01'");
            assertThat(show(there)).contains("./baken link");
            assertThat(Relinked.all()).isZero();
            assertThat(show(there)).doesNotContain("./baken link");
        });

        assertThat(asked(mine)).contains("Er is een overeenkomst");
        assertThat(thereText("select count(*) from neighbours.hit where record = ?", theirs))
                .isEqualTo("1");
    }

    @Test
    void whatIsCorrectedIsFoundByWhatItSaysNow() {
        UUID theirs = other.in(() -> dossierWithPhone(there, phone));
        String old = phone;
        phone = Alike.phone();
        other.in(() -> corrected(there, theirs, phone));

        assertThat(asked(here.signal(Persona.HANNA.holder(), name, old))).contains("Geen overeenkomst");
        assertThat(asked(here.signal(Persona.HANNA.holder(), name, phone))).contains("Er is een overeenkomst");
    }

    @Test
    void whatIsDestroyedLeavesNoMark() {
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        assertThat(marks(mine)).isPositive();

        Alike.asOwner("delete from vault.subject_key where subject = '" + mine + "'");

        assertThat(marks(mine)).isZero();
    }

    @Test
    void thePagesReadNoMarkAndNoAnswer() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> asApp("select count(*) from neighbours.mark"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> asApp("select * from neighbours.answer('%s', '{}')".formatted(pair.value())));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> asApp("select neighbours.close()"));
    }

    @Test
    void theDatabaseLetsNobodyElseAskAboutARecordOrMarkItAnew() {
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        UUID trace = UUID.fromString(Alike.asked(
                "select m.trace from neighbours.mark m join linking.trace t on t.id = m.trace where t.record = ? limit 1",
                mine));
        String marking = "select neighbours.mark('%s', '{}', '{}')".formatted(trace);
        assertThatExceptionOfType(IllegalStateException.class)
                .as("without a session, also what has no mark yet")
                .isThrownBy(() -> asApp("select neighbours.mark('%s', '{}', '{}')".formatted(UUID.randomUUID())));
        for (PersonId stranger : List.of(TestRegion.HUGO_FOCAL_POINT_HUIZEN, Persona.KARIM.person())) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> asApp(stranger, questionBy(stranger, mine)));
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> asApp(stranger, marking));
        }
        assertThatExceptionOfType(IllegalStateException.class)
                .as("under another name")
                .isThrownBy(() -> asApp(Persona.HANNA.person(), questionBy(Persona.KARIM.person(), mine)));
        assertThat(marks(mine)).isPositive();

        asApp(Persona.HANNA.person(), questionBy(Persona.HANNA.person(), mine));
        asApp(Persona.HANNA.person(), marking);
        assertThat(marks(mine)).as("in place of what was there").isZero();
    }

    @Test
    void aColleagueAsksSoOftenInADayAndNoMore() {
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        asked(mine);
        Alike.asOwner("""
                insert into neighbours.question (id, neighbour, record, post, by, purpose, hashes, answer)
                select gen_random_uuid(), neighbour, record, post, by, purpose, 1, 'NONE'
                from neighbours.question, generate_series(1, %d) where record = '%s'
                """.formatted(AskDesk.DAILY, mine));

        assertThat(asked(mine)).contains("U hebt vandaag te vaak gevraagd");
    }

    @Test
    void anEndedCovenantEndsIt() {
        knownThere(Persona.HANNA.holder());
        UUID mine = here.signal(Persona.HANNA.holder(), name, phone);
        assertThat(asked(mine)).contains("Er is een overeenkomst");

        other.in(() ->
                Alike.asOwner("update legal.covenant set last_day = current_date - 1 where title = 'Vergelijken'"));
        try {
            assertThat(answer(asked(mine))).contains("Geen antwoord: geweigerd");
        } finally {
            other.in(() ->
                    Alike.asOwner("update legal.covenant set last_day = '2199-01-01' where title = 'Vergelijken'"));
        }
        Alike.asOwner("update legal.covenant set last_day = current_date - 1 where title = 'Vergelijken'");
        try {
            assertThat(asked(mine)).contains("geen andere regio die u kunt vragen");
            assertThat(here.browser(Persona.HANNA)
                            .get("/signals/" + mine + "/links")
                            .body())
                    .doesNotContain("/regions");
            assertThat(show(here)).contains("Convenant geldt niet");
        } finally {
            Alike.asOwner("update legal.covenant set last_day = '2199-01-01' where title = 'Vergelijken'");
        }
    }

    private String questionBy(PersonId person, UUID record) {
        return """
                insert into neighbours.question (id, neighbour, record, post, by, purpose, hashes)
                values (gen_random_uuid(), '%s', '%s', '%s', '%s', 'HELP', 1)
                """.formatted(pair.value(), record, Persona.HANNA.holder().post().value(), person.value());
    }

    private void asApp(PersonId person, String sql) {
        asApp(
                "select set_config('baken.session', '%s', false)"
                        .formatted(signIn.callAs(person).token()),
                sql);
    }

    private static void asApp(String... sqls) {
        try (Connection pages = TestDatabase.connectAsApp();
                Statement statement = pages.createStatement()) {
            for (String sql : sqls) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Authority authority(String name) {
        try {
            return Authority.in(FOLDER.resolve(UUID.randomUUID().toString()), name);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID knownThere(Holder holder) {
        return other.in(() -> there.signal(holder, name, phone));
    }

    private String asked(UUID signal) {
        return asked(Persona.HANNA, "/signals/" + signal);
    }

    private String asked(Persona persona, String record) {
        Browser browser = here.browser(persona);
        var answer = browser.post(record + "/regions", Map.of("purpose", "HELP"));
        if (answer.statusCode() != 302) {
            return main(answer.body());
        }
        return main(browser.get(record + "/regions").body());
    }

    private static String main(String page) {
        return Jsoup.parse(page).select("main").html();
    }

    /** What the region said last. */
    private static String answer(String page) {
        return Jsoup.parse(page).select("tbody tr:has(th:containsOwn(" + NORTH + "))").stream()
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static UUID dossier(Alike region, String called, String born) {
        UUID dossier = region.dossier(Persona.ZOE.holder(), called, "");
        assertThat(region.browser(Persona.ZOE)
                        .post(
                                "/dossiers/" + dossier + "/identity",
                                Map.of("name", called, "birthDate", born, "phone", "", "email", "", "other", ""))
                        .statusCode())
                .isEqualTo(302);
        return dossier;
    }

    private UUID dossierWithPhone(Alike region, String number) {
        return region.dossier(Persona.ZOE.holder(), name, number);
    }

    private void corrected(Alike region, UUID dossier, String number) {
        assertThat(region.browser(Persona.ZOE)
                        .post(
                                "/dossiers/" + dossier + "/identity",
                                Map.of("name", name, "birthDate", "", "phone", number, "email", "", "other", ""))
                        .statusCode())
                .isEqualTo(302);
    }

    private String thereText(String sql, UUID about) {
        return other.in(() -> Alike.asked(sql, about));
    }

    private int inVain() {
        return Integer.parseInt(thereText(
                "select count(*) from logbook.act where action = 'DOOR_NEIGHBOUR_ASKED' and record is null and actor <> ?",
                UUID.randomUUID()));
    }

    private static int marks(UUID record) {
        return Integer.parseInt(Alike.asked(
                "select count(*) from neighbours.mark m join linking.trace t on t.id = m.trace where t.record = ?",
                record));
    }

    private String secret() {
        try (Stream<Path> files = Files.list(keys)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith("pair-"))
                    .findFirst()
                    .orElseThrow();
            String text = Files.readString(file, StandardCharsets.UTF_8);
            assertThat(text).as("wrapped as every secret").startsWith("baken-wrapped:");
            return text;
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String show(Alike region) {
        return region.browser(Persona.FRED).get("/neighbours/" + pair.value()).body();
    }

    private static String fact(String page, String label) {
        return Jsoup.parse(page)
                .select(".fact:has(dt:containsOwn(" + label + ")) dd")
                .text();
    }

    private void moved(String address) {
        Alike.asOwner(
                "update neighbours.neighbour set address = '%s' where id = '%s'".formatted(address, pair.value()));
    }

    private void confirm(Alike region) {
        String at = "/neighbours/" + pair.value();
        assertThat(region.browser(Persona.ADA).get(at).body()).contains("Iemand anders moet dit bevestigen");
        region.browser(Persona.ADA).post(at + "/confirm", Map.of());
        assertThat(region.browser(Persona.ADA).get(at).body())
                .as("nobody confirms what they entered")
                .contains("Wacht op bevestiging");
        assertThat(Worklists.of(region.browser(Persona.FRED))).contains(at);
        assertThat(region.browser(Persona.FRED).post(at + "/confirm", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(region.browser(Persona.FRED).get(at).body()).contains("Doet mee");
    }
}
