package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import nl.baken.platform.PlainKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairSecretTests {

    private static final byte[] SAID = "iets".getBytes(StandardCharsets.UTF_8);

    private final PairSecret secret = PairSecret.drawn();

    @Test
    void isReadHoweverItIsTyped() {
        String typed = secret.spoken()
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(PairSecret.parse("  " + typed + "\t")).contains(secret);
    }

    @Test
    void everySlipIsSeen() {
        String plain = secret.characters();
        for (int place = 0; place < plain.length(); place++) {
            char other = plain.charAt(place) == '7' ? '8' : '7';
            assertThat(PairSecret.parse(plain.substring(0, place) + other + plain.substring(place + 1)))
                    .as("%s at %s", plain, place)
                    .isEmpty();
        }
        assertThat(PairSecret.parse(plain.substring(1))).isEmpty();
        assertThat(PairSecret.parse("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PairSecret(plain.toLowerCase(Locale.ROOT) + "x"));
    }

    @Test
    void whatBothKnowThePairByFollowsFromItAndTellsNothingOfIt() {
        assertThat(PairSecret.parse(secret.spoken()).orElseThrow().id()).isEqualTo(secret.id());
        assertThat(secret.id()).isNotEqualTo(PairSecret.drawn().id());
        assertThat(secret.id().version()).isEqualTo(8);
        assertThat(UUID.fromString(secret.id().toString())).isEqualTo(secret.id());
        assertThat(secret).hasToString("PairSecret[]");
    }

    @Test
    void bothHashAlikeAndNobodyElse() {
        PairKey drew = new PairKey(secret, true);
        PairKey entered = new PairKey(secret, false);

        assertThat(drew.hash("PHONE", "31612345678"))
                .isEqualTo(entered.hash("PHONE", "31612345678"))
                .hasSize(32)
                .isNotEqualTo(drew.hash("PLATE", "31612345678"))
                .isNotEqualTo(new PairKey(PairSecret.drawn(), true).hash("PHONE", "31612345678"));
    }

    @Test
    void whatOneSaysTheOtherBelievesAndNeitherBelievesItself() {
        PairKey drew = new PairKey(secret, true);
        PairKey entered = new PairKey(secret, false);
        String code = drew.code("ask 1", SAID);

        assertThat(entered.isTheirs("ask 1", SAID, code)).isTrue();
        assertThat(drew.isTheirs("ask 1", SAID, code))
                .as("given back to who said it")
                .isFalse();
        assertThat(entered.isTheirs("ask 2", SAID, code))
                .as("about something else")
                .isFalse();
        assertThat(entered.isTheirs("ask 1", new byte[0], code))
                .as("something else")
                .isFalse();
        assertThat(entered.isTheirs("ask 1", SAID, "")).isFalse();
        assertThat(entered.isTheirs("ask", "1iets".getBytes(StandardCharsets.UTF_8), code))
                .as("moved from one part to the other")
                .isFalse();
        assertThat(new PairKey(PairSecret.drawn(), false).isTheirs("ask 1", SAID, code))
                .as("another pair")
                .isFalse();
    }

    @Test
    void itLiesInAFileOfItsOwnUntilItIsTakenAway(@TempDir Path folder) {
        PairKeys keys = new PairKeys(PlainKeys.in(folder));
        assertThat(keys.of(secret.id())).isEmpty();

        keys.keepEntered(secret);
        assertThat(keys.of(secret.id())).isPresent();
        assertThat(PairKeys.files(PlainKeys.in(folder))).containsExactly("pair-" + secret.id() + ".key");

        keys.destroy(secret.id());
        assertThat(keys.of(secret.id())).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anotherNodeThatTookItAwayCountsAtOnce(@TempDir Path folder) throws Exception {
        PairKeys keys = new PairKeys(PlainKeys.in(folder));
        keys.keepDrawn(secret);
        assertThat(keys.of(secret.id())).isPresent();

        Files.delete(folder.resolve("pair-" + secret.id() + ".key"));

        assertThat(keys.of(secret.id())).isEmpty();
    }
}
