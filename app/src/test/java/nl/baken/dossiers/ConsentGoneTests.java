package nl.baken.dossiers;

import static java.util.Objects.requireNonNull;
import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.PAUL_POLICE;
import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Records;
import nl.baken.handovers.GivenDesk;
import nl.baken.handovers.HandoverDesk;
import nl.baken.handovers.HandoverId;
import nl.baken.handovers.Offer;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody takes their consent back: what was shared on it is felt by who keeps the dossier and by who shared it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConsentGoneTests {

    private static final PersonId HANNA = HANNA_FOCAL_POINT_HILVERSUM;
    private static final PersonId ZOE = ZOE_CARE_COORDINATOR;

    private final DossierDesk dossiers;
    private final IdentityDesk identities;
    private final LinkDesk links;
    private final HandoverDesk handovers;
    private final GivenDesk given;
    private final SignalDesk signals;
    private final Records records;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    @LocalServerPort
    private int port;

    @Autowired
    ConsentGoneTests(
            DossierDesk dossiers,
            IdentityDesk identities,
            LinkDesk links,
            HandoverDesk handovers,
            GivenDesk given,
            SignalDesk signals,
            Records records,
            SignIn signIn,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.dossiers = dossiers;
        this.identities = identities;
        this.links = links;
        this.handovers = handovers;
        this.given = given;
        this.signals = signals;
        this.records = records;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.today = LocalDate.now(clock);
        TestRegion.found();
    }

    @Test
    void becomesADutyOfWhoKeepsTheDossierAndOfWhoShared() {
        Case known = shared("CONSENT");
        assertThat(owed(ZOE, known.dossier().value())).as("consent is there").doesNotContain("CONSENT_GONE");

        consent(known, "WITHDRAWN");

        assertThat(duties(ZOE, known.dossier().value(), "CONSENT_GONE"))
                .extracting(Owed::owner, Owed::due, Owed::href)
                .containsExactly(
                        tuple(ZOE.value(), today, "/dossiers/" + known.dossier().value() + "/shared"));
        assertThat(duties(HANNA, known.handover().value(), "CONSENT_GONE_SHARE"))
                .extracting(Owed::owner, Owed::href)
                .containsExactly(
                        tuple(attendant(), "/handovers/" + known.handover().value() + "/ground"));
        assertThat(owed(HANNA, known.dossier().value()))
                .as("who shared hears nothing of the dossier")
                .isEmpty();
        assertThat(owed(PAUL_POLICE, known.handover().value())).doesNotContain("CONSENT_GONE_SHARE");
        assertThat(page(ZOE, "/dossiers/" + known.dossier().value()))
                .contains("Er is geen toestemming meer", "Bekijk welke verstrekking");
        assertThat(page(ZOE, "/dossiers/" + known.dossier().value() + "/shared"))
                .contains("Geen toestemming sinds", "Gemeente Hilversum");
        assertThat(IntStream.rangeClosed(1, 40).mapToObj(number -> page(ZOE, "/?page=" + number)))
                .as("a page of the worklist")
                .anyMatch(page -> page.contains("Geen toestemming meer: trek terug of kies een andere grondslag"));
    }

    // Hanna, unless another test gave her desk a colleague who comes first
    private UUID attendant() {
        return jdbc.sql("select person from access.attendance where post = ? order by rank, person limit 1")
                .param(TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT).value())
                .query(UUID.class)
                .single();
    }

    @Test
    void isOverOnceItIsTakenBack() {
        Case known = shared("CONSENT");
        consent(known, "WITHDRAWN");

        as(HANNA, () -> given.takeBack(known.handover()));

        assertThat(owed(ZOE, known.dossier().value())).doesNotContain("CONSENT_GONE");
        assertThat(owed(HANNA, known.handover().value())).doesNotContain("CONSENT_GONE_SHARE");
        assertThat(page(ZOE, "/dossiers/" + known.dossier().value())).doesNotContain("Er is geen toestemming meer");
    }

    @Test
    void isOverOnceItRestsOnAnotherGroundOrConsentIsGivenAgain() {
        Case first = shared("CONSENT");
        Case second = shared("CONSENT");
        consent(first, "REFUSED");
        consent(second, "WITHDRAWN");
        assertThat(owed(ZOE, first.dossier().value())).contains("CONSENT_GONE");

        as(HANNA, () -> given.ground(first.handover(), "PUBLIC_TASK"));
        consent(second, "GIVEN");

        assertThat(owed(ZOE, first.dossier().value())).doesNotContain("CONSENT_GONE");
        assertThat(owed(ZOE, second.dossier().value())).doesNotContain("CONSENT_GONE");
    }

    @Test
    void concernsNothingThatRestsOnAnotherGroundNorASignalThatIsUnlinked() {
        Case other = shared("PUBLIC_TASK");
        Case unlinked = shared("CONSENT");
        consent(other, "WITHDRAWN");
        consent(unlinked, "WITHDRAWN");
        as(ZOE, () -> links.unlink(unlinked.dossier(), unlinked.signal()));

        assertThat(owed(ZOE, other.dossier().value())).doesNotContain("CONSENT_GONE");
        assertThat(owed(ZOE, unlinked.dossier().value())).doesNotContain("CONSENT_GONE");
    }

    // Hanna shared a signal with the police, and with Zoë who opened a dossier of it
    private Case shared(String ground) {
        SignalId signal = records.signal();
        as(HANNA, () -> signals.pickUp(signal));
        HandoverId police = offered(signal, TestRegion.post(TestRegion.POLICE, Role.PARTNER), "INVESTIGATION", ground);
        HandoverId care =
                offered(signal, TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR), "CARE", "PUBLIC_TASK");
        as(ZOE, () -> handovers.accept(care));
        DossierId dossier = as(ZOE, () -> dossiers.open(DossierMother.about(Person.UNKNOWN), care));
        as(ZOE, () -> links.link(dossier, care, ""));
        return new Case(signal, police, dossier);
    }

    private HandoverId offered(SignalId signal, PostId to, String purpose, String ground) {
        return as(HANNA, () -> {
            String key = signals.disclosable(signal).getFirst().key();
            return handovers.offer(signal, new Offer(to, purpose, ground, null, Set.of(key), "nodig"));
        });
    }

    private void consent(Case known, String code) {
        as(ZOE, () -> identities.enterConsent(known.dossier(), new Consent(code, "")));
    }

    private List<String> owed(PersonId person, UUID record) {
        return duties(person, record, "").stream().map(Owed::kind).toList();
    }

    private List<Owed> duties(PersonId person, UUID record, String kind) {
        return as(
                person,
                () -> jdbc.sql(
                                "select kind, owner, due, href from dossiers.duties where record = :record and (:kind = '' or kind = :kind)")
                        .param("record", record)
                        .param("kind", kind)
                        .query((row, number) -> new Owed(
                                row.getString("kind"),
                                row.getObject("owner", UUID.class),
                                row.getObject("due", LocalDate.class),
                                row.getString("href")))
                        .list());
    }

    private String page(PersonId person, String path) {
        return Browser.of(port, signIn.callAs(person)).get(path).body();
    }

    private void as(PersonId person, Runnable work) {
        as(person, () -> {
            work.run();
            return List.of();
        });
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), () -> requireNonNull(transaction.execute(status -> work.get())));
    }

    private record Case(SignalId signal, HandoverId handover, DossierId dossier) {}

    private record Owed(String kind, UUID owner, LocalDate due, String href) {}
}
