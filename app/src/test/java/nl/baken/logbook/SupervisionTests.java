package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.logbook.Hold.Reason;
import nl.baken.platform.TestDatabase;
import nl.baken.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The desks of the supervisor ask themselves who comes, whatever the page before them asked. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SupervisionTests {

    private static final Filter ALL = new Filter(null, null, null, null, null, null);
    private static final UUID NOBODY = UUID.randomUUID();

    private final Deeds deeds;
    private final Readings readings;
    private final TermDesk terms;
    private final PeakDesk peaks;
    private final ReviewDesk reviews;
    private final Reads reads;
    private final SignIn signIn;
    private final Clock clock;

    @Autowired
    SupervisionTests(
            Deeds deeds,
            Readings readings,
            TermDesk terms,
            PeakDesk peaks,
            ReviewDesk reviews,
            Reads reads,
            SignIn signIn,
            Clock clock) {
        this.deeds = deeds;
        this.readings = readings;
        this.terms = terms;
        this.peaks = peaks;
        this.reviews = reviews;
        this.reads = reads;
        this.signIn = signIn;
        this.clock = clock;
        TestRegion.found();
    }

    @Test
    void whoDoesNotSuperviseFindsNothingThere() {
        refused(() -> deeds.of(ALL));
        refused(() -> readings.of(ALL));
        refused(() -> readings.export(ALL));
        refused(() -> readings.about(NOBODY));
        refused(terms::terms);
        refused(terms::holds);
        refused(() -> terms.hold(Reason.AUDIT, LocalDate.now(clock)));
        refused(terms::lift);
        refused(peaks::peaks);
        refused(peaks::rebuffs);
        refused(() -> peaks.see(NOBODY));
        refused(reviews::waiting);
        refused(reviews::done);
        refused(() -> reviews.review(List.of(), Verdict.ACCEPTED, "mag"));
    }

    @Test
    void theSupervisorSeesTheDayOfTheOldestLineOfEachLogAndWhenItGoes() throws SQLException {
        reads.by(TestRegion.ZOE_CARE_COORDINATOR, Action.READ_DOSSIER, 1);
        List<Term> found = as(TestRegion.FRED_AUDITOR, terms::terms);

        assertThat(found).extracting(Term::log).containsExactly(Log.ACTS, Log.PROCESSINGS);
        assertThat(found.getFirst().oldest()).isEqualTo(oldest("at", "act"));
        assertThat(found.getLast().oldest()).isEqualTo(oldest("started", "processing"));
        assertThat(found).allSatisfy(term -> {
            assertThat(term.years()).isEqualTo(5);
            assertThat(term.article()).isEqualTo("BIO2 5.28.01");
            assertThat(term.begun()).as("no line went yet").isNull();
        });
    }

    @Test
    void whenALogWasLastSignedToBeginLaterIsShownToo() throws SQLException {
        LocalDateTime at = LocalDateTime.of(2026, 3, 1, 10, 15, 30);
        try {
            owner(
                    "insert into logbook.beginning (log, position, at, signed) values ('ACTS', 1, '2026-03-01 10:15:30 +01', 'x')");
            assertThat(as(TestRegion.FRED_AUDITOR, terms::terms))
                    .extracting(Term::begun)
                    .containsExactly(at, null);
        } finally {
            owner("delete from logbook.beginning where signed = 'x'");
        }
    }

    private static void owner(String sql) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private LocalDate oldest(String column, String table) throws SQLException {
        try (Connection connection = TestDatabase.connectAsOwner()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("select min(" + column + ") from logbook." + table)
                    .query(OffsetDateTime.class)
                    .single()
                    .atZoneSameInstant(ZoneId.of("Europe/Amsterdam"))
                    .toLocalDate();
        }
    }

    private void refused(Runnable asked) {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> Callers.as(signIn.callAs(TestRegion.HANNA_FOCAL_POINT_HILVERSUM), asked));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }
}
