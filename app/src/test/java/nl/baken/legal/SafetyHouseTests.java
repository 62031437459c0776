package nl.baken.legal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.chain.Holder;
import nl.baken.chain.Records;
import nl.baken.dossiers.Consent;
import nl.baken.dossiers.DossierDesk;
import nl.baken.dossiers.DossierId;
import nl.baken.dossiers.Judgement;
import nl.baken.dossiers.Nature;
import nl.baken.dossiers.NatureDesk;
import nl.baken.dossiers.Opening;
import nl.baken.dossiers.Person;
import nl.baken.dossiers.Suspicion;
import nl.baken.handovers.HandoverDesk;
import nl.baken.handovers.HandoverId;
import nl.baken.handovers.Offer;
import nl.baken.legal.Extension.Condition;
import nl.baken.legal.Kept.Setting;
import nl.baken.shared.Refused;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case of a Zorg- en Veiligheidshuis, from the report in a municipality to its dossier: it stays five years at the most. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SafetyHouseTests {

    private static final PersonId HANNA = TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
    private static final PersonId ZOE = TestRegion.ZOE_CARE_COORDINATOR;

    private static Holder director = new Holder(HANNA, TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR));
    private static Holder coordinator = director;
    private static boolean founded;

    private final SignalDesk signals;
    private final HandoverDesk handovers;
    private final DossierDesk dossiers;
    private final RetentionDesk retention;
    private final NatureDesk natures;
    private final Footings footings;
    private final Records records;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final LocalDate today;

    @LocalServerPort
    private int port;

    @Autowired
    SafetyHouseTests(
            SignalDesk signals,
            HandoverDesk handovers,
            DossierDesk dossiers,
            RetentionDesk retention,
            NatureDesk natures,
            Footings footings,
            Records records,
            SignIn signIn,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.signals = signals;
        this.handovers = handovers;
        this.dossiers = dossiers;
        this.retention = retention;
        this.natures = natures;
        this.footings = footings;
        this.records = records;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.today = LocalDate.now(clock);
        TestRegion.found();
        found();
    }

    // others look for the chain director of the region: this one comes after it in the alphabet, and goes when it is
    // done
    private static void found() {
        if (founded) {
            return;
        }
        founded = true;
        OrganisationId house = Founded.organisation("SAFETY_HOUSE", "Zorg- en Veiligheidshuis " + UUID.randomUUID());
        director = Founded.colleague(house, Role.CHAIN_DIRECTOR);
        coordinator = Founded.colleague(house, Role.CARE_COORDINATOR);
    }

    @AfterAll
    static void close() {
        AsOwner.sql(
                "delete from access.holding where post in (?, ?)",
                director.post().value(),
                coordinator.post().value());
    }

    @Test
    void itsDesksWorkUnderTheLawSinceTheDayOnWhichThatCameIntoForce() {
        assertThat(footings.at(director.post(), LocalDate.of(2025, 2, 28)).regime())
                .isEqualTo("A");
        assertThat(footings.at(director.post(), LocalDate.of(2025, 3, 1)))
                .isEqualTo(new Footing("B", LocalDate.of(2025, 3, 1)));
        assertThat(footings.at(TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT), today)
                        .regime())
                .isEqualTo("A");
        assertThat(footings.at(TestRegion.post(TestRegion.POLICE, Role.PARTNER), today)
                        .regime())
                .as("whose kind has no regime of its own")
                .isEqualTo("A");
    }

    @Test
    void aSignalOfWhichItTakesTheDirectionStaysFiveYearsAtTheMost() {
        SignalId signal = pickedUp();
        assertThat(kept(HANNA, signal.value()).setting()).isEqualTo(new Setting("A", "CASE"));
        assertThat(page(HANNA, "/signals/", signal.value())).contains("Dit valt onder regime A: Zorgcoördinatie.");

        directed(signal);

        Kept kept = kept(director.person(), signal.value());
        assertThat(kept.setting()).isEqualTo(new Setting("B", "CASE"));
        assertThat(kept.countdown().due()).isEqualTo(today.plusYears(5));
        assertThat(kept.isExtendable()).isTrue();
        assertThat(page(director.person(), "/signals/", signal.value()))
                .contains(
                        "Dit valt onder regime B: Casus in het Zorg- en Veiligheidshuis.",
                        "Het mag hoogstens 5 jaar blijven",
                        "Valt nu onder regime B");
        assertThat(page(HANNA, "/signals/", signal.value()))
                .as("who reads along knows the regime, and nothing of the clock")
                .contains("regime B")
                .doesNotContain("Het mag hoogstens 5 jaar blijven");
    }

    @Test
    void whatItDoesNotTakeUpMustBeGoneAtOnce() {
        SignalId whole = pickedUp();
        as(HANNA, () -> signals.addNote(whole, "OBSERVED", "Nog een"));
        directed(whole);
        UUID text = UUID.fromString(
                AsOwner.text("select id from signals.statement where signal = ? order by id limit 1", whole.value()));
        SignalId part = as(director.person(), () -> signals.split(whole, Set.of(text), Set.of()));
        assertThat(kept(director.person(), part.value()).setting())
                .as("what comes off it stands in the same regime")
                .isEqualTo(new Setting("B", "CASE"));

        as(director.person(), () -> signals.pickUp(part));
        as(director.person(), () -> signals.close(part, "NO_INDICATION", "CLOSED_THANK_YOU"));

        Kept kept = kept(director.person(), part.value());
        assertThat(kept.setting()).isEqualTo(new Setting("B", "REFUSED"));
        assertThat(kept.countdown().due()).isEqualTo(today);
        assertThat(kept.countdown().isOver(today)).isTrue();
        assertThat(kept.isExtendable()).isFalse();
        assertThat(page(director.person(), "/signals/", part.value())).contains("Dan moet het meteen weg");
    }

    @Test
    void aHandoverThatItGivesBackMustBeGoneAtOnceAndTheSignalStaysWithWhoOfferedIt() {
        SignalId signal = pickedUp();
        HandoverId handover =
                as(HANNA, () -> handovers.offer(signal, offer(signal, HANNA, director.post(), "DIRECTION")));
        as(director.person(), () -> handovers.giveBack(handover, "NOT_ENOUGH_INFORMATION", ""));

        assertThat(kept(director.person(), handover.value()).setting()).isEqualTo(new Setting("B", "REFUSED"));
        assertThat(kept(director.person(), handover.value()).countdown().due()).isEqualTo(today);
        assertThat(kept(HANNA, signal.value()).setting().regime()).isEqualTo("A");
    }

    @Test
    void aDossierThatItOpensIsACaseThatCanBeExtended() {
        DossierId dossier = as(coordinator.person(), () -> dossiers.open(opening(coordinator.person(), "AGE_21_25")));

        Kept kept = kept(coordinator.person(), dossier.value());
        assertThat(kept.setting()).isEqualTo(new Setting("B", "CASE"));
        assertThat(kept.countdown().due()).isEqualTo(today.plusYears(5));
        assertThat(page(coordinator.person(), "/dossiers/", dossier.value()))
                .contains(
                        "Dit valt onder regime B",
                        "Het mag hoogstens 5 jaar blijven",
                        "/retention/records/" + dossier.value());

        as(
                coordinator.person(),
                () -> retention.extend(dossier.value(), Condition.COMPLEX_AND_OPEN, today.plusYears(7)));

        assertThat(kept(coordinator.person(), dossier.value()).countdown().due())
                .isEqualTo(today.plusYears(7));
    }

    @Test
    void aChildsCaseStaysNoLongerThanAnyOther() {
        DossierId dossier = as(coordinator.person(), () -> dossiers.open(opening(coordinator.person(), "AGE_12_17")));

        Kept kept = kept(coordinator.person(), dossier.value());
        assertThat(kept.setting()).isEqualTo(new Setting("B", "YOUTH"));
        assertThat(kept.countdown().due()).isEqualTo(today.plusYears(5));
        assertThat(kept.isExtendable()).isTrue();
    }

    @Test
    void aDossierOutOfWhatItHandedOverStaysNoLongerThanThatAtAnyDesk() {
        SignalId signal = pickedUp();
        directed(signal);
        PostId care = TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR);
        HandoverId handover = as(director.person(), () -> {
            return handovers.offer(signal, offer(signal, director.person(), care, "CARE"));
        });
        as(ZOE, () -> handovers.accept(handover));
        LocalDate first = today.minusDays(100);
        AsOwner.sql(
                "update handovers.handover set offered_on = ?, due_on = ? where id = ?",
                first,
                today,
                handover.value());

        DossierId dossier = as(ZOE, () -> dossiers.open(opening(ZOE, "AGE_21_25"), handover));
        DossierId other = as(ZOE, () -> dossiers.open(opening(ZOE, "AGE_21_25")));

        assertThat(kept(ZOE, handover.value()).setting().regime()).isEqualTo("B");
        Kept kept = kept(ZOE, dossier.value());
        assertThat(kept.setting()).isEqualTo(new Setting("B", "CASE"));
        assertThat(kept.days().first()).isEqualTo(first);
        assertThat(kept.countdown().due()).isEqualTo(first.plusYears(5));
        assertThat(kept(ZOE, other.value()).setting()).isEqualTo(new Setting("A", "CASE"));
        assertThat(kept(ZOE, other.value()).countdown().due())
                .as("nothing runs while it is open")
                .isNull();
    }

    @Test
    void noNationalityGoesToIt() {
        SignalId signal = pickedUp();
        Offer all = new Offer(director.post(), "DIRECTION", "CARE_TASK_WMO", null, keys(signal, HANNA), "nodig");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(HANNA, () -> handovers.offer(signal, all)))
                .withMessage("legal.refused.regime.categories");
    }

    @Test
    void itsDossierDoesNotAskForNationalityNorShowItNorTakeIt() {
        PersonId keeper = coordinator.person();
        DossierId dossier = as(keeper, () -> dossiers.open(opening(keeper, "AGE_21_25")));
        Browser browser = Browser.of(port, signIn.callAs(keeper));
        String at = "/dossiers/" + dossier.value();

        assertThat(browser.get(at).body()).contains("Vorm van uitbuiting").doesNotContain("Nationaliteit");
        assertThat(browser.get(at + "/nature").body())
                .contains("Vorm van uitbuiting")
                .doesNotContain("Nationaliteit");
        assertThat(browser.get(at + "/tell").body())
                .contains("Vorm van uitbuiting")
                .doesNotContain("Nationaliteit");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(keeper, () -> natures.setNature(dossier, nature("AGE_21_25", "EU"))))
                .withMessage("dossiers.refused.nationality");
        Opening told = new Opening(
                keeper, null, today.plusDays(7), Person.UNKNOWN, nature("AGE_21_25", "EU"), Consent.NOT_ASKED_YET);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(keeper, () -> dossiers.open(told)))
                .withMessage("dossiers.refused.nationality");
        as(keeper, () -> natures.setNature(dossier, nature("AGE_26_29", "UNKNOWN")));
        assertThatExceptionOfType(DataAccessException.class)
                .as("whatever the application does")
                .isThrownBy(() -> as(
                        keeper,
                        () -> jdbc.sql("update dossiers.fact set nationality_group = 'EU' where record = ?")
                                .param(dossier.value())
                                .update()))
                .withMessageContaining("does not admit nationality");
    }

    @Test
    void aNewDossierThereIsOpenedWithoutBeingAskedForNationality() {
        Browser browser = Browser.of(port, signIn.callAs(coordinator.person()));
        browser.get("/dossiers/search");
        String form =
                browser.post("/dossiers/new", Map.of("nothingKnown", "true")).body();
        assertThat(form).contains("Vorm van uitbuiting").doesNotContain("Nationaliteit");

        Map<String, String> sent = new HashMap<>(Map.of(
                "nature.exploitation", "LABOUR",
                "nature.sex", "FEMALE",
                "nature.ageBand", "AGE_21_25",
                "nature.source", "POLICE",
                "nature.judgement.suspicion", "SIGNS",
                "nature.judgement.certainty", "OBSERVED",
                "consent.code", "NOT_ASKED_YET",
                "team.contactPerson", coordinator.person().value().toString(),
                "next.reviewOn", today.plusDays(7).toString()));
        assertThat(browser.post("/dossiers", sent).headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).startsWith("/dossiers/"));
        sent.put("nature.nationalityGroup", "EU");
        assertThat(browser.post("/dossiers", sent).body()).contains("hoort geen nationaliteit");

        String elsewhere = Browser.of(port, signIn.callAs(ZOE))
                .post("/dossiers/new", Map.of("nothingKnown", "true"))
                .body();
        assertThat(elsewhere).as("regime A").contains("Nationaliteit");
        sent.remove("nature.nationalityGroup");
        sent.put("team.contactPerson", ZOE.value().toString());
        assertThat(Browser.of(port, signIn.callAs(ZOE)).post("/dossiers", sent).body())
                .contains("Vul dit in");
    }

    @Test
    void theRegimeOfADossierDoesNotChange() {
        DossierId dossier = as(coordinator.person(), () -> dossiers.open(opening(coordinator.person(), "AGE_21_25")));

        assertThatExceptionOfType(DataAccessException.class)
                .as("whatever the application does")
                .isThrownBy(() -> as(
                        coordinator.person(),
                        () -> jdbc.sql("update dossiers.dossier set regime = 'A' where id = ?")
                                .param(dossier.value())
                                .update()));
        assertThat(AsOwner.text("select regime from dossiers.dossier where id = ?", dossier.value()))
                .isEqualTo("B");
    }

    private SignalId pickedUp() {
        SignalId signal = records.signal();
        as(HANNA, () -> signals.pickUp(signal));
        return signal;
    }

    private void directed(SignalId signal) {
        HandoverId handover =
                as(HANNA, () -> handovers.offer(signal, offer(signal, HANNA, director.post(), "DIRECTION")));
        as(director.person(), () -> handovers.accept(handover));
    }

    private Offer offer(SignalId signal, PersonId by, PostId to, String purpose) {
        Set<String> fields = keys(signal, by).stream()
                .filter(key -> !key.startsWith("nationality:"))
                .collect(Collectors.toSet());
        return new Offer(to, purpose, "CARE_TASK_WMO", null, fields, "nodig");
    }

    private Set<String> keys(SignalId signal, PersonId by) {
        return as(by, () -> signals.disclosable(signal)).stream()
                .map(Disclosable::key)
                .collect(Collectors.toSet());
    }

    private static Nature nature(String age, String nationality) {
        return new Nature(
                "GM0402", "LABOUR", "FEMALE", age, nationality, "POLICE", new Judgement(Suspicion.SIGNS, "OBSERVED"));
    }

    private Opening opening(PersonId contact, String age) {
        Nature nature = nature(age, "UNKNOWN");
        return new Opening(contact, null, today.plusDays(7), Person.UNKNOWN, nature, Consent.NOT_ASKED_YET);
    }

    private Kept kept(PersonId person, UUID record) {
        return as(person, () -> retention.read(record));
    }

    private String page(PersonId person, String path, UUID record) {
        return Browser.of(port, signIn.callAs(person)).get(path + record).body();
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
}
