package nl.baken.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.baken.access.Browser;
import nl.baken.access.Callers;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.logbook.Forgetting;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.RecordNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A breach leaves the register five years after it was closed, with what was said of it; what is open or unread stays. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PastBreachesTests {

    private final Forgetting past;
    private final Words words;
    private final SignIn signIn;
    private final BreachId id = BreachId.next();

    @LocalServerPort
    int port;

    @Autowired
    PastBreachesTests(Forgetting past, Words words, SignIn signIn) {
        this.past = past;
        this.words = words;
        this.signIn = signIn;
    }

    @BeforeEach
    void region() {
        TestRegion.found();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        sql("delete from breaches.word where breach = ?", id.value());
        sql("delete from breaches.breach where id = ?", id.value());
    }

    @Test
    void goesFiveYearsAfterItWasClosedWithItsWordsAndTheirKey() throws SQLException {
        closed(5, 1);

        assertThat(past.forget()).isPositive();

        assertThat(left()).isZero();
        assertThat(count("select count(*) from breaches.word where breach = ?")).isZero();
        assertThat(count("select count(*) from vault.subject_key where subject = ?"))
                .isZero();
    }

    @Test
    void staysUntilTheLastDayOfItsTermWhichItsPageTells() throws SQLException {
        closed(5, -1);

        past.forget();

        assertThat(left()).isOne();
        assertThat(page()).contains("Gaat vanzelf weg na");
    }

    @Test
    void staysWhileItIsOpenHoweverLongAgoItWas() throws SQLException {
        closed(5, 1);
        sql("update breaches.breach set stage = 'ASSESSED', closed_at = null where id = ?", id.value());

        past.forget();

        assertThat(left()).isOne();
        assertThat(page()).doesNotContain("Gaat vanzelf weg na");
    }

    @Test
    void staysUntilWhoSupervisesHasReadIt() throws SQLException {
        closed(5, 1);
        sql("update breaches.breach set seen_by = null where id = ?", id.value());

        past.forget();

        assertThat(left()).isOne();
    }

    @Test
    void staysWhileTheSupervisorHoldsTheLogs() throws SQLException {
        closed(5, 1);
        sql("""
                insert into logbook.hold (id, reason, placed_by, placed_on, until)
                values (?, 'INCIDENT', gen_random_uuid(), current_date, current_date)
                """, id.value());
        try {
            assertThat(past.forget()).isZero();
        } finally {
            sql("delete from logbook.hold where id = ?", id.value());
        }
        assertThat(left()).isOne();
    }

    private void closed(int yearsAgo, int daysMore) throws SQLException {
        sql(
                """
                insert into breaches.breach (id, number, reported_by, reported_at, discovered_at, deadline, close_by, kinds, records,
                    stage, capacity, categories, size, notifies, tells, ground, closed_at, seen_by)
                select ?, ?, ?, c.at, c.at, c.at + interval '72 hours', c.at::date, array['AVAILABILITY'], '{}', 'CLOSED', 'CONTROLLER',
                    array['NAME'], 'ONE', false, false, 'NO_HIGH_RISK', c.at, ?
                from (select now() - make_interval(years => ?, days => ?) as at) c
                """,
                id.value(),
                RecordNumber.next('B').value(),
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM.value(),
                TestRegion.FRED_AUDITOR.value(),
                yearsAgo,
                daysMore);
        Callers.as(signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM), () -> words.enrol(id));
        sql(
                "insert into breaches.word (id, breach, kind, by, at, told) values (gen_random_uuid(), ?, 'LESSONS', ?, now(), 'x')",
                id.value(),
                TestRegion.FRED_AUDITOR.value());
    }

    private String page() throws SQLException {
        sql("delete from breaches.word where breach = ?", id.value()); // what was put in by hand opens with no key
        return Browser.of(port, signIn.callAs(TestRegion.PETRA_CONTACT_POINT))
                .get("/breaches/" + id.value())
                .body();
    }

    private long left() throws SQLException {
        return count("select count(*) from breaches.breach where id = ?");
    }

    private long count(String sql) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, id.value());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void sql(String sql, @Nullable Object... values) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
