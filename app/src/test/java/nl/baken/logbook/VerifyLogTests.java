package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.baken.platform.SmallDatabase;
import nl.baken.platform.TestDatabase;
import nl.baken.vault.DerivedKeys;
import nl.baken.vault.Signet;
import nl.baken.vault.TestKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the command tells of logs that are right, and of each thing that is wrong with them. */
@ExtendWith(OutputCaptureExtension.class)
class VerifyLogTests {

    private final SmallDatabase database = SmallDatabase.of("codes", "access", "vault", "logbook");
    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final Map<String, String> environment = new HashMap<>();
    private final Instant now = Instant.now();
    private final Path witness;
    private final Stamps stamps;
    private final Signet signet;
    private final List<Row> acts;

    VerifyLogTests(@TempDir Path witness, @TempDir Path keys) {
        TestDatabase.lendSecrets(keys);
        DerivedKeys derived = TestKeys.in(keys);
        this.witness = witness;
        this.stamps = Stamps.of(derived);
        this.signet = VerifyLog.signet(derived);
        this.acts = new Forger(Log.ACTS, stamps, new Random(1)).chain(40);
        environment.putAll(database.environment(keys));
        environment.put("BAKEN_WITNESS", witness.toString());
    }

    @BeforeEach
    void writeBothLogs() throws IOException {
        write(Log.ACTS, acts);
        write(Log.PROCESSINGS, new Forger(Log.PROCESSINGS, stamps, new Random(1)).chain(30));
    }

    @AfterEach
    void dropIt() {
        database.close();
    }

    @Test
    void ofLogsThatAreRightItTellsHowLongTheyAre(CapturedOutput output) {
        new Planted(owner, Log.ACTS)
                .waiting(new Forger(Log.ACTS, stamps, new Random(2)).chain(42).subList(40, 42));

        assertThat(VerifyLog.run(environment)).isZero();

        assertThat(output.getOut())
                .contains(
                        "het auditlog: 40 regels gecontroleerd, 2 nieuwe regels wachten op hun plaats. Een getuige zag het laatst plaats 40.",
                        "het logboek: 30 regels gecontroleerd, 0 nieuwe regels wachten",
                        "Beide logboeken kloppen.",
                        "Both logs are right.")
                .doesNotContain("begint bij plaats", "van voor de beveiliging", "Niet in orde");
    }

    @Test
    void ofALogOfWhichLinesWentItTellsWhereItBegins(CapturedOutput output) throws IOException {
        Beginning beginning = Beginning.of(acts.get(9), Log.ACTS, now);
        owner.sql("insert into logbook.beginning (log, position, at, signed) values ('ACTS', 10, now(), ?)")
                .param(beginning.signed(signet))
                .update();
        owner.sql("delete from logbook.act where position <= 7").update();
        tell(beginning.signed(signet));

        assertThat(VerifyLog.run(environment)).isZero();

        assertThat(output.getOut())
                .contains(
                        "het auditlog: 30 regels gecontroleerd",
                        "het auditlog: begint bij plaats 11, ",
                        "(3 regels gaan nog)")
                .containsOnlyOnce("begint bij plaats");
    }

    @Test
    void ofManyThingsThatAreWrongItTellsTheFirstTwentyAndHowManyThereAre(CapturedOutput output) {
        owner.sql("update logbook.act set handler = 'changed' where position > 15")
                .update();

        assertThat(VerifyLog.run(environment)).isEqualTo(1);

        assertThat(output.getOut())
                .contains(
                        "FOUT: het auditlog, plaats 16, regel 16: veranderd",
                        "FOUT: het auditlog, plaats 35, ",
                        "Niet in orde: 25 bevindingen.",
                        "Not in order: 25 findings.")
                .doesNotContain("FOUT: het auditlog, plaats 36, ", "Beide logboeken kloppen.");
    }

    @Test
    void oneThingThatIsWrongIsEnough(CapturedOutput output) {
        owner.sql("update logbook.processing set subject = gen_random_uuid() where position = 4")
                .update();

        assertThat(VerifyLog.run(environment)).isEqualTo(1);

        assertThat(output.getOut())
                .contains("FOUT: het logboek, plaats 4, regel 4: veranderd", "Niet in orde: 1 bevindingen.");
    }

