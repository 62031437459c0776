package nl.baken.legal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.handovers.HandoverDesk;
import nl.baken.handovers.HandoverId;
import nl.baken.legal.Destruction.Line;
import nl.baken.legal.Destruction.Outcome;
import nl.baken.legal.Destruction.State;
import nl.baken.legal.Extension.Condition;
import nl.baken.legal.Hold.Reason;
import nl.baken.platform.Backup;
import nl.baken.platform.Settings;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.vault.Burglar;
import nl.baken.vault.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What two people destroy is gone: in the database, and in a copy of it from before. Nothing else goes. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DestructionTests {

    private final RetentionDesk retention;
    private final DestructionDesk desk;
    private final Shredder shredder;
    private final HandoverDesk handovers;
    private final Records records;
    private final List<Keeper> keepers;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Path keys;
    private final LocalDate today;

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    DestructionTests(
            RetentionDesk retention,
            DestructionDesk desk,
            Shredder shredder,
            HandoverDesk handovers,
            Records records,
            List<Keeper> keepers,
            SignIn signIn,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Settings settings,
            Clock clock) {
        this.retention = retention;
        this.desk = desk;
        this.shredder = shredder;
        this.handovers = handovers;
        this.records = records;
        this.keepers = keepers;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.keys = settings.keys();
        this.today = LocalDate.now(clock);
    }

    @Test
    void leavesNothingToReadInTheDatabaseNorInACopyFromBefore() throws IOException {
        UUID signal = handedOver();
        UUID dossier = UUID.fromString(records.of(Kind.DOSSIER, Persona.ZOE.holder()));
        UUID spared = closed(Persona.HANNA, today.minusYears(1));
        age("dossiers", dossier, today.minusYears(16));
        Set<String> mine = planted(List.of(signal, dossier));
        assertThat(mine).hasSizeGreaterThanOrEqualTo(3);
        Backup before = Backup.take();
        Path yesterday = Files.createDirectories(folder.resolve("yesterday"));
        Files.copy(keys.resolve(Restored.secrets()), yesterday.resolve(Restored.secrets()));

        destroyed(Persona.HANNA, signal);
        destroyed(Persona.ZOE, dossier);

        assertThat(readable(Backup.live(), keys))
                .as("in the database")
                .doesNotContainAnyElementsOf(mine)
                .containsAll(planted(List.of(spared)));
        DataSource restored = before.restore();
        assertThat(readable(restored, yesterday))
                .as("a copy of the secrets from before still opens the copy of the database: both have a term")
                .containsAll(mine);
        assertThat(readable(restored, keys))
                .as("in the copy, with the keys of today")
                .doesNotContainAnyElementsOf(mine)
                .containsAll(planted(List.of(spared)));
        assertThat(tablesThatKnow(signal))
                .containsExactlyInAnyOrder(
                        "legal.destruction_line.record",
                        "legal.gone.record",
                        "legal.share.record",
                        "legal.share_item.subject",
                        "logbook.act.record",
                        "logbook.processing.subject");
        assertThat(tablesThatKnow(dossier))
                .isSubsetOf(
                        "legal.destruction_line.record",
                        "legal.gone.record",
                        "logbook.act.record",
                        "logbook.processing.subject");
    }

    @Test
    void everyModuleThatSealsTextsOfACaseTellsItsClocksAndCanDestroy() throws SQLException {
        Set<String> schemas = new TreeSet<>();
        try (Connection owner = TestDatabase.connectAsOwner();
                ResultSet rows = owner.createStatement().executeQuery("""
                        select distinct table_schema from information_schema.columns
                        where data_type = 'bytea'
                          and table_schema not in ('pg_catalog', 'information_schema', 'access', 'logbook', 'vault')
                        """)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        // of no case of their own
        schemas.removeAll(
                Set.of("breaches", "conferences", "emergencies", "legal", "linking", "network", "trajectories"));
        assertThat(schemas)
                .isNotEmpty()
                .isSubsetOf(keepers.stream().map(Keeper::schema).toList());
    }

    @Test
    void theWordsOfAnEmergencyGoWithItsRecord() {
        String emergency = records.of(Kind.EMERGENCY, Persona.HANNA.holder());
        UUID signal = uuid("select record from access.emergency where id = '%s'".formatted(emergency));
        age("signals", signal, today.minusYears(16));
        String words = "select count(*) from emergencies.word where emergency = '%s'".formatted(emergency);
        String keyOfWords = "select count(*) from vault.subject_key where subject = '%s'".formatted(emergency);
        assertThat(number(words)).isEqualTo(1);
        assertThat(number(keyOfWords)).isEqualTo(1);

        destroyed(Persona.HANNA, signal);

        assertThat(number(words)).isZero();
        assertThat(number(keyOfWords)).isZero();
        assertThat(number("select count(*) from vault.spent where wiped_at is null"))
                .isZero();
    }

    @Test
    void whyTheLedgerSaysThatSomethingWasToldGoesWithItsRecordAndTheLineStays() {
        UUID dossier = UUID.fromString(records.of(Kind.DOSSIER, Persona.ZOE.holder()));
        age("dossiers", dossier, today.minusYears(16));
        UUID line = UUID.randomUUID();
        Persona zoe = Persona.ZOE;
        AsOwner.sql(
                """
                insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, third_party,
                    purpose, ground, shared_under, shared_on, last_day, live)
                values (?, ?, 'PAPER', ?, '', ?, (select organisation from access.post where id = ?), ?, 'LAWYER', 'HELP', 'CONSENT',
                    'PAPER', current_date, current_date, false)
                """,
                line,
                "P-" + line,
                dossier,
                zoe.post().value(),
                zoe.post().value(),
                zoe.person().value());
        AsOwner.sql("insert into legal.said (share, subject, words) values (?, ?, 'x')", line, dossier);

        destroyed(zoe, dossier);

        assertThat(number("select count(*) from legal.said where share = '%s'".formatted(line)))
                .isZero();
        assertThat(number("select count(*) from legal.share where id = '%s'".formatted(line)))
                .isEqualTo(1);
    }

    @Test
    void whatSomebodyAskedAboutTheirOwnDataGoesFiveYearsAfterTheAnswer() {
        UUID request = UUID.fromString(records.of(Kind.REQUEST, Persona.PETRA.holder()));
        UUID petra = Persona.PETRA.person().value();
        String words = "select count(*) from rights.word where request = '%s'".formatted(request);
        String key = "select count(*) from vault.subject_key where subject = '%s'".formatted(request);
        String answer =
                "update rights.request set state = 'CLOSED', outcome = 'REFUSED', ground = 'UNFOUNDED', decided_by = ?,"
                        + " received_on = ?, decided_on = ? where id = ?";
        sql(answer, petra, today.minusYears(5), today.minusYears(5), request);
        assertThat(number(words)).isPositive();
        refused("legal.refused.destruction.early", Persona.PETRA, () -> desk.propose(List.of(request)));
        sql(answer, petra, today.minusYears(5), today.minusYears(5).minusDays(1), request);

        destroyed(Persona.PETRA, request);

        assertThat(exists("rights.request", request)).isFalse();
        assertThat(number(words)).isZero();
        assertThat(number(key)).isZero();
    }

    @Test
    void takesTwoPeopleAndNeverTheSame() {
        UUID signal = closed(Persona.KARIM, today.minusYears(16));
        DestructionId list = as(Persona.KARIM, () -> desk.propose(List.of(signal)));

        refused("legal.refused.destruction.alone", Persona.KARIM, () -> shredder.confirm(list));
        assertThatExceptionOfType(DataAccessException.class)
                .as("not by bare SQL either")
                .isThrownBy(() -> sqlAs(
                        Persona.KARIM,
                        "update legal.destruction set confirmed_by = proposed_by, confirmed_at = now() where id = '%s'"
                                .formatted(list.value())));
        assertThatExceptionOfType(DataAccessException.class)
                .as("nor past the list")
                .isThrownBy(() -> sqlAs(Persona.KARIM, "select signals.destroy('%s')".formatted(signal)));
        for (Persona stranger : List.of(Persona.HANNA, Persona.ZOE, Persona.ADA, Persona.MAUD)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(stranger, () -> shredder.confirm(list)));
        }
        assertThat(exists("signals.signal", signal)).isTrue();

        as(Persona.FRED, () -> shredder.confirm(list));

        assertThat(exists("signals.signal", signal)).isFalse();
        Destruction certificate = as(Persona.FRED, () -> desk.read(list));
        assertThat(certificate.state()).isEqualTo(State.DONE);
        assertThat(certificate.destroyed()).isEqualTo(1);
        assertThat(certificate.keys()).isEqualTo(2);
        assertThat(certificate.rows()).isGreaterThan(3);
        refused("legal.refused.destruction.decided", Persona.FRED, () -> shredder.confirm(list));
    }

    @Test
    void nobodyProposesWhatIsNotTheirsOrNotOverOrListedAlready() {
        UUID early = closed(Persona.HANNA, today.minusYears(15));
        refused("legal.refused.destruction.early", Persona.HANNA, () -> desk.propose(List.of(early)));
        UUID others = closed(Persona.HANNA, today.minusYears(16));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(Persona.ZOE, () -> desk.propose(List.of(others))));
        assertThatExceptionOfType(NotFound.class)
                .as("the supervisor decides and does not propose")
                .isThrownBy(() -> as(Persona.FRED, () -> desk.propose(List.of(others))));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(Persona.ADA, () -> retention.expiring()));

        as(Persona.HANNA, () -> desk.propose(List.of(others)));

        refused("legal.refused.destruction.listed", Persona.HANNA, () -> desk.propose(List.of(others)));
    }

    @Test
    void theDatabaseSparesWhatWasPutOnHoldMeanwhile() {
        UUID signal = closed(Persona.HANNA, today.minusYears(16));
        DestructionId list = as(Persona.HANNA, () -> desk.propose(List.of(signal)));
        as(Persona.FRED, () -> retention.hold(signal, Reason.LEGAL_CLAIM, today.plusYears(1)));

        as(Persona.FRED, () -> shredder.confirm(list));

        assertThat(outcome(list)).isEqualTo(Outcome.HELD);
        assertThat(exists("signals.signal", signal)).isTrue();
        refused("legal.refused.destruction.early", Persona.HANNA, () -> desk.propose(List.of(signal)));
        as(Persona.HANNA, () -> retention.lift(signal));
        destroyed(Persona.HANNA, signal);
    }

    @Test
    void theDatabaseSparesWhatWasAddedToMeanwhile() {
        UUID signal = closed(Persona.HANNA, today.minusYears(16));
        DestructionId list = as(Persona.HANNA, () -> desk.propose(List.of(signal)));
        sql("update signals.timeline set at = now() where signal = ?", signal);

        as(Persona.FRED, () -> shredder.confirm(list));

        assertThat(outcome(list)).isEqualTo(Outcome.NOT_YET);
        assertThat(exists("signals.signal", signal)).isTrue();
    }

    @Test
    void aDossierIsHeldAndDestroyedWithWhatBecamePartOfIt() {
        UUID part = UUID.fromString(records.of(Kind.DOSSIER, Persona.ZOE.holder()));
        UUID whole = UUID.fromString(records.of(Kind.DOSSIER, Persona.ZOE.holder()));
        Set<String> mine = planted(List.of(part, whole));
        as(Persona.FRED, () -> retention.hold(part, Reason.CRIMINAL_CASE, today.plusYears(1)));
        Browser.of(port, signIn.callAs(Persona.ZOE.person()))
                .post("/dossiers/%s/merge".formatted(part), Map.of("number", numberOf(whole)));
        sql(
                "update dossiers.timeline set at = ? where dossier = ?",
                today.minusYears(16).atStartOfDay(),
                part);
        sql(
                "update dossiers.contact_note set noted_at = ? where dossier = ?",
                today.minusYears(16).atStartOfDay(),
                part);
        age("dossiers", whole, today.minusYears(16));

        refused("legal.refused.destruction.early", Persona.ZOE, () -> desk.propose(List.of(whole)));
        as(Persona.FRED, () -> retention.lift(whole));
        destroyed(Persona.ZOE, whole);

        assertThat(exists("dossiers.dossier", part)).isFalse();
        assertThat(exists("dossiers.dossier", whole)).isFalse();
        assertThat(readable(Backup.live(), keys)).doesNotContainAnyElementsOf(mine);
    }

    @Test
    void whatAReceiverStillWorksWithStaysAndSoDoesItsSignal() {
        UUID handover = UUID.fromString(records.of(Kind.HANDOVER, Persona.PAUL.holder()));
        UUID signal = uuid("select signal from handovers.handover where id = '%s'".formatted(handover));
        age("signals", signal, today.minusYears(16));
        DestructionId list = as(Persona.HANNA, () -> desk.propose(List.of(signal)));

        as(Persona.FRED, () -> shredder.confirm(list));

        assertThat(outcome(list)).isEqualTo(Outcome.STILL_OPEN);
        assertThat(exists("signals.signal", signal)).isTrue();
        assertThat(readable(Backup.live(), keys)).containsAll(planted(List.of(signal)));
    }

    @Test
    void whatRemainsIsCountedByTheYearAndLeadsNowhere() {
        UUID dossier = UUID.fromString(records.of(Kind.DOSSIER, Persona.ZOE.holder()));
        age("dossiers", dossier, today.minusYears(16));
        LocalDate year = today.minusYears(16).withDayOfYear(1);
        String counted =
                "select count(*) from dossiers.facts where opened_on = '%s' and record is null".formatted(year);
        long before = number(counted);

        destroyed(Persona.ZOE, dossier);

        assertThat(number(counted)).isEqualTo(before + 1);
        assertThat(number("select count(*) from dossiers.facts where record = '%s'".formatted(dossier)))
                .isZero();
        assertThat(number("select count(*) from dossiers.facts where record is null and municipality <> ''"))
                .isZero();
    }

    @Test
    void aTermIsExtendedOnTheTwoConditionsOfTheDecreeAndTwoYearsAtTheMost() {
        UUID open = UUID.fromString(records.of(Kind.KEPT, Persona.PAUL.holder()));
        LocalDate due = today.plusMonths(1);
        assertThat(as(Persona.PAUL, () -> retention.read(open)).countdown().due())
                .isEqualTo(due);

        refused(
                "legal.refused.extension.condition",
                Persona.PAUL,
                () -> retention.extend(open, Condition.CLOSED_AND_RELAPSE, due.plusYears(1)));
        refused(
                "legal.refused.extension.until",
                Persona.PAUL,
                () -> retention.extend(
                        open, Condition.COMPLEX_AND_OPEN, due.plusYears(2).plusDays(1)));
        as(Persona.PAUL, () -> retention.extend(open, Condition.COMPLEX_AND_OPEN, due.plusYears(2)));

        assertThat(as(Persona.PAUL, () -> retention.read(open)).countdown().due())
                .isEqualTo(due.plusYears(2));
        refused("legal.refused.destruction.early", Persona.PAUL, () -> desk.propose(List.of(open)));
        as(Persona.PAUL, () -> retention.extend(open, Condition.COMPLEX_AND_OPEN, due.plusYears(4)));
        assertThat(as(Persona.PAUL, () -> retention.extensions(open))).hasSize(2);
        UUID regimeA = closed(Persona.HANNA, today.minusYears(1));
        refused(
                "legal.refused.extension",
                Persona.HANNA,
                () -> retention.extend(regimeA, Condition.COMPLEX_AND_OPEN, today.plusYears(1)));
    }

    @Test
    void somebodyElsesRecordLooksLikeAbsent() {
        UUID others = closed(Persona.HANNA, today.minusYears(16));
        for (Persona stranger : List.of(Persona.ZOE, Persona.PAUL)) {
            for (UUID record : List.of(others, UUID.randomUUID())) {
                assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(stranger, () -> retention.read(record)));
                assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> as(stranger, () -> retention.hold(record, Reason.AUDIT, today.plusDays(1))));
            }
        }
        assertThat(as(Persona.FRED, () -> retention.read(others)).number()).startsWith("S-");
    }

    private UUID handedOver() {
        UUID handover = UUID.fromString(records.of(Kind.HANDOVER, Persona.PAUL.holder()));
        as(Persona.PAUL, () -> handovers.giveBack(new HandoverId(handover), "NOT_COMPETENT", "Niet voor ons"));
        UUID signal = uuid("select signal from handovers.handover where id = '%s'".formatted(handover));
        age("signals", signal, today.minusYears(16));
        return signal;
    }

    private UUID closed(Persona holder, LocalDate on) {
        UUID signal = UUID.fromString(records.of(Kind.SIGNAL, holder.holder()));
        age("signals", signal, on);
        return signal;
    }

    /** Closes a record on a day, as if nothing had come since. */
    private static void age(String schema, UUID record, LocalDate on) {
        if (schema.equals("signals")) {
            sql(
                    "update signals.signal set state = 'CLOSED', closing_reason = 'HELP_ARRANGED', ended_on = ?, received_on = ? where id = ?",
                    on,
                    on,
                    record);
            sql("update signals.timeline set at = ? where signal = ?", on.atStartOfDay(), record);
            sql("update signals.statement set at = ? where signal = ?", on.atStartOfDay(), record);
        } else {
            sql("""
                    update dossiers.dossier
                    set state = 'CLOSED', closing_reason = 'GOALS_REACHED', review_on = null, closed_on = ?, opened_on = ?, processed_on = ?
                    where id = ?
                    """, on, on, on, record);
            sql("update dossiers.fact set state = 'CLOSED', opened_on = ? where record = ?", on, record);
            sql("update dossiers.timeline set at = ? where dossier = ?", on.atStartOfDay(), record);
            sql("update dossiers.contact_note set noted_at = ? where dossier = ?", on.atStartOfDay(), record);
        }
    }

    private void destroyed(Persona holder, UUID record) {
        DestructionId list = as(holder, () -> desk.propose(List.of(record)));
        as(Persona.FRED, () -> shredder.confirm(list));
        assertThat(outcome(list)).isEqualTo(Outcome.DESTROYED);
    }

    private Outcome outcome(DestructionId list) {
        List<Line> lines = as(Persona.FRED, () -> desk.read(list)).lines();
        assertThat(lines).hasSize(1);
        return requireNonNull(lines.getFirst().end()).outcome();
    }

    private static String numberOf(UUID dossier) {
        try (Connection owner = TestDatabase.connectAsOwner();
                ResultSet row = owner.createStatement()
                        .executeQuery("select number from dossiers.dossier where id = '%s'".formatted(dossier))) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The canaries in the texts that stand under the keys of these records. */
    private Set<String> planted(List<UUID> of) {
        Map<UUID, Set<String>> all = opened(Backup.live(), keys);
        return of.stream()
                .flatMap(record -> Stream.concat(Stream.of(record), reporters(record).stream()))
                .flatMap(subject -> all.getOrDefault(subject, Set.of()).stream())
                .collect(toSet());
    }

    private static List<UUID> reporters(UUID signal) {
        try (Connection owner = TestDatabase.connectAsOwner();
                ResultSet rows = owner.createStatement()
                        .executeQuery("select subject from signals.contact where signal = '%s'".formatted(signal))) {
            List<UUID> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> readable(DataSource database, Path secrets) {
        return opened(database, secrets).values().stream().flatMap(Set::stream).collect(toSet());
    }

    private Map<UUID, Set<String>> opened(DataSource database, Path secrets) {
        return requireNonNull(
                transaction.execute(status -> Burglar.canaries(database, Restored.with(database, keys, secrets))));
    }

    /** Every column of an identifier, of any table, in which this one stands. */
    private static Set<String> tablesThatKnow(UUID identifier) {
        Set<String> found = new TreeSet<>();
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    select c.table_schema || '.' || c.table_name, c.column_name
                    from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                    where t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
                    """)) {
                while (rows.next()) {
                    columns.add(rows.getString(1) + "." + rows.getString(2));
                }
            }
            for (String column : columns) {
                int dot = column.lastIndexOf('.');
                try (ResultSet row = statement.executeQuery("select exists (select from %s where %s = '%s')"
                        .formatted(column.substring(0, dot), column.substring(dot + 1), identifier))) {
                    row.next();
                    if (row.getBoolean(1)) {
                        found.add(column);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(String key, Persona persona, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> as(persona, work))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private <T> T as(Persona persona, Supplier<T> work) {
        return Callers.as(signIn.callAs(persona.person()), work);
    }

    private void as(Persona persona, Runnable work) {
        PersonId person = persona.person();
        Callers.as(signIn.callAs(person), work);
    }

    private void sqlAs(Persona persona, String statement) {
        as(
                persona,
                () -> transaction.executeWithoutResult(status -> {
                    if (statement.startsWith("select")) {
                        jdbc.sql(statement).query(row -> {});
                    } else {
                        jdbc.sql(statement).update();
                    }
                }));
    }

    private static boolean exists(String table, UUID record) {
        return number("select count(*) from %s where id = '%s'".formatted(table, record)) == 1;
    }

    private static UUID uuid(String query) {
        return query(query, UUID.class);
    }

    private static long number(String query) {
        return query(query, Long.class);
    }

    private static <T> T query(String query, Class<T> type) {
        try (Connection owner = TestDatabase.connectAsOwner();
                ResultSet rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getObject(1, type);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
