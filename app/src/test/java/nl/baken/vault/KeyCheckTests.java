package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.baken.platform.PlainKeys;
import nl.baken.platform.Settings;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KeyCheckTests {

    private final KeyCheck check;
    private final BlindIndex index;
    private final Settings settings;

    @TempDir
    private Path folder;

    @Autowired
    KeyCheckTests(JdbcClient jdbc, Settings settings, BlindIndex index) {
        this.check = new KeyCheck(jdbc, TransactionOperations.withoutTransaction());
        this.settings = settings;
        this.index = index;
    }

    @Test
    void theKeysOfTheseDataAreRecognised() {
        assertThat(ringIn(settings.keys()).newest().version()).isPositive();
    }

    @Test
    void theKeyByWhichIsSearchedIsInUse() {
        assertThat(index.hashes("link", "anna")).hasSize(1);
        assertThat(index.newest()).isPositive();
    }

    @Test
    void spellingsOfOneAreAlikeAndWhatHasNoLettersIsLikeItselfAlone() {
        assertThat(index.alikeByName("Zoë van der Berg")).isEqualTo(index.alikeByName("BERG, Zoe"));
        assertThat(index.alikeByName("Zoë Berg")).isNotEqualTo(index.alikeByName("Zoë Dal"));
        assertThat(index.alikeByPhone("+31 6 0000 1234")).isEqualTo(index.alikeByPhone("06-00001234"));
        assertThat(List.of(index.alikeByName("?"), index.alikeByPhone("geen"))).containsExactly("?", "geen");
    }

    @Test
    void lostKeysAreSaidAndNotReplaced() {
        refuses("key is missing");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keysOfOtherDataAreRefused() {
        makeKeysIn(folder);

        refuses("do not belong to these data");
    }

    @Test
    void brokenKeyIsNamed() throws IOException {
        makeKeysIn(folder);
        Path broken = Files.writeString(folder.resolve("key-encryption-key.json"), "{\"half");

        refuses(broken + " is broken");
    }

    private KeyRing ringIn(Path keys) {
        return check.ringIn(KeyPlaces.of(keys, name -> ""), check.indexIn(PlainKeys.in(keys)));
    }

    private static void makeKeysIn(Path keys) {
        IndexKey.of(PlainKeys.in(keys));
        new KeyFolder(keys).make(1);
    }

    private void refuses(String sentence) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> ringIn(folder))
                .withMessageContaining(sentence);
    }
}
