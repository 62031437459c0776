package nl.baken.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PasskeyOptionsTests {

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
}
