package nl.baken.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.DoorUsed.How;
import nl.baken.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How far somebody comes whose password was right, where a second factor is required and where it may come later. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ThresholdTests {

    private static final String PASSWORD = "een lange zin als wachtwoord";

    private final Told told = new Told();
    private final Entries entries;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final TimeCodes codes;
    private final Threshold strict;
    private final Threshold lenient;
    private PersonId person = PersonId.next();

    @Autowired
    SignIn signIn;

    @Autowired
    People people;

    @Autowired
    Entrance entrance;

    @Autowired
    Address address;

    @Autowired
    OurPages pages;

    @Autowired
    ProviderAccounts accounts;

    @Autowired
    Discovery discovery;

    @Autowired
    ThresholdTests(Entries entries, Sessions sessions, SecondFactors factors, TimeCodes codes) {
        this.entries = entries;
        this.sessions = sessions;
        this.factors = factors;
        this.codes = codes;
        this.strict = new Threshold(entries, sessions, factors, told, "required");
        this.lenient = new Threshold(entries, sessions, factors, told, " later ");
        TestRegion.found();
    }

    @BeforeEach
    void somebodyHasAPassword() {
        person = Callers.as(
                signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Iemand", "p" + UUID.randomUUID()));
        signIn.setPassword(person, PASSWORD);
    }

    @Test
    void whereItIsRequiredNobodyIsInsideWithoutOne() {
        assertThat(strict.isFactorRequired()).isTrue();
        assertThat(chosen(strict.arrive(person))).isFalse();
        withApp();
        assertThat(chosen(strict.arrive(person))).isTrue();
        assertThat(new Threshold(entries, sessions, factors, told, "laterr").isFactorRequired())
                .isTrue();
        assertThat(told.events()).isEmpty();
    }

    @Test
    void whereItMayComeLaterWhoeverHasNoneIsInsideAndWhoeverHasOneProvesIt() {
        assertThat(lenient.isFactorRequired()).isFalse();
        assertThat(inside(lenient.arrive(person)).provenAt()).isNull();
        assertThat(told.hows()).containsExactly(How.SIGNED_IN);
        withApp();
        assertThat(chosen(lenient.arrive(person))).isTrue();
    }

    @Test
    void whoeverProvedItToTheProviderIsNotAskedForAnotherOne() {
        withApp();
        Instant now = Instant.now();

        assertThat(inside(strict.arrive(person, new Voucher(now, "there"))).provenAt())
                .isBetween(now.minusSeconds(1), now.plusSeconds(1));
        assertThat(chosen(strict.arrive(person, new Voucher(null, "there")))).isTrue();
        assertThat(told.events())
                .singleElement()
                .returns(person, DoorUsed::whose)
                .satisfies(event -> assertThat(event.begun()).isNotNull());
    }

    @Test
    void whoeverProvedItHereIsInsideOnce() {
        withApp();
        String entry = entry(strict.arrive(person));
        assertThat(strict.person(entry)).hasValue(person);

        Arrival.Inside inside = strict.enter(entry).orElseThrow();

        assertThat(inside.person()).isEqualTo(person);
        assertThat(inside(inside).provenAt()).isNotNull();
        assertThat(strict.enter(entry)).isEmpty();
        assertThat(strict.person(entry)).isEmpty();
    }

    @Test
    void theWayInEndsInTheMiddleToo() {
        String entry = entry(strict.arrive(person));
        String session = sessions.open(person, true);

        strict.close(person);

        assertThat(strict.person(entry)).isEmpty();
        assertThat(sessions.resolve(session)).isEmpty();
    }

    @Test
    void aSessionThatEndsAtTheProviderEndsWhatBeganInItAndThatIsTold() {
        String there = UUID.randomUUID().toString();
        String entry = entry(strict.arrive(person, new Voucher(null, there)));
        String session = sessions.open(person, true, new Voucher(null, there));

        strict.closeAtProvider(there);

        assertThat(strict.person(entry)).isEmpty();
        assertThat(sessions.resolve(session)).isEmpty();
        assertThat(told.events()).containsExactly(DoorUsed.by(How.SESSIONS_ENDED, person));
    }

    @Test
    void thePageWhereSomebodySignsInWarnsWhereAPasswordIsEnough() {
        assertThat(login(strict).passwordIsEnough()).isFalse();
        assertThat(login(lenient).passwordIsEnough()).isTrue();
        assertThat(login(lenient).provider()).isEqualTo(Discovery.State.NONE);
    }

    private LoginPages login(Threshold threshold) {
        return new LoginPages(signIn, entrance, threshold, sessions, discovery);
    }

    @Test
    void whoeverStartsOverHasNoSecondFactor() {
        withApp();
        TestRegion.asOwner(
                "insert into access.passkey (id, person, credential_id, public_key, signatures, added_on) values (gen_random_uuid(), ?, ?, '', 0, current_date)",
                person.value(),
                person.value().toString().getBytes(UTF_8));
        String session = sessions.open(person, true);
        assertThat(strict.asksFactor(person)).isTrue();

        strict.startOver(person);

        assertThat(strict.asksFactor(person)).isFalse();
        assertThat(sessions.resolve(session)).isEmpty();
        strict.refuse(Optional.of(person));
        strict.refuse(Optional.empty());
        assertThat(told.events())
                .containsExactly(
                        new DoorUsed(How.PASSWORD_REFUSED, person, null),
                        new DoorUsed(How.PASSWORD_REFUSED, null, null));
    }

    @Test
    void aPasswordProvesSomethingOnlyWhereNoSecondFactorIsRequiredAndNobodyHasOne() {
        Caller caller = sessions.resolve(sessions.open(person, false)).orElseThrow();
        Freshness here = new Freshness(entrance, factors, lenient, signIn, Clock.systemUTC());
        Freshness elsewhere = new Freshness(entrance, factors, strict, signIn, Clock.systemUTC());

        assertThat(here.byPassword(person)).isTrue();
        assertThat(here.proveByPassword(caller, "een andere zin")).isFalse();
        assertThat(here.proveByPassword(caller, PASSWORD)).isTrue();
        assertThat(elsewhere.proveByPassword(caller, PASSWORD)).isFalse();
        withApp();
        assertThat(here.byPassword(person)).isFalse();
        assertThat(here.proveByPassword(caller, PASSWORD)).isFalse();
    }

    @Test
    void secondFactorsChangeAfterAFreshProofOrByWhoeverNeverHadOne() {
        HandClock clock = new HandClock(Instant.now());
        Freshness freshness = new Freshness(entrance, factors, strict, signIn, clock);
        Caller never = sessions.resolve(sessions.open(person, false)).orElseThrow();
        Caller proven = sessions.resolve(sessions.open(person, true)).orElseThrow();
        assertThat(freshness.allowsChange(never)).isTrue();
        assertThat(freshness.allowsChange(proven)).isTrue();

        clock.forward(Duration.ofMinutes(6));
        assertThat(freshness.allowsChange(proven)).isFalse();
        withApp();
        assertThat(freshness.allowsChange(never)).isFalse();
    }

    @Test
    void whoeverProvesItByAPasswordGoesOnToAPageOfOurs() {
        Caller caller = sessions.resolve(sessions.open(person, false)).orElseThrow();
        ProofPages here = proofs(lenient);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/prove/password");

        assertThat(Callers.as(
                        caller,
                        () -> here.provePassword(PASSWORD, "/me/absence", request, new MockHttpServletResponse())))
                .isEqualTo("redirect:/me/absence");
        Entrance.afterwards(request);
        assertThat(sessions.resolve(caller.token())).as("under another token").isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Callers.as(
                        caller,
                        () -> proofs(strict)
                                .provePassword(PASSWORD, "/me/absence", request, new MockHttpServletResponse())))
                .returns("access.password.wrong", Refused::key);
    }

    private ProofPages proofs(Threshold threshold) {
        Freshness freshness = new Freshness(entrance, factors, threshold, signIn, Clock.systemUTC());
        return new ProofPages(factors, freshness, address, pages, accounts);
    }

    private void withApp() {
        codes.keep(person, TimeCode.newSecret(), 0);
    }

    private static boolean chosen(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Halfway.class);
        return ((Arrival.Halfway) arrival).chosen();
    }

    private static String entry(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Halfway.class);
        return ((Arrival.Halfway) arrival).entry();
    }

    private Caller inside(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Inside.class);
        return sessions.resolve(((Arrival.Inside) arrival).session()).orElseThrow();
    }
}
