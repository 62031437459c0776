package nl.baken.vault;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.baken.platform.KeyFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The index keys that are in use, as the database lists them; a transaction asks once, so that none needs a restart. */
public final class IndexKeys {

    private final Map<Integer, IndexKey> read = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final KeyFiles files;
    private final IndexKey first;

    IndexKeys(JdbcClient jdbc, KeyFiles files, IndexKey first) {
        this.jdbc = jdbc;
        this.files = files;
        this.first = first;
    }

    IndexKey first() {
        return first;
    }

    /** The keys by which is searched, the newest first. */
    List<IndexKey> inUse() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Asked asked) {
            return asked.keys;
        }
        Asked asked = new Asked(listed());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, asked);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<>(asked, this) {});
        }
        return asked.keys;
    }

    /** Makes a key, by which is hashed and searched from now on beside those before it. */
    public void add(int number) {
        IndexKey.made(files, number);
        jdbc.sql("insert into vault.index_key (number) values (?) on conflict do nothing")
                .param(number)
                .update();
    }

    /** Whether a key before the newest is still searched by. */
    public boolean hasOlder() {
        return inUse().size() > 1;
    }

    /** Hashes and searches by the newest alone. */
    public void leaveOlder() {
        jdbc.sql("update vault.index_key set in_use = false where number < (select max(number) from vault.index_key)")
                .update();
    }

    /** Takes the keys away that nothing is hashed by any more. */
    public void destroyOlder() {
        List<Integer> numbers = jdbc.sql("select number from vault.index_key where not in_use")
                .query(Integer.class)
                .list();
        numbers.forEach(number -> IndexKey.destroy(files, number));
        jdbc.sql("delete from vault.index_key where not in_use").update();
    }

    private List<IndexKey> listed() {
        return jdbc
                .sql("select number from vault.index_key where in_use order by number desc")
                .query(Integer.class)
                .list()
                .stream()
                .map(number -> read.computeIfAbsent(
                        number, unread -> unread == IndexKey.FIRST ? first : IndexKey.in(files, unread)))
                .toList();
    }

    private static final class Asked extends ResourceHolderSupport {

        private final List<IndexKey> keys;

        Asked(List<IndexKey> keys) {
            this.keys = keys;
        }
    }
}
