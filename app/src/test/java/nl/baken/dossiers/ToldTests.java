package nl.baken.dossiers;

import static nl.baken.access.TestRegion.FRED_AUDITOR;
import static nl.baken.access.TestRegion.KARIM_CHAIN_DIRECTOR;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static nl.baken.dossiers.Shelter.ADDRESS;
import static nl.baken.dossiers.Shelter.ELSEWHERE;
import static nl.baken.dossiers.Shelter.MOTIVE;
import static nl.baken.dossiers.Shelter.NOOR_ELSEWHERE;
import static nl.baken.dossiers.Shelter.PLACE;
import static nl.baken.dossiers.Shelter.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.Trust;
import nl.baken.legal.Necessities;
import nl.baken.legal.Plea;
import nl.baken.shared.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is told out of a dossier is a line of the ledger: to whom, what, on which ground, why and until when. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ToldTests {

    private static final String LINE = """
            select concat_ws(' ', way, third_party, purpose, ground, shared_under, last_day, live) from legal.share
            where record = ? order by written
            """;
    private static final String FIELDS = """
            select i.field || ' ' || i.category from legal.share_item i join legal.share s on s.id = i.share
            where s.record = ? order by s.written, i.position
            """;
    private static final String EVENTS = """
            select e.kind from legal.share_event e join legal.share s on s.id = e.share where s.record = ? order by e.id
            """;

    @LocalServerPort
    int port;

    @Autowired
    DossierDesk dossiers;

    @Autowired
    WhereaboutsDesk desk;

    @Autowired
    UnsealingDesk opening;

    @Autowired
    TellDesk tells;

    @Autowired
    IdentityDesk identities;

    @Autowired
    List<Necessities> necessities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Access access;

    @Autowired
    SignIn signIn;

    private Shelter shelter;
    private String at = "";

    @BeforeEach
    void somebodyIsInAShelter() throws SQLException {
        shelter = new Shelter(signIn, dossiers, desk, access);
        at = "/dossiers/" + shelter.dossier().value();
    }

    @Test
    void aLawyerGetsWhatWasChosenAndThePageSaysSoBeforeAndAfter() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        String name = Jsoup.parse(zoe.open(at + "/tell?party=LAWYER").body())
                .select("input[name=fields][value^=name:]")
                .attr("value");
        String[] form = {
            "thirdParty",
            "LAWYER",
            "purpose",
            "HELP",
            "ground",
            "CONSENT",
            "last",
            "2030-01-01",
            "fields",
            name,
            "told",
            "mr. Zeldzaam, voor de verblijfsvergunning"
        };

        Document preview = Jsoup.parse(zoe.send(at + "/tell/preview", form).body());
        assertThat(preview.text())
                .contains("Dit krijgt de ander", Canaries.person().name(), "mr. Zeldzaam");
        assertThat(shelter.asked(LINE)).as("not written down yet").isEmpty();
        zoe.send(at + "/tell", form);

        assertThat(shelter.asked(LINE)).containsExactly("PAPER LAWYER HELP CONSENT PAPER 2030-01-01 t");
        assertThat(shelter.asked(FIELDS)).containsExactly("dossiers.holding.name IDENTIFICATION");
        Document shared = Jsoup.parse(zoe.open(at + "/shared").body());
        assertThat(shared.text()).contains("Advocaat", "Toestemming van de persoon", "mr. Zeldzaam");
        assertThat(zoe.open(at).body()).contains("Iets verteld aan: Advocaat");
        String paper = shared.select("a[href^=/papers/]").attr("href");
        assertThat(zoe.open(paper).body()).contains("De ander gebruikt dit nog", "Het is vernietigd");
        zoe.send(paper + "/destroyed");
        assertThat(shelter.asked(EVENTS)).containsExactly("DESTROYED");
    }

    @Test
    void isAskedAboutAYearLaterAndDestroyedAfterItsLastDay() throws SQLException {
        tell("OTHER", "name:");
        String duty =
                "select kind from legal.duties where href like '/papers/%' and record in (select id from legal.share where record = '"
                        + shelter.dossier().value() + "')";
        Shelter.done(
                "update legal.share set back_due = current_date where record = ?",
                shelter.dossier().value());
        assertThat(seen(ZOE_CARE_COORDINATOR, duty)).containsExactly("PAPER_BACK");

        Shelter.done(
                "update legal.share set last_day = current_date - 1 where record = ?",
                shelter.dossier().value());
        assertThat(seen(ZOE_CARE_COORDINATOR, duty)).containsExactly("PAPER_DESTROY");
    }

    @Test
    void whatIsAnnouncedToComenshaHoldsWhatTheDossierCountsAsAndWhereSomebodyIsIsNeverWrittenDown() {
        tell("COMENSHA", "nature:exploitation", "nature:sex", Tellable.WHEREABOUTS);

        assertThat(shelter.asked(FIELDS))
                .containsExactly(
                        "dossiers.nature.exploitation SITUATION",
                        "dossiers.nature.sex IDENTIFICATION",
                        "dossiers.whereabouts HOUSING");
        assertThat(visit(ZOE_CARE_COORDINATOR).open(at + "/tell").body()
                        + visit(ZOE_CARE_COORDINATOR).open(at + "/shared").body())
                .contains("Waar de persoon te vinden is")
                .doesNotContain(PLACE, ADDRESS);
    }

    @Test
    void whoMayOpenWhereSomebodyIsStandsInTheLedgerWithEachOpeningAndItsEnd() {
        shelter.trustElsewhere();

        assertThat(shelter.asked(LINE)).containsExactly("TRUST CARE CARE_TASK_WMO OWN " + today().plusDays(3) + " f");
        assertThat(shelter.asked(FIELDS)).containsExactly("dossiers.whereabouts HOUSING");
        Callers.as(signIn.callAs(NOOR_ELSEWHERE), () -> opening.open(shelter.dossier(), shelter.place(), MOTIVE));
        assertThat(shelter.asked(EVENTS)).containsExactly("OPENED");
        Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), () -> opening.open(shelter.dossier(), shelter.place(), MOTIVE));
        assertThat(shelter.asked(EVENTS)).as("the holder is nobody else").containsExactly("OPENED");
        assertThat(visit(ZOE_CARE_COORDINATOR).open(at + "/shared").body()).contains(Shelter.PLEA.need(), "Ingezien");

        shelter.asZoe(() -> desk.distrust(shelter.dossier(), ELSEWHERE));
        assertThat(shelter.asked(EVENTS)).containsExactly("OPENED", "WITHDRAWN");
    }

    @Test
    void whoTakesTheirConsentBackIsFeltInWhatWasToldOnIt() {
        tell("LAWYER", "name:");
        shelter.asZoe(() ->
                desk.trust(shelter.dossier(), new Trust(ELSEWHERE, today().plusDays(3)), new Plea("CONSENT", "x")));
        String duty = "select kind || ' ' || href from dossiers.duties where kind like 'CONSENT_GONE%' and (record = '"
                + shelter.dossier().value() + "' or record in (select id from legal.share where record = '"
                + shelter.dossier().value() + "')) order by 1";
        assertThat(seen(ZOE_CARE_COORDINATOR, duty)).isEmpty();

        shelter.asZoe(() -> identities.enterConsent(shelter.dossier(), new Consent("WITHDRAWN", "")));

        String paper = shelter.asked("select id from legal.share where record = ? and way = 'PAPER'")
                .getFirst();
        assertThat(seen(ZOE_CARE_COORDINATOR, duty))
                .containsExactly(
                        "CONSENT_GONE " + at + "/shared",
                        "CONSENT_GONE_SHARE " + at + "/whereabouts",
                        "CONSENT_GONE_SHARE /papers/" + paper);
    }

    @Test
    void nobodyIsLetInOnAGroundThatLetsTheDesksShareNothing() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> shelter.asZoe(() -> desk.trust(
                        shelter.dossier(), new Trust(ELSEWHERE, today().plusDays(3)), new Plea("RIEC_WGS", "zomaar"))));
        assertThat(shelter.asked(LINE)).isEmpty();
    }

    @Test
    void aNoteOfADoctorIsTickedWhenItIsWrittenAndToldOnlyOnAGroundThatBreaksIt() {
        Visit zoe = visit(ZOE_CARE_COORDINATOR);
        zoe.open(at);
        zoe.send(
                at + "/notes",
                "told",
                "zij is geopereerd",
                "kind",
                "CONVERSATION",
                "certainty",
                "TOLD_BY_OTHER",
                "heldOn",
                today().toString(),
                "secrecy.applies",
                "true",
                "secrecy.conditions",
                "alleen haar advocaat");

        assertThat(zoe.open(at).body()).contains("zij is geopereerd", "Medisch beroepsgeheim", "alleen haar advocaat");
        assertThat(zoe.open(at + "/tell").body()).contains("Medisch beroepsgeheim", "alleen haar advocaat");
        refused("legal.refused.secrecy", () -> tellOn("PUBLIC_TASK", "LAWYER", "told:"));
        tellOn("CONSENT", "LAWYER", "told:");
        assertThat(
                        shelter.asked(
                                "select i.secret::text from legal.share_item i join legal.share s on s.id = i.share where s.record = ?"))
                .containsExactly("true");
    }

    @Test
    void whatIsRestrictedIsNotTold() throws SQLException {
        Shelter.done(
                "insert into legal.restriction (record, request, article, since) values (?, gen_random_uuid(), 'AVG art. 18', current_date)",
                shelter.dossier().value());

        refused("legal.refused.restricted", () -> tell("LAWYER", "name:"));
        refused("legal.refused.restricted", shelter::trustElsewhere);
        assertThat(shelter.asked(LINE)).isEmpty();
    }

    @Test
    void whyIsReadByWhoGaveItAndByNobodyElse() {
        tell("LAWYER", "name:");
        String words = "select share::text from legal.said where subject = '"
                + shelter.dossier().value() + "'";

        assertThat(seen(ZOE_CARE_COORDINATOR, words)).hasSize(1);
        assertThat(seen(NOOR_ELSEWHERE, words)).isEmpty();
        assertThat(seen(KARIM_CHAIN_DIRECTOR, words)).isEmpty();
        assertThat(visit(KARIM_CHAIN_DIRECTOR).open(at + "/tell").statusCode()).isEqualTo(404);
        UUID line = UUID.fromString(
                shelter.asked("select id from legal.share where record = ?").getFirst());
        assertThat(necessities(FRED_AUDITOR, line)).as("who supervises").isEqualTo(1);
        assertThat(necessities(ZOE_CARE_COORDINATOR, line))
                .as("not in this way")
                .isZero();
        assertThat(visit(FRED_AUDITOR).open("/shares/why").body()).contains("omdat het moet");
    }

    private long necessities(PersonId person, UUID line) {
        return Callers.as(
                signIn.callAs(person),
                () -> transaction.execute(status -> necessities.stream()
                        .mapToLong(kept -> kept.of(line).size())
                        .sum()));
    }

    private void tell(String party, String... keys) {
        tellOn("CONSENT", party, keys);
    }

    private void tellOn(String ground, String party, String... keys) {
        shelter.asZoe(() -> {
            List<String> fields = tells.parts(shelter.dossier()).stream()
                    .map(part -> part.key())
                    .filter(key -> List.of(keys).stream().anyMatch(key::startsWith))
                    .toList();
            tells.tell(
                    shelter.dossier(),
                    new TellForm(party, "HELP", ground, today().plusDays(30), fields, "omdat het moet"));
        });
    }

    private List<String> seen(PersonId person, String sql) {
        try (var connection = shelter.connectAs(person)) {
            return Shelter.first(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private Visit visit(PersonId person) {
        return new Visit(port, signIn.callAs(person).token());
    }
}
