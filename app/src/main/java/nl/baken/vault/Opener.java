package nl.baken.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Opens sealed texts; only the read gate may depend on it, because it writes down who read. */
@Component
@NamedInterface("opening")
public class Opener {

    private final SubjectKeys keys;

    Opener(SubjectKeys keys) {
        this.keys = keys;
    }

    /**
     * Opens texts, each with the key of its subject.
     *
     * @return the text of each place; a place whose subject's key was destroyed is missing
     * @throws Tampered when a text was changed, or moved from where it was sealed
     */
    public Map<Place, String> open(Collection<SealedText> texts) {
        try {
            keys.of(texts.stream().map(SealedText::subject).toList());
            Map<Place, String> opened = HashMap.newHashMap(texts.size());
            for (SealedText text : texts) {
                open(text).ifPresent(plain -> opened.put(text.place(), plain));
            }
            return opened;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a subject was changed or moved", e);
        }
    }

    // A key that was at hand before the text was sealed anew is too old for it, and no sign that somebody changed the
    // text.
    private Optional<String> open(SealedText text) throws GeneralSecurityException {
        Aead key = keys.of(Set.of(text.subject())).get(text.subject());
        try {
            return key == null ? Optional.empty() : Optional.of(open(text, key));
        } catch (GeneralSecurityException e) {
            return keys.anew(text.subject()).map(newer -> reopen(text, newer));
        }
    }

    private static String open(SealedText text, Aead key) throws GeneralSecurityException {
        return text.sealed().open(key, text.subject(), text.place());
    }

    private static String reopen(SealedText text, Aead key) {
        try {
            return open(text, key);
        } catch (GeneralSecurityException e) {
            throw new Tampered(text.place(), e);
        }
    }
}
