package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PasskeyOptionsTests {

    private static final Address.Site SITE = new Address.Site("baken.example", "https://baken.example");
    private static final List<byte[]> KNOWN = List.of(new byte[] {-1});
    private static final String HOSTILE = "\"}],\"rp\":{\"id\":\"evil.example\"}//</script>\u2028'";

    @Test
    void aNameStaysAName() {
        Owner owner = new Owner(PersonId.next(), "login" + HOSTILE, "Naam" + HOSTILE);

        JsonNode options = JsonMapper.shared()
                .readTree(PasskeyOptions.toAdd(
                        new Address.Site("baken.example", "https://baken.example"),
                        owner,
                        List.of(-7L),
                        new byte[32],
                        List.of()));

        assertThat(options.at("/user/name").stringValue()).isEqualTo(owner.login());
        assertThat(options.at("/user/displayName").stringValue()).isEqualTo(owner.name());
        assertThat(options.at("/rp/id").stringValue()).isEqualTo("baken.example");
    }

    @Test
    void aBrowserIsAskedForWhatTheSiteAndThePersonAre() {
        PersonId person = new PersonId(new UUID(1, 2));

        JsonNode options = JsonMapper.shared()
                .readTree(PasskeyOptions.toAdd(
                        SITE, new Owner(person, "noor", "Noor"), List.of(-7L, -8L), new byte[] {1, 2}, KNOWN));

        assertThat(options.at("/user/id").stringValue()).isEqualTo("AAAAAAAAAAEAAAAAAAAAAg");
        assertThat(options.get("challenge").stringValue()).isEqualTo("AQI");
        assertThat(options.at("/pubKeyCredParams/1/alg").intValue()).isEqualTo(-8);
        assertThat(options.at("/pubKeyCredParams/1/type").stringValue()).isEqualTo("public-key");
        assertThat(options.at("/excludeCredentials/0/id").stringValue()).isEqualTo("_w");
        assertThat(options.at("/authenticatorSelection/residentKey").stringValue())
                .isEqualTo("discouraged");
        assertThat(options.get("attestation").stringValue()).isEqualTo("none");
    }

    @Test
    void aBrowserIsAskedToProveOneOfTheKeysThatAreKnown() {
        JsonNode options = JsonMapper.shared().readTree(PasskeyOptions.toProve(SITE, new byte[] {1, 2}, KNOWN));

        assertThat(options.get("challenge").stringValue()).isEqualTo("AQI");
        assertThat(options.get("rpId").stringValue()).isEqualTo("baken.example");
        assertThat(options.get("timeout").intValue()).isEqualTo(300_000);
        assertThat(options.get("allowCredentials").size()).isOne();
        assertThat(options.at("/allowCredentials/0/id").stringValue()).isEqualTo("_w");
    }

    @Test
    void oneOfRsaIsAskedForAndTakenOnlyWhereTheOperatorSaysSo() {
        COSEKey none = new RSACOSEKey(null, null, null, null, null);
        PasskeyAlgorithms strict = new PasskeyAlgorithms("refused");
        PasskeyAlgorithms lenient = new PasskeyAlgorithms("accepted");

        assertThat(strict.codes()).containsExactly(-7L, -8L);
        assertThat(lenient.codes()).containsExactly(-7L, -8L, -257L);
        assertThat(lenient.parameters())
                .extracting(parameter -> parameter.getAlg().getValue())
                .containsExactly(-7L, -8L, -257L);
        assertThat(lenient.accept(none)).as("of no algorithm at all").isFalse();
    }
}
