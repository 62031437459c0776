package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.baken.access.PersonId;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a supervisor looked at goes five years later, with the words and their keys; what nobody looked at stays. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class PastReviewsTests {

    private static final PersonId HANNA = TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
    private static final PersonId FRED = TestRegion.FRED_AUDITOR;

    private final Forgetting reviews;
    private final Vault vault;
    private final DataSource door;
    private final UUID flagged = UUID.randomUUID();
    private final UUID review = UUID.randomUUID();
    private final UUID emergency = UUID.randomUUID();

    @Autowired
    PastReviewsTests(Forgetting reviews, Vault vault, @Qualifier("door") DataSource door) {
        this.reviews = reviews;
        this.vault = vault;
        this.door = door;
    }

    @BeforeEach
    void region() {
        TestRegion.found();
    }

    @Test
    void whatWasReviewedGoesAfterFiveYearsWithItsWordsAndKeys() throws SQLException {
        SubjectId note = vault.enrol(() -> review);
        SubjectId words = vault.enrol(() -> emergency);
        happened(6, true);

        assertThat(reviews.forget()).isGreaterThanOrEqualTo(2);

        assertThat(left()).isZero();
        assertThat(count("select count(*) from logbook.review where id = ?", review))
                .isZero();
        assertThat(count("select count(*) from vault.subject_key where subject = ?", note.value()))
                .isZero();
        assertThat(count("select count(*) from vault.subject_key where subject = ?", words.value()))
                .isZero();
        assertThat(count("select count(*) from vault.spent where wiped_at is null and slot <> ?", -1))
                .as("keys that open from an older copy of the database")
                .isZero();
    }

    @Test
    void whoGaveWhomARoleIsKeptAsLongAsTheLogAndWhatIsUndecidedLonger() throws SQLException {
        UUID decided = UUID.randomUUID();
        UUID recent = UUID.randomUUID();
        UUID open = UUID.randomUUID();
        appointed(decided, "CONFIRMED", 6);
        appointed(recent, "REFUSED", 4);
        appointed(open, null, 6);

        reviews.forget();

        assertThat(count("select count(*) from access.appointment where id = ?", decided))
                .isZero();
        assertThat(count("select count(*) from access.appointment where id = ?", recent))
                .isOne();
        assertThat(count("select count(*) from access.appointment where id = ?", open))
                .isOne();
        sql("delete from access.appointment where id in (?, ?)", recent, open);
    }

    @Test
    void linesOfBeforeTheChainGoToo() throws SQLException {
        sql("""
                insert into logbook.reading_before (trace, at, actor, activity, record, subject)
                select ?, now() - make_interval(years => 6), ?, 'READ_SIGNAL', gen_random_uuid(), gen_random_uuid()
                """, flagged, HANNA.value());

        reviews.forget();

        assertThat(count("select count(*) from logbook.reading_before where trace = ?", flagged))
                .isZero();
    }

    @Test
    void whatIsYoungerStays() throws SQLException {
        happened(4, true);

        reviews.forget();

        assertThat(left()).isEqualTo(2);
    }

    @Test
    void whatNobodyReviewedStays() throws SQLException {
        happened(6, false);

        reviews.forget();

        assertThat(left()).isEqualTo(2);
    }

    @Test
    void nothingGoesWhileTheSupervisorHoldsTheLogs() throws SQLException {
        happened(6, true);
        sql("""
                insert into logbook.hold (id, reason, placed_by, placed_on, until)
                values (?, 'INCIDENT', gen_random_uuid(), current_date, current_date)
                """, review);
        try {
            assertThat(reviews.forget()).isZero();
        } finally {
            sql("delete from logbook.hold where id = ?", review);
        }
        assertThat(left()).isEqualTo(2);
    }

    @Test
    void inTurnItIsSaidHowManyWentAndOfNoneNothing(CapturedOutput output) throws SQLException {
        reviews.forgetInTurn(); // what other tests left
        happened(6, true);
        int before = output.getOut().length();

        reviews.forgetInTurn();
        String said = output.getOut().substring(before);
        assertThat(said).contains("2 records went by themselves: their term has passed");
        assertThat(left()).isZero();
        reviews.forgetInTurn();

        assertThat(output.getOut().substring(before + said.length())).doesNotContain("went by themselves");
    }

    @Test
    void whatCannotGoNowGoesTheNextTime(CapturedOutput output) throws SQLException {
        happened(6, true);

        new Forgetting(new Outage(door), vault, List.of(new Forgetter("logbook.prune_reviews"))).forgetInTurn();

        assertThat(output).contains("what is past its term stays: ");
        assertThat(left()).isEqualTo(2);
    }

    private void happened(int yearsAgo, boolean reviewed) throws SQLException {
        if (reviewed) {
            sql(
                    "insert into logbook.review (id, by, at, verdict, note) values (?, ?, now(), 'ACCEPTED', 'x')",
                    review,
                    FRED.value());
        }
        sql("""
                insert into logbook.flagged (id, trace, at, actor, action, record, review_by, review)
                values (?, gen_random_uuid(), now() - make_interval(years => ?), ?, 'READ_SIGNAL', gen_random_uuid(), current_date, ?)
                """, flagged, yearsAgo, HANNA.value(), reviewed ? review : null);
        sql("""
                insert into access.emergency (id, record, kind, number, person, reason, begun_at, ends_at, review_by, verdict,
                    reviewed_by, reviewed_at)
                select ?, gen_random_uuid(), 'SIGNAL', 'S-1', ?, 'OTHER', b.at, b.at + interval '60 minutes', current_date, v.verdict,
                    case when v.verdict is not null then ? end, case when v.verdict is not null then b.at end
                from (select now() - make_interval(years => ?) as at) b, (select cast(? as text) as verdict) v
                """, emergency, HANNA.value(), FRED.value(), yearsAgo, reviewed ? "ACCEPTED" : null);
        sql("insert into emergencies.word (emergency, kind, told) values (?, 'SAID', 'x')", emergency);
    }

    private static void appointed(UUID id, @Nullable String outcome, int yearsAgo) throws SQLException {
        sql("""
                insert into access.appointment (id, person, post, valid_from, at_once, due, proposed_by, proposed_at, outcome, decided_by,
                    decided_at)
                select ?, ?, (select id from access.post where role = 'MANAGER' limit 1), current_date, false, current_date, ?, d.at,
                    d.outcome, case when d.outcome is not null then cast(? as uuid) end, case when d.outcome is not null then d.at end
                from (select now() - make_interval(years => ?) as at, cast(? as text) as outcome) d
                """, id, HANNA.value(), TestRegion.ADA_ADMINISTRATOR.value(), FRED.value(), yearsAgo, outcome);
    }

    private long left() throws SQLException {
        return count("select count(*) from logbook.flagged where id = ?", flagged)
                + count("select count(*) from access.emergency where id = ?", emergency);
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

    private static long count(String sql, Object value) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
