package nl.baken.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import nl.baken.shared.Id;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals personal text; what it seals is opened again by the read gate alone. */
@Service
@Transactional
public class Vault {

    private final SubjectKeys keys;
    private final Wiping wiping;

    Vault(SubjectKeys keys, Wiping wiping) {
        this.keys = keys;
        this.wiping = wiping;
    }

    /** Makes the key of a new data subject, which bears the identifier of the record it is about. */
    public SubjectId enrol(Id record) {
        SubjectId subject = new SubjectId(record.value());
        try {
            keys.make(subject);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key can be made", e);
        }
        return subject;
    }

    /**
     * Seals a text with the key of its subject, bound to the place where it will live.
     *
     * @throws IllegalStateException when the subject has no key, never enrolled or destroyed
     */
    public Sealed seal(SubjectId subject, Place place, String text) {
        try {
            Aead key = keys.toSeal(subject)
                    .orElseThrow(() -> new IllegalStateException("no key for subject " + subject.value()));
            return Sealed.seal(key, subject, place, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * Wipes the secrets of all keys that committed transactions destroyed. Afterwards these keys open from no copy of the
     * database, as long as no copy of the secrets is older.
     */
    public void wipe() {
        wiping.wipe();
    }
}
