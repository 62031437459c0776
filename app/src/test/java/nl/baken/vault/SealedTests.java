package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed text and where it lives. */
class SealedTests {

    private static final UUID ROW = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");
    private static final SubjectId SUBJECT = new SubjectId(ROW);
    private static final Place PLACE = new Place("signals.statement", "told", ROW);

    @Test
    void theSameBytesAreTheSameText() {
        Sealed sealed = Sealed.of(new byte[] {2, 1, 7, 7, 7, 7});

        assertThat(Sealed.of(new byte[] {2, 1, 7, 7, 7, 7})).isEqualTo(sealed).hasSameHashCodeAs(sealed);
        assertThat(Sealed.of(new byte[] {2, 1, 7, 7, 7, 8}))
                .isNotEqualTo(sealed)
                .doesNotHaveSameHashCodeAs(sealed);
        assertThat(sealed).hasToString("Sealed[6 bytes]").isNotEqualTo("Sealed[6 bytes]");
    }

    @Test
    void aTextTellsWhichKeySealedItInTheNewestFormat() throws Exception {
        var keys = Keysets.fresh();
        Aead key = keys.getPrimitive(KeyRing.CRYPTO, Aead.class);
        int number = Keysets.newest(keys);

        assertThat(Sealed.seal(key, SUBJECT, PLACE, "verhaal").isOf(number)).isTrue();
        assertThat(Sealed.seal(key, SUBJECT, PLACE, "verhaal").isOf(number + 1)).isFalse();
        assertThat(Sealed.seal(Format.PLAIN, key, SUBJECT, PLACE, "verhaal").isOf(number))
                .as("in an older format")
                .isFalse();
    }

    @Test
    void whatIsTooShortOrOfAnotherVersionIsNoSealedText() throws Exception {
        Aead key = Keysets.fresh().getPrimitive(KeyRing.CRYPTO, Aead.class);

        assertThat(Sealed.of(new byte[] {2, 1, 0, 0, 0, 9}).isOf(9)).isTrue();
        assertThat(Sealed.of(new byte[] {2, 1, 0, 0, 0}).isOf(0)).isFalse();
        for (byte[] bytes : List.of(new byte[0], new byte[] {3, 1, 0, 0, 0, 9})) {
            assertThatExceptionOfType(GeneralSecurityException.class)
                    .isThrownBy(() -> Sealed.of(bytes).open(key, SUBJECT, PLACE))
                    .withMessage("not a sealed text of a known version");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', told", "'  ', told", "signals.statement, ''", "signals|statement, told", "signals.statement, to|ld"
    })
    void aPlaceIsATableAndAColumnThatNobodyTakesForAnother(String table, String column) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Place(table, column, ROW))
                .withMessage("no place: " + table + " " + column);
    }

    @Test
    void aTextIsBoundToItsFormatTableColumnRowAndSubject() {
        assertThat(PLACE.bind(SUBJECT, Format.PADDED))
                .asString()
                .isEqualTo("baken/2|signals.statement|told|" + ROW + "|" + ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Story", "story; drop table x", "a b"})
    void aColumnOfSealedTextsHasNamesThatCanStandInAStatement(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> SealedColumn.of(name, "story", "subject", "id"));
        assertThatIllegalArgumentException().isThrownBy(() -> SealedColumn.of("public.thing", name, "subject", "id"));
        assertThatIllegalArgumentException().isThrownBy(() -> SealedColumn.of("public.thing", "story", name, "id"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SealedColumn.of("public.thing", "story", "subject", name));
        assertThat(SealedColumn.of("public.thing", "story", "subject", "id").place(List.of(ROW.toString())))
                .isEqualTo(new Place("public.thing", "story", ROW));
    }
}
