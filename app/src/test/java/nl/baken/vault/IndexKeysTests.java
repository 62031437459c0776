package nl.baken.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.baken.platform.KeyFiles;
import nl.baken.platform.PlainKeys;
import nl.baken.platform.SmallDatabase;
import nl.baken.platform.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys by which is searched are replaced one by another, and the first one stays. */
class IndexKeysTests {

    private static final String FIRST = "blind-index-key.json";

    private final SmallDatabase database = SmallDatabase.of("vault");
    private final TransactionTemplate transaction =
            new TransactionTemplate(new DataSourceTransactionManager(database.owner()));
    private final KeyFiles files;
    private final IndexKey first;
    private final IndexKeys keys;

    IndexKeysTests(@TempDir Path folder) {
        this.files = PlainKeys.in(folder);
        this.first = IndexKey.of(files);
        this.keys = new IndexKeys(JdbcClient.create(database.owner()), files, first);
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void whileAKeyIsReplacedBothAreHashedAndSearchedBy() {
        BlindIndex index = new BlindIndex(keys);
        String before = index.alikeByName("Zoë");
        assertThat(List.of(keys.hasOlder(), index.newest() > 1)).containsOnly(false);

        keys.add(2);
        keys.add(2);

        assertThat(numbers()).containsExactly(2, 1);
        assertThat(keys.hasOlder()).isTrue();
        assertThat(index.newest()).isEqualTo(2);
        assertThat(index.name("Zoë")).hasSize(2).contains(before);
        assertThat(index.phone("06-00001234")).hasSize(2);
        assertThat(index.hashes("link", "anna"))
                .containsExactlyInAnyOrderElementsOf(index.each().stream()
                        .map(hashes -> hashes.hash("link", "anna"))
                        .toList());
        assertThat(index.alikeByPhone("06-00001234")).contains(" ");
    }

    @Test
    void whatBakenDoesNotKeepIsHashedByTheFirstKeyForever() {
        BlindIndex index = new BlindIndex(keys);
        keys.add(2);
        keys.leaveOlder();

        assertThat(index.lasting("receipt", "ABCD")).isEqualTo(new Hashes(first).hash("receipt", "ABCD"));
        assertThat(index.hashes("receipt", "ABCD")).doesNotContain(index.lasting("receipt", "ABCD"));
        assertThat(keys.first()).isEqualTo(first);
    }

    @Test
    void whatIsNoLongerSearchedByGoesFromTheFolderExceptTheFirst() {
        keys.add(2);
        keys.destroyOlder();
        assertThat(numbers()).as("both are in use").containsExactly(2, 1);

        keys.leaveOlder();
        keys.destroyOlder();
        assertThat(numbers()).containsExactly(2);
        assertThat(IndexKey.files(files)).containsExactly("blind-index-key-2.json", FIRST);
        keys.add(3);
        keys.leaveOlder();
        keys.destroyOlder();

        assertThat(numbers()).containsExactly(3);
        assertThat(IndexKey.files(files)).containsExactly("blind-index-key-3.json", FIRST);
        assertThat(IndexKey.present(files)).isTrue();
    }

    @Test
    void aTransactionAsksOnceAndTheNextOneAgain() {
        IndexKey.made(files, 2);

        transaction.executeWithoutResult(status -> {
            assertThat(numbers()).containsExactly(1);
            insert(2);
            assertThat(numbers()).containsExactly(1);
        });

        assertThat(numbers()).containsExactly(2, 1);
        transaction.executeWithoutResult(status -> assertThat(numbers()).containsExactly(2, 1));
    }

    @Test
    void aKeyThatIsListedAndNotInTheFolderIsSaid() {
        insert(5);

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(keys::inUse)
                .withMessageContaining("the key is missing in the folder " + files.folder());
    }

    private void insert(int number) {
        try (Connection another = database.connectAsSuperuser();
                Statement statement = another.createStatement()) {
            statement.execute("insert into vault.index_key (number) values (" + number + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Integer> numbers() {
        return keys.inUse().stream().map(IndexKey::number).toList();
    }
}
