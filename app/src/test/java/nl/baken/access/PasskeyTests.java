package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.Address.Site;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A passkey is as strong as Baken is, also when a device would make a weaker one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PasskeyTests {

    private static final Site SITE = new Site("baken.example", "https://baken.example");
    private static final Site OTHER = new Site("boken.example", "https://boken.example");

    private final SignIn signIn;
    private final People people;
    private final Passkeys strict;
    private final Passkeys lenient;
    private Owner owner = new Owner(PersonId.next(), "iemand", "Iemand");

    @Autowired
    PasskeyTests(
            SignIn signIn, People people, @Qualifier("door") DataSource door, Questions questions, Passkeys passkeys) {
        this.signIn = signIn;
        this.people = people;
        this.strict = passkeys;
        this.lenient = new Passkeys(door, questions, new PasskeyAlgorithms("accepted"), Clock.systemUTC());
        TestRegion.found();
    }

    @BeforeEach
    void hire() {
        String login = "p" + UUID.randomUUID();
        PersonId person = Callers.as(signIn.callAs(TestRegion.ADA_ADMINISTRATOR), () -> people.add("Iemand", login));
        owner = new Owner(person, login, "Iemand");
    }

    @Test
    void aDeviceMakesOneOnceAndProvesItEachTimeAnew() throws Exception {
        Device device = Device.withEllipticCurve(SITE);
        String token = token();
        String made = device.made(strict.toAdd(owner, token, SITE));

        assertThat(strict.add(owner.person(), token, SITE, made)).isTrue();
        assertThat(strict.add(owner.person(), token, SITE, made))
                .as("the same answer again")
                .isFalse();
        assertThat(proves(strict, device)).isTrue();
        assertThat(proves(strict, device)).isTrue();
    }

    @Test
    void oneIsKeptOnceAndItsSignaturesAreCounted() throws Exception {
        Device device = added(strict, Device.withEllipticCurve(SITE));
        String token = token();
        assertThat(strict.add(owner.person(), token, SITE, device.made(strict.toAdd(owner, token, SITE))))
                .as("the same key")
                .isFalse();
        assertThat(strict.of(owner.person())).hasSize(1);
        assertThat(JsonMapper.shared()
                        .readTree(strict.toAdd(owner, token(), SITE))
                        .get("excludeCredentials"))
                .hasSize(1);

        assertThat(proves(strict, device)).isTrue();
        assertThat(proves(strict, device)).isTrue();
        assertThat(signatures()).isEqualTo("2");
        TestRegion.asOwner(
                "update access.passkey set signatures = 9 where person = ?",
                owner.person().value());
        assertThat(proves(strict, device))
                .as("a copy of the key would count apart")
                .isFalse();
        strict.removeAll(owner.person());
        assertThat(strict.of(owner.person())).isEmpty();
    }

    private String signatures() {
        return TestRegion.asOwnerText(
                "select signatures::text from access.passkey where person = ?",
                owner.person().value());
    }

    @Test
    void anAnswerForAnotherPageOrToAnotherQuestionIsWorthNothing() throws Exception {
        Device device = added(strict, Device.withEllipticCurve(SITE));
        String first = strict.toProve(owner.person(), token(), SITE);
        String token = token();
        strict.toProve(owner.person(), token, SITE);

        assertThat(strict.prove(owner.person(), token, SITE, device.proven(first)))
                .isFalse();
        assertThat(strict.prove(owner.person(), token, SITE, "{}")).isFalse();
        String elsewhere = token();
        assertThat(strict.prove(
                        owner.person(),
                        elsewhere,
                        OTHER,
                        device.proven(strict.toProve(owner.person(), elsewhere, SITE))))
                .isFalse();
    }

    @Test
    void theKeyOfSomebodyElseProvesNothing() throws Exception {
        added(strict, Device.withEllipticCurve(SITE));

        assertThat(proves(strict, Device.withEllipticCurve(SITE))).isFalse();
    }

    @Test
    void anRsaKeyIsNotAskedForNorTaken() throws Exception {
        String token = token();
        String options = strict.toAdd(owner, token, SITE);

        assertThat(JsonMapper.shared().readTree(options).get("pubKeyCredParams").values().stream()
                        .map(parameter -> parameter.get("alg"))
                        .map(JsonNode::intValue))
                .containsExactly(-7, -8);
        assertThat(strict.add(owner.person(), token, SITE, Device.withRsa(SITE).made(options)))
                .isFalse();
    }

    @Test
    void oneOfRsaFromBeforeProvesNothingOnceTheOperatorRefusesThem() throws Exception {
        Device device = added(lenient, Device.withRsa(SITE));

        assertThat(proves(lenient, device)).isTrue();
        assertThat(proves(strict, device)).isFalse();
    }

    @Test
    void theOperatorRefusesOrAcceptsAndNothingElse() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new PasskeyAlgorithms("yes"))
                .withMessageContaining("BAKEN_RSA_PASSKEYS");
    }

    private Device added(Passkeys passkeys, Device device) throws Exception {
        String token = token();
        assertThat(passkeys.add(owner.person(), token, SITE, device.made(passkeys.toAdd(owner, token, SITE))))
                .isTrue();
        return device;
    }

    private boolean proves(Passkeys passkeys, Device device) throws Exception {
        String token = token();
        return passkeys.prove(
                owner.person(), token, SITE, device.proven(passkeys.toProve(owner.person(), token, SITE)));
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }
}
