package nl.baken.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.aead.XChaCha20Poly1305Parameters;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import nl.baken.platform.PlainKeys;
import nl.baken.platform.SmallDatabase;
import nl.baken.platform.StartRefused;
import nl.baken.shared.Id;
import nl.baken.vault.Renewal.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Every subject gets a new key and every text is sealed anew while colleagues work, and nothing is lost or skipped. */
class RenewalTests {

    private static final SealedColumn STORY = SealedColumn.of("public.thing", "story", "subject", "id");

    private final SmallDatabase database = SmallDatabase.of("vault");
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final JdbcClient app = JdbcClient.create(database.app());

    @TempDir
    private Path keys;

    private record Thing(UUID value) implements Id {}

    @BeforeEach
    void makeAPlaceForTexts() {
        owner.sql("create table public.thing (id uuid primary key, subject uuid not null, story bytea)")
                .update();
        owner.sql("grant usage on schema public to baken_app").update();
        owner.sql("grant select, insert, update on public.thing to baken_app").update();
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void eachTextOpensUnderTheNewKeyAndNothingUnderTheOldOne() throws Exception {
        Node node = node();
        UUID thing = added(node, "Zij mag het huis niet uit.");
        Aead old = key(thing);
        long slot = slot(thing);
        byte[] before = sealed(thing);

        assertThat(renew(1)).isEqualTo(new Outcome(1, List.of()));
        assertThat(read(node, thing)).isEqualTo("Zij mag het huis niet uit.");
        assertThat(sealed(thing)).isNotEqualTo(before);
        assertThat(clear(1)).isEqualTo(new Outcome(1, List.of()));

        try (SubjectSecrets secrets = SubjectSecrets.in(keys)) {
            assertThat(secrets.under(slot, old)).as("its secret").isEmpty();
        }
        assertThat(read(node, thing)).isEqualTo("Zij mag het huis niet uit.");
        assertThat(read(node(), thing)).as("on another node too").isEqualTo("Zij mag het huis niet uit.");
        assertThat(opens(old, thing, before)).as("what the old key is worth").isTrue();
        assertThat(opens(old, thing, sealed(thing))).isFalse();
    }

    @Test
    void aTextOfAnOlderFormatAndAnotherCipherIsOpenedAndSealedInTheNewestOfBoth() throws Exception {
        Node node = node();
        UUID thing = added(node, "eerst");
        KeysetHandle chacha = KeysetHandle.generateNew(
                XChaCha20Poly1305Parameters.create(XChaCha20Poly1305Parameters.Variant.TINK), KeyRing.CRYPTO);
        put(thing, chacha);
        byte[] old = Sealed.seal(
                        Format.PLAIN,
                        chacha.getPrimitive(KeyRing.CRYPTO, Aead.class),
                        new SubjectId(thing),
                        STORY.place(List.of(thing.toString())),
                        "Van voor de nieuwe envelop")
                .bytes();
        write(thing, old);
        assertThat(old[0]).isEqualTo((byte) 1);
        assertThat(read(node, thing)).isEqualTo("Van voor de nieuwe envelop");

        renew(1);
        clear(1);

        assertThat(sealed(thing)[0]).isEqualTo((byte) 2);
        assertThat(handle(thing).getPrimary().getKey().getParameters()).isEqualTo(PredefinedAeadParameters.AES256_GCM);
        assertThat(handle(thing).size()).isEqualTo(1);
        assertThat(read(node, thing)).isEqualTo("Van voor de nieuwe envelop");
    }

    @Test
    void aTextThatSomebodyChangedIsToldAndItsSubjectKeepsItsKey() throws Exception {
        Node node = node();
        UUID good = added(node, "goed");
        UUID bad = added(node, "goed");
        UUID beside = UUID.randomUUID();
        insert(node, beside, new SubjectId(bad), "ook goed");
        byte[] changed = sealed(bad);
        changed[changed.length - 1] ^= 1;
        write(bad, changed);
        byte[] other = sealed(beside);

        Outcome outcome = renew(1);

        assertThat(outcome.subjects()).isEqualTo(1);
        assertThat(outcome.tampered()).containsExactly(STORY.place(List.of(bad.toString())));
        assertThat(sealed(beside)).as("all of a subject or nothing").isEqualTo(other);
        assertThat(clear(1).subjects()).isEqualTo(1);
        assertThat(read(node, good)).isEqualTo("goed");
        assertThat(read(node, beside)).isEqualTo("ook goed");
        assertThatIllegalStateException().isThrownBy(() -> read(node, bad));
        assertThat(renew(1).tampered()).as("and again, until it is mended").hasSize(1);
    }

    @Test
    void aTextMovedToAnotherRowIsToldToo() throws Exception {
        Node node = node();
        UUID one = added(node, "een");
        UUID other = added(node, "ander");
        write(one, sealed(other));

        assertThat(renew(1).tampered()).containsExactly(STORY.place(List.of(one.toString())));
    }

    @Test
    void whatIsDestroyedMeanwhileStaysDestroyed() throws Exception {
        Node node = node();
        UUID before = added(node, "weg");
        UUID between = added(node, "weg");
        destroy(before);
        renew(1);
        destroy(between);
        clear(1);
        node.vault().wipe();

        assertThat(List.of(before, between))
                .allSatisfy(thing -> assertThat(read(node, thing)).isEmpty());
        assertThat(owner.sql("select count(*) from vault.subject_key")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select count(*) from vault.spent where wiped_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aSubjectWhoseSecretWasWipedIsNoErrorAndGetsNoKey() throws Exception {
        Node node = node();
        UUID thing = added(node, "weg");
        try (SubjectSecrets secrets = SubjectSecrets.in(keys)) {
            secrets.wipe(List.of(slot(thing)));
        }

        assertThat(renew(1)).isEqualTo(new Outcome(0, List.of()));
        assertThat(read(node, thing)).isEmpty();
        assertThat(renewed(1)).as("nobody has to come back for it").isOne();
    }

    @Test
    void whoeverGoesWhileItIsTheirTurnGetsNoKey() throws Exception {
        UUID thing = added(node(), "weg");
        PlatformTransactionManager late = new DataSourceTransactionManager(database.owner()) {
            @Override
            protected void doBegin(Object transaction, TransactionDefinition definition) {
                destroy(thing);
                super.doBegin(transaction, definition);
            }
        };

        assertThat(renewal(late, 1, true, done -> {})).isEqualTo(new Outcome(0, List.of()));
    }

    @Test
    void aTextThatComesWhileItIsTheirTurnIsSealedAnewBeforeTheOldKeyGoes() throws Exception {
        Node node = node();
        UUID thing = added(node, "een");
        UUID late = UUID.randomUUID();
        AtomicBoolean came = new AtomicBoolean();
        PlatformTransactionManager meanwhile = new DataSourceTransactionManager(database.owner()) {
            @Override
            protected void doBegin(Object transaction, TransactionDefinition definition) {
                if (!came.getAndSet(true)) {
                    insert(node, late, new SubjectId(thing), "later");
                }
                super.doBegin(transaction, definition);
            }
        };

        assertThat(renewal(meanwhile, 1, true, done -> {}).subjects()).isOne();
        assertThat(read(node, late)).isEqualTo("later");
        assertThat(Sealed.of(sealed(late)).isOf(Keysets.newest(handle(thing)))).isFalse();
        clear(1);

        assertThat(read(node, late)).isEqualTo("later");
        assertThat(Sealed.of(sealed(late)).isOf(Keysets.newest(handle(thing)))).isTrue();
    }

    @Test
    void aRowThatSomebodyElseHoldsIsWaitedFor() throws Exception {
        UUID thing = added(node(), "een");
        try (Connection another = database.owner().getConnection();
                Statement statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.execute("select from vault.subject_key where subject = '" + thing + "' for update");
            Thread end = Thread.ofVirtual().start(() -> {
                await(true);
                await(false); // gave up once
                commit(another);
            });

            assertThat(renew(1).subjects()).isOne();

            end.join();
        }
        assertThat(renewed(1)).isOne();
    }

    @Test
    void itIsToldHowFarItIs() throws Exception {
        Node node = node();
        added(node, "een");
        added(node, "twee");
        List<Long> told = new ArrayList<>();
        PlatformTransactionManager transactions = new DataSourceTransactionManager(database.owner());

        renewal(transactions, 1, true, told::add);
        renewal(transactions, 1, false, told::add);
        renewal(transactions, 1, true, told::add);

        assertThat(told).containsExactly(2L, 2L);
    }

    @Test
    void theDatabaseKeepsHowFarTheLastRenewalIs() {
        Renewals renewals = new Renewals(owner);
        assertThat(renewals.last()).isEmpty();

        assertThat(renewals.begin("test")).isEqualTo(new Renewals.Renewed(1, Optional.empty(), false));
        assertThat(renewals.last()).contains(new Renewals.Renewed(1, Optional.empty(), false));
        renewals.ready(1);
        assertThat(renewals.last())
                .hasValueSatisfying(last -> assertThat(last.ready()).isPresent());
        renewals.cleared(1);
        assertThat(renewals.last())
                .hasValueSatisfying(last -> assertThat(last.cleared()).isTrue());
        assertThat(renewals.begin("test").number()).isEqualTo(2);
    }

    @Test
    void whoeverIsWritingAtThatMomentIsWaitedForAndNotLost() throws Exception {
        Node node = node();
        UUID thing = added(node, "een");
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> renewal = requireNonNull(node.transaction().execute(status -> {
                open(node, thing); // the old key is at hand
                byte[] anew = seal(node, thing, "twee");
                Future<Outcome> running = other.submit(() -> renew(1));
                sleep(600);
                assertThat(running.isDone()).isFalse();
                app.sql("update public.thing set story = ? where id = ?")
                        .params(anew, thing)
                        .update();
                return running;
            }));
            assertThat(renewal.get().subjects()).isEqualTo(1);
        }
        clear(1);
        assertThat(read(node, thing)).isEqualTo("twee");
    }

    @Test
    void whatWasAtHandBeforeOpensAndSealsWithWhatIsNewMeanwhile() throws Exception {
        Node node = node();
        UUID thing = added(node, "een");
        node.transaction().executeWithoutResult(status -> {
            assertThat(open(node, thing)).isEqualTo("een");
            inAnotherThread(() -> {
                renew(1);
                clear(1);
            });
            assertThat(open(node, thing)).as("under the new key").isEqualTo("een");
            app.sql("update public.thing set story = ? where id = ?")
                    .params(seal(node, thing, "twee"), thing)
                    .update();
        });
        assertThat(read(node, thing)).isEqualTo("twee");
    }

    @Test
    void colleaguesOnTwoNodesNoticeNothingOfTwoRenewals() throws Exception {
        List<Node> nodes = List.of(node(), node());
        Map<UUID, String> written = new ConcurrentHashMap<>();
        AtomicBoolean ended = new AtomicBoolean();
        try (ExecutorService colleagues = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int seed = 0; seed < 4; seed++) {
                Node node = nodes.get(seed % 2);
                Random random = new Random(seed);
                work.add(colleagues.submit(() -> {
                    List<UUID> mine = new ArrayList<>();
                    while (!ended.get() || mine.size() < 5) {
                        UUID thing = added(node, "begin");
                        mine.add(thing);
                        written.put(thing, "begin");
                        UUID some = mine.get(random.nextInt(mine.size()));
                        assertThat(read(nodes.get(random.nextInt(2)), some)).isEqualTo(written.get(some));
                        String anew = "verder " + random.nextInt();
                        rewrite(node, some, anew);
                        written.put(some, anew);
                        sleep(2);
                    }
                }));
            }
            sleep(300);
            for (int number : List.of(1, 2)) {
                assertThat(new Renewals(owner).begin("test").number()).isEqualTo(number);
                assertThat(renew(number).tampered()).isEmpty();
                sleep(200);
                assertThat(clear(number).tampered()).isEmpty();
            }
            ended.set(true);
            for (Future<?> done : work) {
                done.get();
            }
        }
        assertThat(written)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        (thing, text) -> assertThat(read(nodes.get(0), thing)).isEqualTo(text));
        assertThat(renew(3).tampered()).isEmpty();
        clear(3);
        assertThat(written).allSatisfy((thing, text) -> {
            assertThat(Sealed.of(sealed(thing)).isOf(Keysets.newest(handle(thing))))
                    .isTrue();
            assertThat(handle(thing).size()).isEqualTo(1);
        });
    }

