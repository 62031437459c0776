package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.shared.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class VaultTests {

    private static final String STORY = "Zij mag het huis niet uit.";

    private final Vault vault;
    private final Opener opener;
    private final SignIn signIn;
    private final TransactionTemplate transaction;

    @Autowired
    VaultTests(Vault vault, Opener opener, SignIn signIn, PlatformTransactionManager transactions) {
        this.vault = vault;
        this.opener = opener;
        this.signIn = signIn;
        this.transaction = new TransactionTemplate(transactions);
        TestRegion.found();
    }

    private record Thing(UUID value) implements Id {}

    @Test
    void opensWhatItSealed() {
        SealedText sealed = sealed();

        assertThat(open(sealed)).isEqualTo(STORY);
        assertThat(new String(sealed.sealed().bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("huis");
    }

    @Test
    void refusesATextMovedToAnotherRowColumnOrTable() {
        SealedText sealed = sealed();
        Place place = sealed.place();

        refuses(sealed, new Place(place.table(), place.column(), UUID.randomUUID()));
        refuses(sealed, new Place(place.table(), "other", place.row()));
        refuses(sealed, new Place("other.table", place.column(), place.row()));
    }

    @Test
    void refusesATextUnderTheKeyOfAnotherSubject() {
        SealedText mine = sealed();
        SealedText yours = sealed();

        assertThatIllegalStateException()
                .isThrownBy(() -> open(new SealedText(yours.subject(), mine.place(), mine.sealed())));
    }

    @Test
    void refusesEverySingleFlippedBit() {
        SealedText sealed = sealed();
        byte[] bytes = sealed.sealed().bytes();

        calling(() -> {
            for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
                byte[] flipped = bytes.clone();
                flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
                SealedText changed = new SealedText(sealed.subject(), sealed.place(), Sealed.of(flipped));
                assertThatIllegalStateException().isThrownBy(() -> opener.open(List.of(changed)));
            }
            return true;
        });
    }

    @Test
    void aTextWhoseKeyWasDestroyedIsGoneNotAnError() {
        SealedText sealed = sealed();
        SealedText keyless = new SealedText(new SubjectId(UUID.randomUUID()), sealed.place(), sealed.sealed());

        assertThat(calling(() -> opener.open(List.of(keyless)))).isEmpty();
    }

    private SealedText sealed() {
        Place place = new Place("test.thing", "story", UUID.randomUUID());
        return calling(() -> {
            SubjectId subject = vault.enrol(new Thing(UUID.randomUUID()));
            return new SealedText(subject, place, vault.seal(subject, place, STORY));
        });
    }

    private void refuses(SealedText sealed, Place elsewhere) {
        assertThatIllegalStateException()
                .isThrownBy(() -> open(new SealedText(sealed.subject(), elsewhere, sealed.sealed())));
    }

    private String open(SealedText text) {
        return calling(() -> opener.open(List.of(text)).get(text.place()));
    }

    private <T> T calling(Supplier<T> work) {
        return Callers.as(
                signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM), () -> transaction.execute(status -> work.get()));
    }
}
