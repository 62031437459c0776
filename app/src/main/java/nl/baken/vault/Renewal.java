package nl.baken.vault;

import static java.util.Objects.requireNonNull;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import nl.baken.vault.SubjectWrapping.Wrapped;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each subject a new key and seals all its texts with it, while others read and write: each subject in one transaction,
 * in which the old key stays beside the new one. Later the old keys go. Whoever begins again goes on.
 */
public final class Renewal {

    private static final int MANY = 500;
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SubjectWrapping wrapping;
    private final Resealing resealing;
    private final Wiping wiping;

    Renewal(
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            KeyRing ring,
            SubjectSecrets secrets,
            List<SealedColumns> modules) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.wrapping = new SubjectWrapping(jdbc, ring, secrets);
        this.resealing = new Resealing(
                jdbc,
                modules.stream().flatMap(module -> module.columns().stream()).toList());
        this.wiping = new Wiping(jdbc, secrets);
    }

    /** What came of it: how many subjects were done, and which texts did not open, whose subjects keep the key they had. */
    public record Outcome(long subjects, List<Place> tampered) {

        public Outcome {
            tampered = List.copyOf(tampered);
        }
    }

    private enum Step {
        RENEW("renewed < ?"),
        CLEAR("cleared < renewed and renewed = ?");

        private final String left;

        Step(String left) {
            this.left = left;
        }
    }

    /** What became of one subject. */
    private enum Fate {
        DONE,
        GONE,
        BUSY
    }

    /** Gives a new key to each subject that has none of this renewal yet. */
    public Outcome renew(int number, LongConsumer progress) {
        return each(Step.RENEW, number, progress);
    }

    /** Takes the old keys away of each subject that has a new one, and wipes their secrets. */
    public Outcome clear(int number, LongConsumer progress) {
        Outcome outcome = each(Step.CLEAR, number, progress);
        wiping.wipe();
        return outcome;
    }

    private Outcome each(Step step, int number, LongConsumer progress) {
        long done = 0;
        List<Place> tampered = new ArrayList<>();
        UUID last = new UUID(0, 0);
        for (List<UUID> some = left(step, number, last); !some.isEmpty(); some = left(step, number, last)) {
            Map<UUID, Map<SealedColumn, List<UUID>>> rows = resealing.find(some);
            for (UUID subject : some) {
                try {
                    done += await(step, number, subject, rows.getOrDefault(subject, Map.of())) == Fate.DONE ? 1 : 0;
                } catch (Tampered e) {
                    tampered.add(e.place());
                }
            }
            last = some.getLast();
            progress.accept(done);
        }
        return new Outcome(done, tampered);
    }

    private List<UUID> left(Step step, int number, UUID last) {
        return jdbc.sql("select subject from vault.subject_key where " + step.left
                        + " and subject > ? order by subject limit " + MANY)
                .params(number, last)
                .query(UUID.class)
                .list();
    }

    private Fate await(Step step, int number, UUID subject, Map<SealedColumn, List<UUID>> rows) {
        while (true) {
            Fate fate = once(step, number, subject, rows);
            if (fate != Fate.BUSY) {
                return fate;
            }
            LockSupport.parkNanos(PATIENCE.toNanos());
        }
    }

    private Fate once(Step step, int number, UUID subject, Map<SealedColumn, List<UUID>> rows) {
        try {
            return requireNonNull(transaction.execute(status -> inTransaction(step, number, subject, rows)));
        } catch (DataAccessException e) {
            if (!Held.by(e)) {
                throw e;
            }
            return Fate.BUSY;
        }
    }

    // It gives way before the database would call it a deadlock, in which a colleague might lose.
    private Fate inTransaction(Step step, int number, UUID subject, Map<SealedColumn, List<UUID>> rows) {
        jdbc.sql("set local lock_timeout = '500ms'").update();
        if (!isFree(subject)) {
            return Fate.BUSY;
        }
        Optional<Wrapped> row = locked(subject);
        if (row.isEmpty()) {
            return Fate.GONE;
        }
        try {
            return with(wrapping.unwrap(row.get()), step, number, row.get(), rows);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of subject " + subject + " was changed or moved", e);
        }
    }

    private Fate with(
            Optional<KeysetHandle> keys, Step step, int number, Wrapped row, Map<SealedColumn, List<UUID>> rows)
            throws GeneralSecurityException {
        if (keys.isEmpty()) {
            mark(number, row.subject()); // there is nothing left to renew: its secret was wiped
            return Fate.GONE;
        }
        switch (step) {
            case RENEW -> renew(number, row, Keysets.withNewer(keys.get()), rows);
            case CLEAR -> clear(number, row, keys.get(), rows);
        }
        return Fate.DONE;
    }

    private Optional<Wrapped> locked(UUID subject) {
        return jdbc.sql("""
                        select subject, wrapped, coalesce(slot, 0) as slot, key_version from vault.subject_key
                        where subject = ? for update
                        """).param(subject).query(SubjectKeys::row).optional();
    }

    private void renew(int number, Wrapped row, KeysetHandle keys, Map<SealedColumn, List<UUID>> rows)
            throws GeneralSecurityException {
        resealing.reseal(new SubjectId(row.subject()), keys, rows);
        Wrapped anew = wrapping.wrapAgain(row, keys);
        jdbc.sql("update vault.subject_key set wrapped = ?, key_version = ?, renewed = ? where subject = ?")
                .params(anew.wrapped(), anew.version(), number, row.subject())
                .update();
    }

    // Under a secret of its own: with the old one goes what opened the old keys in copies of the database.
    private void clear(int number, Wrapped row, KeysetHandle keys, Map<SealedColumn, List<UUID>> rows)
            throws GeneralSecurityException {
        resealing.reseal(new SubjectId(row.subject()), keys, rows);
        Wrapped anew = wrapping.wrap(row.subject(), Keysets.newestOf(keys));
        jdbc.sql("update vault.subject_key set wrapped = ?, slot = ?, key_version = ?, cleared = ? where subject = ?")
                .params(anew.wrapped(), anew.slot(), anew.version(), number, row.subject())
                .update();
        jdbc.sql("insert into vault.spent (slot) values (?)").param(row.slot()).update();
    }

    private void mark(int number, UUID subject) {
        jdbc.sql("update vault.subject_key set renewed = ?, cleared = ? where subject = ?")
                .params(number, number, subject)
                .update();
    }

    private boolean isFree(UUID subject) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('nl.baken.vault.subject'), hashtext(?))")
                .param(subject.toString())
                .query(Boolean.class)
                .single();
    }
}
