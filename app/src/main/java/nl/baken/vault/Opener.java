package nl.baken.vault;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @throws IllegalStateException when a text was changed, or moved from where it was sealed
     */
    public Map<Place, String> open(Collection<SealedText> texts) {
        try {
            List<SubjectId> subjects = texts.stream().map(SealedText::subject).toList();
            Map<SubjectId, Aead> found = keys.of(subjects);
            Map<Place, String> opened = HashMap.newHashMap(texts.size());
            for (SealedText text : texts) {
                Aead key = found.get(text.subject());
                if (key != null) {
                    byte[] bound = text.place().bind(text.subject());
                    byte[] plain = key.decrypt(text.sealed().ciphertext(), bound);
                    opened.put(text.place(), new String(plain, StandardCharsets.UTF_8));
                }
            }
            return opened;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text was changed or moved", e);
        }
    }
}
