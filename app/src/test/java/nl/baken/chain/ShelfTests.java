package nl.baken.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The worklist of a focal point who came yesterday: four new signals, each due on another day. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShelfTests {

    private final Records records;
    private final SignIn signIn;
    private final int port;

    private Holder newcomer = Persona.HANNA.holder();
    private Web web;
    private String late = "";
    private String today = "";
    private String inAWeek = "";
    private String afterwards = "";

    @Autowired
    ShelfTests(Records records, SignIn signIn, @LocalServerPort int port) {
        this.records = records;
        this.signIn = signIn;
        this.port = port;
        this.web = new Web(port, "");
        TestRegion.found();
    }

    @BeforeEach
    void fourSignalsOfANewcomer() {
        newcomer = Holder.newcomer(Role.FOCAL_POINT);
        web = new Web(port, "baken_session=" + signIn.callAs(newcomer.person()).token());
        late = due(-1);
        today = due(0);
        inAWeek = due(7);
        afterwards = due(8);
    }

    @Test
    void theFirstShelfHoldsWhatLiesWithTheReaderTheMostUrgentFirst() {
        assertThat(shelf("MINE")).containsSubsequence(late, today, inAWeek, afterwards);
    }

    @Test
    void whatIsPastItsDayIsLate() {
        assertThat(shelf("OVERDUE")).contains(late).doesNotContain(today, inAWeek, afterwards);
    }

    @Test
    void whatIsDueTodayOrWithinSevenDaysIsDueSoon() {
        assertThat(shelf("DUE")).contains(today, inAWeek).doesNotContain(late, afterwards);
    }

    @Test
    void whatIsTakenUpNoLongerWaitsForSomebody() {
        Records.sql("update signals.signal set state = 'ENRICHING' where number = ?", today);

        assertThat(shelf("UNCLAIMED")).contains(late, inAWeek, afterwards).doesNotContain(today);
    }

    @Test
    void whatAColleagueDoesLiesWithThePostAndNotWithTheReader() {
        PersonId colleague = newcomer.colleague().person();
        Records.sql(
                "update signals.signal set owner = ?, state = 'ENRICHING' where number = ?", colleague.value(), today);

        assertThat(shelf("MINE")).contains(late).doesNotContain(today);
        assertThat(shelf("POSTS")).contains(late, today);
    }

    private String shelf(String name) {
        return web.get("/?shelf=" + name).body();
    }

    private String due(int days) {
        String signal = records.of(Kind.SIGNAL, newcomer);
        Records.sql(
                "update signals.signal set due = ?, owner = ? where id = ?",
                LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(days),
                newcomer.person().value(),
                UUID.fromString(signal));
        return Records.text("select number from signals.signal where id = '%s'", signal);
    }
}