    @Test
    void aLineOfTheWitnessThatSomebodyElseWroteIsTold(@TempDir Path others, CapturedOutput output) throws IOException {
        tell(new Head(Log.ACTS, 40, Mark.NONE, now).signed(VerifyLog.signet(TestKeys.in(others))));
        tell("baken-beginning-1 acts 1");

        assertThat(VerifyLog.run(environment)).isEqualTo(1);

        assertThat(output.getOut())
                .contains("FOUT: regel 3 van de getuige is niet door deze Baken ondertekend.", "FOUT: regel 4 van")
                .contains("Niet in orde: 2 bevindingen.");
    }

    @Test
    void howManyLinesAreFromBeforeThereWereCodesIsTold(CapturedOutput output) {
        owner.sql("""
                        insert into logbook.reading_before (trace, at, actor, activity, record, subject)
                        select gen_random_uuid(), now(), gen_random_uuid(), 'READ_SIGNAL', gen_random_uuid(), gen_random_uuid()
                        """).update();

        assertThat(VerifyLog.run(environment)).isZero();

        assertThat(output.getOut()).contains("1 regels zijn van voor de beveiliging");
    }

    @Test
    void aWitnessThatIsNotThereIsRefusedOnlyWhenItWasNamed(CapturedOutput output) {
        String absent = witness.resolve("absent").toString();
        environment.put("BAKEN_WITNESS", absent);

        assertThat(VerifyLog.run(environment)).isEqualTo(1);
        assertThat(output.getOut()).contains("FOUT: het auditlog: geen getuige zag dit log");
        assertThat(VerifyLog.run(environment, absent)).isEqualTo(2);
        assertThat(VerifyLog.run(environment, witness.toString())).isZero();

        assertThat(output.getErr()).contains("What the witness keeps is not in " + absent);
    }

    @Test
    void aCommandLeavesALineWithACodeThatIsRight() {
        assertThat(DoorLine.write(environment, "DOOR_LINK", "./baken link")).isZero();

        assertThat(owner.sql("select " + Rows.selected(Log.ACTS) + " where action = 'DOOR_LINK'")
                        .query((row, number) -> Rows.of(Log.ACTS, row))
                        .list())
                .hasSize(1)
                .allSatisfy(
                        row -> assertThat(stamps.mac(Log.ACTS, row.columns())).isEqualTo(row.mac()));
    }

    @Test
    void inDataOfAnOlderBakenNoLineIsWritten(CapturedOutput output) {
        owner.sql("alter table logbook.act drop column device").update();

        assertThat(DoorLine.write(environment, "DOOR_LINK", "./baken link")).isEqualTo(2);

        assertThat(output.getErr()).contains("These data are of an older Baken");
    }

    @Test
    void theCommandTellsInTwoLanguagesWhatIsWrong(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path told = folder.resolve("witness.txt");
        Head later = new Head(Log.ACTS, 1_000_000, Mark.of(new byte[32]), now);
        Files.writeString(told, later.signed(signet));

        assertThat(VerifyLog.run(environment, told.toString())).isEqualTo(1);

        assertThat(output.getOut())
                .contains("FOUT: het auditlog: vanaf plaats 41 is het einde weggehaald.")
                .contains("WRONG: the audit log: the end was cut off from place 41")
                .contains("FOUT: het logboek: geen getuige");
    }

    @Test
    void theCommandRefusesInOneSentence(@TempDir Path empty, CapturedOutput output) {
        String running = TestDatabase.FOLDER.toString();

        assertThat(VerifyLog.run(Map.of("BAKEN_DATA", empty.toString()))).isEqualTo(2);
        assertThat(VerifyLog.run(Map.of("BAKEN_DATA", running, "BAKEN_KEYS", empty.toString())))
                .isEqualTo(2);
        String nothing = empty.resolve("nothing").toString();
        assertThat(VerifyLog.run(environment, nothing)).isEqualTo(2);

        assertThat(output.getErr())
                .contains(
                        "There are no data in the folder " + empty,
                        "the key is missing in the folder " + empty,
                        "What the witness keeps is not in " + nothing);
    }

    private void write(Log log, List<Row> rows) throws IOException {
        new Planted(owner, log).all(rows);
        tell(new Head(log, rows.size(), rows.getLast().link(), now).signed(signet));
    }

    private void tell(String line) throws IOException {
        new FileWitness(witness).take(List.of(line));
    }
}
