package nl.baken.logbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Browser;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads what their work has nothing to do with is flagged at once, and a supervisor looks at each of them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FlaggedTests {

    private static final PostId FOCAL_POINT = TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT);
    private static final PostId DIRECTOR = TestRegion.post(TestRegion.REGION, Role.CHAIN_DIRECTOR);
    private static final PostId CARE = TestRegion.post(TestRegion.REGION, Role.CARE_COORDINATOR);
    private static final int NORMAL = 10_000;
    private static final int EACH = 20;

    private final ReadGate gate;
    private final SignIn signIn;
    private final int port;
    private final Map<PersonId, Caller> callers = new LinkedHashMap<>();

    @Autowired
    FlaggedTests(ReadGate gate, SignIn signIn, @LocalServerPort int port) {
        this.gate = gate;
        this.signIn = signIn;
        this.port = port;
    }

    @BeforeEach
    void region() {
        TestRegion.found();
    }

    @AfterEach
    void nobodyReadsAgainWhatSomebodyMadeOfIt() throws SQLException {
        asOwner("""
                with gone as (delete from logbook.flagged where review is not null returning review)
                delete from logbook.review r using gone where r.id = gone.review
                """);
    }

    @Test
    void fiftySnoopingReadsAmongTenThousandNormalOnesAreFlaggedAllOfThemAndNoOther() throws SQLException {
        List<Read> normal = normal();
        List<Read> snooping = snooping();
        Set<UUID> snooped = new HashSet<>();
        Set<UUID> all = new HashSet<>();

        for (int i = 0; i < NORMAL; i++) {
            all.add(read(normal.get(i % normal.size())));
            if (i % (NORMAL / snooping.size()) == 0) {
                UUID trace = read(snooping.get(i / (NORMAL / snooping.size())));
                all.add(trace);
                snooped.add(trace);
            }
        }

        Set<UUID> flagged = new HashSet<>(flagged());
        flagged.retainAll(all);
        assertThat(snooping).hasSize(50);
        assertThat(all).hasSize(NORMAL + snooping.size());
        assertThat(flagged).as("recall 50 of 50").containsAll(snooped);
        assertThat(flagged).as("precision 50 of 50").hasSameSizeAs(snooped);
    }

    @Test
    void aFlaggedReadWaitsForTheSupervisorWhoSaysWhatTheyMakeOfIt() throws SQLException {
        UUID trace = read(new Read(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, UUID.randomUUID()));
        String id =
                asked("select id from logbook.flagged where trace = ?", trace).getFirst();
        Browser fred = Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR));
        asOwner("update logbook.flagged set review_by = '1900-01-02' where trace = ?", trace);
        assertThat(fred.get("/?shelf=OVERDUE").body())
                .as("what waits longest stands on top of what is late")
                .contains("/logbook/flagged");
        assertThat(fred.get("/logbook/flagged").body()).contains(id).contains("Hanna");

        assertThat(fred.post("/logbook/flagged", Map.of("reads", id, "verdict", "", "note", ""))
                        .body())
                .contains("Niet alles is goed ingevuld");
        assertThat(fred.post("/logbook/flagged", Map.of("reads", id, "verdict", "FOLLOW_UP", "note", "gebeld met haar"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(fred.get("/logbook/flagged").body()).contains("gebeld met haar");
        assertThat(asked("select review from logbook.flagged where trace = ?", trace))
                .doesNotContainNull();
        assertThat(asked("select r::text from logbook.review r where ?::uuid is not null", trace))
                .noneMatch(review -> review.contains("gebeld"));
    }

    @Test
    void nobodyReviewsTheirOwnReading() throws SQLException {
        UUID trace = read(new Read(TestRegion.FRED_AUDITOR, UUID.randomUUID()));
        String id =
                asked("select id from logbook.flagged where trace = ?", trace).getFirst();

        assertThat(Browser.of(port, signIn.callAs(TestRegion.FRED_AUDITOR))
                        .post("/logbook/flagged", Map.of("reads", id, "verdict", "ACCEPTED", "note", "mag"))
                        .body())
                .contains("niet aan u om te beoordelen");
        assertThat(asked("select review from logbook.flagged where trace = ?", trace))
                .containsOnlyNulls();
    }

    // Each way in which the work of somebody has to do with a record.
    private List<Read> normal() throws SQLException {
        PersonId absent = new PersonId(UUID.randomUUID());
        PersonId deputy = new PersonId(UUID.randomUUID());
        hire(absent, LocalDate.of(2099, 1, 1));
        hire(deputy, yesterday());
        asOwner(
                "insert into access.absence (id, person, deputy, valid_from, valid_until) values (?, ?, ?, current_date, current_date + 7)",
                UUID.randomUUID(),
                absent.value(),
                deputy.value());
        List<Read> reads = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            reads.add(new Read(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, tied(FOCAL_POINT, "HOLDER")));
            reads.add(new Read(TestRegion.ZOE_CARE_COORDINATOR, tied(CARE, "READER")));
            reads.add(new Read(deputy, tied(TestRegion.post(TestRegion.HILVERSUM, Role.CARE_COORDINATOR), "HOLDER")));
            UUID heldOnce = tied(DIRECTOR, "HOLDER");
            asOwner("update access.tie set kind = 'READER' where record = ?", heldOnce);
            reads.add(new Read(TestRegion.KARIM_CHAIN_DIRECTOR, heldOnce));
            reads.add(new Read(TestRegion.HUGO_FOCAL_POINT_HUIZEN, emergency("0 minutes")));
        }
        return reads;
    }

    private List<Read> snooping() throws SQLException {
        PersonId left = new PersonId(UUID.randomUUID());
        hire(left, yesterday());
        List<Read> reads = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            reads.add(new Read(TestRegion.KARIM_CHAIN_DIRECTOR, tied(DIRECTOR, "READER")));
            reads.add(new Read(TestRegion.HANNA_FOCAL_POINT_HILVERSUM, UUID.randomUUID()));
        }
        for (int i = 0; i < 10; i++) {
            reads.add(new Read(left, tied(TestRegion.post(TestRegion.HILVERSUM, Role.CARE_COORDINATOR), "HOLDER")));
            reads.add(new Read(TestRegion.HUGO_FOCAL_POINT_HUIZEN, emergency("61 minutes")));
        }
        return reads;
    }

    private UUID read(Read read) {
        Caller caller = callers.computeIfAbsent(read.by(), signIn::callAs).again();
        SealedText text = new SealedText(
                new SubjectId(UUID.randomUUID()),
                new Place("test.thing", "story", read.record()),
                Sealed.of(new byte[] {1, 2, 3, 4, 5, 6}));
        Callers.as(caller, () -> {
            gate.open(Action.READ_SIGNAL, read::record, List.of(text));
        });
        return caller.trace();
    }

    private static void hire(PersonId person, LocalDate last) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, person, "Tijdelijk " + person.value(), TestRegion.HILVERSUM, Role.CARE_COORDINATOR);
        }
        asOwner("update access.holding set valid_until = ? where person = ?", last, person.value());
    }

    private static LocalDate yesterday() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1);
    }

    private static UUID tied(PostId post, String kind) throws SQLException {
        UUID record = UUID.randomUUID();
        asOwner(
                "insert into access.tie (record, post, kind, promised, granted_by, granted_on) values (?, ?, ?, false, ?, current_date)",
                record,
                post.value(),
                kind,
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM.value());
        return record;
    }

    private static UUID emergency(String ago) throws SQLException {
        UUID record = UUID.randomUUID();
        asOwner("""
                insert into access.emergency (id, record, kind, number, person, reason, begun_at, ends_at, review_by)
                values (?, ?, 'SIGNAL', 'S-0000-000', ?, 'DANGER', now() - interval '%1$s', now() - interval '%1$s' + interval '60 minutes', '2099-01-01')
                """.formatted(ago), UUID.randomUUID(), record, TestRegion.HUGO_FOCAL_POINT_HUIZEN.value());
        return record;
    }

    private static List<UUID> flagged() throws SQLException {
        return asked("select trace from logbook.flagged where ?::uuid is not null", UUID.randomUUID()).stream()
                .map(UUID::fromString)
                .toList();
    }

    private static void asOwner(String sql, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static List<String> asked(String sql, UUID about) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, about);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** Somebody who reads a record. */
    private record Read(PersonId by, UUID record) {}
}
