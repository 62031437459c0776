package nl.baken.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.access.Browser;
import nl.baken.access.SignIn;
import nl.baken.chain.Kind;
import nl.baken.chain.Persona;
import nl.baken.chain.Records;
import nl.baken.platform.Fork;
import nl.baken.platform.TestDatabase;
import nl.baken.rights.Erasing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Records from before there were traces get them, while Baken runs and wherever the command is broken off. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@Isolated("takes traces away for a moment")
@TestMethodOrder(OrderAnnotation.class)
class RelinkTests {

    private static final Map<String, String> HERE = TestDatabase.environment();
    private static final String BROKEN =
            "create or replace function public.break_off() returns trigger language plpgsql as $$"
                    + " begin raise exception 'broken off'; end $$";

    private final Records records;
    private final SignIn signIn;
    private final Erasing erasing;
    private final Connection connection;
    private final JdbcClient owner;

    @LocalServerPort
    int port;

    @Autowired
    RelinkTests(Records records, SignIn signIn, Erasing erasing) throws SQLException {
        this.records = records;
        this.erasing = erasing;
        this.signIn = signIn;
        this.connection = TestDatabase.connectAsOwner();
        this.owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void giveBack() throws SQLException {
        owner.sql("drop trigger if exists break_off on linking.trace").update();
        connection.close();
    }

    @Test
    void aRecordFromBeforeThereWereTracesTouchesOthers(CapturedOutput output) {
        String name = "Ruxandra " + word();
        UUID first = signal(name);
        UUID second = signal(name);
        forget(first);
        assertThat(links(second)).as("before").doesNotContain(number(first));

        assertThat(Console.run(HERE, "link")).isZero();

        assertThat(links(second)).contains(number(first));
        assertThat(links(first)).contains(number(second), name);
        assertThat(output.getOut()).contains("de sporen opnieuw gemaakt").doesNotContain(name);
    }

    @Test
    void everybodyWhoWasOpenedIsInTheLogbookOnce() {
        UUID signal = signal("Ruxandra " + word());
        UUID dossier = UUID.fromString(records.of(Kind.DOSSIER, Persona.ZOE.holder()));
        long before = count("select coalesce(max(id), 0) from logbook.processing");

        assertThat(Console.run(HERE, "link")).isZero();

        for (UUID subject : List.of(signal, dossier)) {
            assertThat(
                            count(
                                    "select count(*) from logbook.processing p join logbook.act a on a.id = p.span where p.id > "
                                            + before + " and p.subject = '" + subject
                                            + "' and p.activity = 'LINKING' and a.action = 'DOOR_LINK' and a.record = p.subject"))
                    .isEqualTo(1);
        }
        assertThat(browser(Persona.FRED)
                        .get("/logbook/subject?names=true&subject=" + signal)
                        .body())
                .contains("opdracht op de console");
    }

    @Test
    void aTextThatSomebodyChangedIsToldAndStopsNothingElse(CapturedOutput output) {
        UUID signal = signal("Ruxandra " + word());
        UUID text = owner.sql("select id from signals.statement where signal = ? limit 1")
                .param(signal)
                .query(UUID.class)
                .single();
        change(text);
        try {
            assertThat(Console.run(HERE, "link")).isEqualTo(1);
        } finally {
            change(text);
        }

        assertThat(output.getOut())
                .containsOnlyOnce("FOUT: de tekst in signals.statement, kolom told, rij " + text)
                .containsOnlyOnce("WRONG: the text in signals.statement, column told, row " + text);
    }

    @Test
    void aColleagueWhoIsWritingIsWaitedFor() throws Exception {
        String name = "Ruxandra " + word();
        UUID first = signal(name);
        UUID second = signal(name);
        forget(first);
        try (Connection colleague = TestDatabase.connectAsOwner();
                Statement statement = colleague.createStatement()) {
            colleague.setAutoCommit(false);
            statement.execute("lock table linking.trace");
            Thread end = Thread.ofVirtual().start(() -> {
                await(true);
                await(false); // gave up once
                commit(colleague);
            });

            assertThat(Console.run(HERE, "link")).isZero();

            end.join();
        }
        assertThat(links(second)).contains(number(first));
    }

    private void await(boolean waiting) {
        while (owner.sql("""
                        select exists (select from pg_locks where relation = cast('linking.trace' as regclass) and not granted)
                        """).query(Boolean.class).single() != waiting) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void howManyGroupsWaitForAWordIsToldAndNotWhich(CapturedOutput output) {
        String name = "Ruxandra " + word();
        long before = groups(output);
        UUID first = alone(name);
        UUID second = alone(name);
        UUID third = alone(name);
        assertThat(groups(output))
                .as("three that belong together are one group")
                .isEqualTo(before + 1);

        judge(trace(first), trace(second), "SAME");
        assertThat(groups(output)).as("of the third nobody spoke").isEqualTo(before + 1);
        judge(trace(first), trace(third), "REJECTED");
        judge(trace(second), trace(third), "REJECTED");
        assertThat(groups(output)).isEqualTo(before);

        assertThat(output.getOut()).doesNotContain(name, number(first), first.toString());
    }

    @Test
    void whatIsOnlyKeptIsInNoGroup(CapturedOutput output) {
        String name = "Ruxandra " + word();
        long before = groups(output);
        UUID kept = alone(name);
        alone(name);
        assertThat(groups(output)).isEqualTo(before + 1);

        erasing.restricted(Persona.HANNA.person(), Persona.HANNA.post(), number(kept));

        assertThat(groups(output)).isEqualTo(before);
    }

    @Test
    void doneTwiceItIsTheSame() {
        signal("Ruxandra " + word());
        assertThat(Console.run(HERE, "link")).isZero();
        String once = all();

        assertThat(Console.run(HERE, "link")).isZero();

        assertThat(all()).isEqualTo(once);
    }

    @Test
    void whatPeopleSaidStaysAlsoOfWhatWouldNotBeFoundToday() {
        UUID first = signal("Ruxandra " + word());
        UUID second = signal("Ruxandra " + word());
        String one = trace(first);
        owner.sql("update linking.trace set source = ?, kind = 'PERSON' where id = ?")
                .params(source(second), UUID.fromString(one))
                .update();
        judge(one, trace(second), "REJECTED");
        forgetKeys(one);

        assertThat(Console.run(HERE, "link")).isZero();

        assertThat(count("select count(*) from linking.verdict where one = '%1$s' or other = '%1$s'".formatted(one)))
                .isEqualTo(1);
        assertThat(count("select count(*) from linking.trace_key where trace = '%s'".formatted(one)))
                .as("it is looked up by its own words")
                .isPositive();
    }

    @Test
    void whatNobodySpokeOfAndIsNotFoundTodayGoes() {
        UUID first = signal("Ruxandra " + word());
        UUID second = signal("Ruxandra " + word());
        String one = trace(first);
        owner.sql("update linking.trace set source = ? where id = ?")
                .params(source(second), UUID.fromString(one))
                .update();

        assertThat(Console.run(HERE, "link")).isZero();

        assertThat(count("select count(*) from linking.trace where id = '%s'".formatted(one)))
                .isZero();
        assertThat(count("select count(*) from linking.trace where record = '%s' and kind = 'PERSON'".formatted(first)))
                .as("and is made anew where it belongs")
                .isPositive();
    }

    @Test
    void aBatchThatIsBrokenOffLeavesNothingHalfAndTheNextTimeGoesOnThere(CapturedOutput output) {
        for (int i = 0; i < 60; i++) {
            records.signal();
        }
        assertThat(Console.run(HERE, "link")).isZero();
        String whole = all();
        UUID last = owner.sql(
                        "select max(t.source::text)::uuid from linking.trace t where t.source in (select id from signals.involved)"
                                + " and not exists (select from linking.verdict v where t.id in (v.one, v.other))")
                .query(UUID.class)
                .single();
        forgetAll();
        owner.sql(BROKEN).update();
        owner.sql("create trigger break_off before insert on linking.trace for each row when (new.source = '" + last
                        + "') execute function public.break_off()")
                .update();

        assertThat(Console.run(HERE, "link")).isEqualTo(2);

        long done = strides();
        assertThat(done).as("the batches before it").isPositive();
        assertThat(half()).isZero();
        owner.sql("drop trigger break_off on linking.trace").update();
        assertThat(Console.run(HERE, "link")).isZero();
        assertThat(output.getOut()).contains("gaat nu verder");
        assertThat(kinds(all())).isEqualTo(kinds(whole));
        assertThat(strides()).as("nothing is left to do").isZero();
    }

    // it needs so many records that all others would wait for them
    @Order(Integer.MAX_VALUE)
    @Test
    void whoIsKilledHalfwayLeavesNothingHalfAndGoesOnLater() throws Exception {
        for (int i = 0; i < 120; i++) {
            records.signal();
        }
        assertThat(Console.run(HERE, "link")).isZero();
        String whole = all();
        forgetAll();

        Fork fork = Fork.of(HERE, "nl.baken.upkeep.Console", "link");
        while (fork.process().isAlive() && strides() == 0) {
            Thread.sleep(2);
        }
        fork.process().destroyForcibly().waitFor();

        assertThat(strides()).as("begun").isPositive();
        assertThat(count("select count(*) from linking.round where ended_at is null"))
                .as("not done")
                .isEqualTo(1);
        assertThat(half()).isZero();
        assertThat(Console.run(HERE, "link")).isZero();
        assertThat(kinds(all())).isEqualTo(kinds(whole));
    }

    private UUID signal(String name) {
        UUID signal = UUID.fromString(records.of(Kind.SIGNAL, Persona.HANNA.holder()));
        browser(Persona.HANNA)
                .post(
                        "/signals/" + signal + "/involved",
                        Map.of(
                                "role", "POSSIBLE_VICTIM",
                                "name", name,
                                "phone", "",
                                "sex", "FEMALE",
                                "ageBand", "UNKNOWN",
                                "nationalityGroup", "UNKNOWN"));
        return signal;
    }

    /** A signal in which nobody else is, as the others are in every signal of the tests. */
    private UUID alone(String name) {
        UUID signal = signal(name);
        UUID somebody = source(signal);
        for (String sql : List.of(
                "delete from linking.trace where record = ? and source <> ?",
                "delete from signals.involved_index x using signals.involved i where i.id = x.involved and i.signal = ? and i.id <> ?",
                "delete from signals.involved where signal = ? and id <> ?")) {
            owner.sql(sql).params(signal, somebody).update();
        }
        return signal;
    }

    private static long groups(CapturedOutput output) {
        assertThat(Console.run(HERE, "link")).isZero();
        String said = output.getOut();
        Matcher count = Pattern.compile("heeft gezegd: (geen|\\d+) groep")
                .matcher(said.substring(said.lastIndexOf("heeft gezegd:")));
        assertThat(count.find()).isTrue();
        return count.group(1).equals("geen") ? 0 : Long.parseLong(count.group(1));
    }

    private void change(UUID text) {
        owner.sql("update signals.statement set told = set_byte(told, 20, get_byte(told, 20) # 1) where id = ?")
                .param(text)
                .update();
    }

    private void forget(UUID record) {
        assertThat(owner.sql("delete from linking.trace where record = ?")
                        .param(record)
                        .update())
                .isPositive();
    }

    private void forgetKeys(String trace) {
        owner.sql("delete from linking.trace_key where trace = ?")
                .param(UUID.fromString(trace))
                .update();
    }

    private void judge(String one, String other, String verdict) {
        owner.sql("""
                        insert into linking.verdict (one, other, verdict, by, at)
                        values (least(cast(? as uuid), cast(? as uuid)), greatest(cast(? as uuid), cast(? as uuid)),
                            ?, ?, now())
                        """)
                .params(one, other, one, other, verdict, Persona.HANNA.person().value())
                .update();
    }

    private String trace(UUID record) {
        return owner.sql("select id::text from linking.trace where record = ? and source = ?")
                .params(record, source(record))
                .query(String.class)
                .single();
    }

    private UUID source(UUID signal) {
        return owner.sql("select id from signals.involved where signal = ? order by at desc, position desc limit 1")
                .param(signal)
                .query(UUID.class)
                .single();
    }

    // what people spoke of is only made anew
    private void forgetAll() {
        owner.sql(
                        "delete from linking.trace t where not exists (select from linking.verdict v where t.id in (v.one, v.other))")
                .update();
    }

    /** Traces that nothing finds. */
    private long half() {
        return count("select count(*) from linking.trace t where not exists"
                + " (select from linking.trace_key k where k.trace = t.id)");
    }

    private long strides() {
        return count("select coalesce(sum(s.rows), 0) from linking.stride s join linking.round r on r.id = s.round"
                + " where r.ended_at is null");
    }

    private long count(String sql) {
        return owner.sql(sql).query(Long.class).single();
    }

    /** All traces with what they are looked up by. */
    private String all() {
        return owner.sql("""
                        select string_agg(line, e'\\n' order by line) from (
                            select concat_ws(' ', t.id, t.kind, t.source, t.record, t.version,
                                (select string_agg(k.token, ',' order by k.token) from linking.trace_key k where k.trace = t.id)) as line
                            from linking.trace t) l
                        """).query(String.class).single();
    }

    private static List<String> kinds(String all) {
        return all.lines().map(line -> line.substring(37)).sorted().toList();
    }

    private String links(UUID signal) {
        return browser(Persona.HANNA).get("/signals/" + signal + "/links").body();
    }

    private Browser browser(Persona persona) {
        return Browser.of(port, signIn.callAs(persona.person()));
    }

    private String number(UUID signal) {
        return owner.sql("select number from signals.signal where id = ?")
                .param(signal)
                .query(String.class)
                .single();
    }

    private static String word() {
        return "Vlad" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").replaceAll("(.)", "$1o") + "escu";
    }
}
