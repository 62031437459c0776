package nl.baken.vault;

import com.google.crypto.tink.Aead;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The unwrapped keys of the running transaction. They go when it ends: a key that was destroyed opens nothing in the
 * next one, and no key outlives its use.
 */
final class KeysAtHand {

    Map<SubjectId, Aead> all() {
        return keys().all;
    }

    /** The subjects for whom this transaction seals. */
    Set<SubjectId> sealing() {
        return keys().sealing;
    }

    private Keys keys() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Keys keys) {
            return keys;
        }
        Keys keys = new Keys();
        TransactionSynchronizationManager.bindResource(this, keys);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(keys, this) {});
        return keys;
    }

    private static final class Keys extends ResourceHolderSupport {

        private final Map<SubjectId, Aead> all = new HashMap<>();
        private final Set<SubjectId> sealing = new HashSet<>();
    }
}
