package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.baken.platform.PlainKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlindIndexTests {

    private final Hashes index;

    BlindIndexTests(@TempDir Path keys) {
        this.index = new Hashes(IndexKey.of(PlainKeys.in(keys)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë van der Berg", "ZOE BERG", "zoe  de berg", "Berg, Zoë", "Zoe\u0308 Berg"})
    void oneNameInAnySpellingGivesTheSameHashes(String spelling) {
        assertThat(index.name(spelling)).containsExactlyInAnyOrderElementsOf(index.name("Zoë Berg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06-00001234", "06 0000 1234", "+31600001234", "0031 6 00001234", "+31 (0)6 0000 1234"})
    void oneNumberInAnySpellingGivesTheSameHash(String spelling) {
        assertThat(index.phone(spelling)).isEqualTo(index.phone("0600001234"));
    }

    @Test
    void aNameNeverHashesLikeATelephoneNumber() {
        assertThat(index.name("0600001234"))
                .doesNotContain(index.phone("0600001234").orElseThrow());
    }

    @Test
    void whatIsNoNumberHasNoHash() {
        assertThat(index.phone("geen idee")).isEmpty();
        assertThat(index.name("   ")).isEmpty();
    }

    @Test
    void aNumberHasSixDigitsAtTheLeast() {
        assertThat(index.phone("12345")).isEmpty();
        assertThat(index.phone("123456")).isPresent().isNotEqualTo(index.phone("123457"));
    }

    @Test
    void eachPartOfANameIsHashedOnceAndWhatStandsBeforeItIsNone() {
        assertThat(index.name(", Zoë - Berg (Berg)"))
                .containsExactly(index.hash("name", "zoe"), index.hash("name", "berg"));
    }

    @Test
    void anotherKeyGivesOtherHashes(@TempDir Path otherKeys) {
        assertThat(new Hashes(IndexKey.of(PlainKeys.in(otherKeys))).name("Zoë"))
                .doesNotContainAnyElementsOf(index.name("Zoë"));
    }
}