    @Test
    void whoeverBreaksItOffLeavesEachSubjectWholeAndTheNextDoesTheRest() throws Exception {
        Node node = node();
        List<UUID> things = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            things.add(added(node, "tekst"));
        }
        UUID unlucky = things.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList()
                .get(10);
        owner.sql("create function public.break_off() returns trigger language plpgsql as"
                        + " 'begin raise exception $$broken off$$; end'")
                .update();
        owner.sql("create trigger break_off before update on vault.subject_key for each row when (new.subject = '"
                        + unlucky + "') execute function public.break_off()")
                .update();

        assertThat(catchThrowable(() -> renew(1))).isNotNull();

        assertThat(renewed(1)).isEqualTo(10);
        assertThat(things).allSatisfy(thing -> assertThat(read(node, thing)).isEqualTo("tekst"));
        owner.sql("drop trigger break_off on vault.subject_key").update();
        assertThat(renew(1).subjects()).isEqualTo(10);
        clear(1);
        assertThat(things).allSatisfy(thing -> assertThat(read(node, thing)).isEqualTo("tekst"));
    }

    @Test
    void dataOfBeforeARenewalDoNotStartWithTheSecretsOfAfterIt() throws Exception {
        Node node = node();
        for (int i = 0; i < 20; i++) {
            added(node, "tekst");
        }
        owner.sql("create table public.kept as select * from vault.subject_key").update();
        renew(1);
        clear(1);
        assertThat(node().opener()).as("today's data").isNotNull();

        owner.sql("delete from vault.subject_key").update();
        owner.sql("insert into vault.subject_key select * from public.kept").update();

        assertThat(catchThrowable(this::node))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("before the keys were renewed");
    }

    @Test
    void theApplicationCannotSayThatAKeyWasRenewed() {
        for (String sql : List.of(
                "insert into vault.subject_key (subject, wrapped, key_version, renewed) values (gen_random_uuid(), '', 1, 9)",
                "update vault.subject_key set renewed = 9",
                "insert into vault.renewal (number, by) values (1, 'page')",
                "insert into vault.index_key (number) values (2)",
                "update vault.index_key set in_use = false")) {
            assertThat(catchThrowable(() -> app.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private Node node() {
        return Node.started(database.app(), KeyPlaces.of(keys, name -> ""));
    }

    private Outcome renew(int number) {
        return renewal(number, true);
    }

    private Outcome clear(int number) {
        return renewal(number, false);
    }

    private Outcome renewal(int number, boolean renew) {
        return renewal(new DataSourceTransactionManager(database.owner()), number, renew, done -> {});
    }

    private Outcome renewal(PlatformTransactionManager transactions, int number, boolean renew, LongConsumer progress) {
        try (SubjectSecrets secrets = SubjectSecrets.in(keys)) {
            Renewal renewal = new Renewal(transactions, owner, ring(), secrets, List.of(() -> List.of(STORY)));
            return renew ? renewal.renew(number, progress) : renewal.clear(number, progress);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyRing ring() {
        return new KeyRing(new KeyVersions(owner), KeyPlaces.of(keys, name -> ""), IndexKey.of(PlainKeys.in(keys)));
    }

    private SubjectWrapping wrapping(SubjectSecrets secrets) {
        return new SubjectWrapping(owner, ring(), secrets);
    }

    private KeysetHandle handle(UUID subject) {
        try (SubjectSecrets secrets = SubjectSecrets.in(keys)) {
            return wrapping(secrets)
                    .unwrap(owner.sql(
                                    "select subject, wrapped, slot, key_version from vault.subject_key where subject = ?")
                            .param(subject)
                            .query(SubjectKeys::row)
                            .single())
                    .orElseThrow();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(UUID subject, KeysetHandle handle) throws Exception {
        try (SubjectSecrets secrets = SubjectSecrets.in(keys)) {
            SubjectWrapping.Wrapped wrapped = wrapping(secrets).wrap(subject, handle);
            owner.sql("update vault.subject_key set wrapped = ?, slot = ? where subject = ?")
                    .params(wrapped.wrapped(), wrapped.slot(), subject)
                    .update();
        }
    }

    private Aead key(UUID subject) throws Exception {
        return handle(subject).getPrimitive(KeyRing.CRYPTO, Aead.class);
    }

    private static boolean opens(Aead key, UUID thing, byte[] sealed) {
        try {
            return !Sealed.of(sealed)
                    .open(key, new SubjectId(thing), STORY.place(List.of(thing.toString())))
                    .isEmpty();
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A new subject with one text of the same identifier. */
    private UUID added(Node node, String text) {
        UUID thing = UUID.randomUUID();
        node.transaction().executeWithoutResult(status -> {
            node.vault().enrol(new Thing(thing));
            app.sql("insert into public.thing (id, subject, story) values (?, ?, ?)")
                    .params(thing, thing, seal(node, thing, text))
                    .update();
        });
        return thing;
    }

    private void insert(Node node, UUID row, SubjectId subject, String text) {
        node.transaction()
                .executeWithoutResult(status -> app.sql(
                                "insert into public.thing (id, subject, story) values (?, ?, ?)")
                        .params(
                                row,
                                subject.value(),
                                node.vault()
                                        .seal(subject, STORY.place(List.of(row.toString())), text)
                                        .bytes())
                        .update());
    }

    private void rewrite(Node node, UUID thing, String text) {
        node.transaction()
                .executeWithoutResult(status -> app.sql("update public.thing set story = ? where id = ?")
                        .params(seal(node, thing, text), thing)
                        .update());
    }

    private static byte[] seal(Node node, UUID thing, String text) {
        return node.vault()
                .seal(new SubjectId(thing), STORY.place(List.of(thing.toString())), text)
                .bytes();
    }

    private String read(Node node, UUID thing) {
        return requireNonNull(node.transaction().execute(status -> open(node, thing)));
    }

    private String open(Node node, UUID thing) {
        SealedText text = app.sql("select subject, story from public.thing where id = ?")
                .param(thing)
                .query((row, number) -> new SealedText(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        STORY.place(List.of(thing.toString())),
                        Sealed.of(row.getBytes("story"))))
                .single();
        return node.opener().open(List.of(text)).getOrDefault(text.place(), "");
    }

    private byte[] sealed(UUID thing) {
        return owner.sql("select story from public.thing where id = ?")
                .param(thing)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private void write(UUID thing, byte[] sealed) {
        owner.sql("update public.thing set story = ? where id = ?")
                .params(sealed, thing)
                .update();
    }

    private long slot(UUID subject) {
        return owner.sql("select slot from vault.subject_key where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    private long renewed(int number) {
        return owner.sql("select count(*) from vault.subject_key where renewed = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private void destroy(UUID subject) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select vault.destroy(array['" + subject + "'::uuid])");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await(boolean waiting) {
        while (owner.sql("""
                        select exists (select from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock')
                        """).query(Boolean.class).single() != waiting) {
            sleep(5);
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
