package nl.baken.handovers;

import static nl.baken.access.TestRegion.HANNA_FOCAL_POINT_HILVERSUM;
import static nl.baken.access.TestRegion.post;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.intake.Register;
import nl.baken.intake.Report;
import nl.baken.platform.TestDatabase;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalDesk;
import nl.baken.signals.SignalId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the test region at work: reports in Hilversum, and Hanna who hands them over. */
@Component
@Lazy
class TestChain {

    static final PostId POLICE = post(TestRegion.POLICE, Role.PARTNER);
    static final PostId CARE = post(TestRegion.REGION, Role.CARE_COORDINATOR);
    static final PostId DIRECTOR = post(TestRegion.REGION, Role.CHAIN_DIRECTOR);
    static final PostId HUIZEN = post(TestRegion.HUIZEN, Role.FOCAL_POINT);
    static final PersonId PETRA_POLICE =
            new PersonId(UUID.nameUUIDFromBytes("petra of the police".getBytes(StandardCharsets.UTF_8)));

    private static final PersonId VISITOR = new PersonId(UUID.fromString("00000000-0000-4000-8000-000000000001"));

    private final HandoverDesk desk;
    private final SignalDesk signals;
    private final Register register;
    private final SignIn signIn;
    private final Looking looking;

    TestChain(
            HandoverDesk desk,
            SignalDesk signals,
            Register register,
            SignIn signIn,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.signals = signals;
        this.register = register;
        this.signIn = signIn;
        this.looking = new Looking(jdbc, new TransactionTemplate(transactions));
        found();
    }

    SignalId reported(String seen, String place, String people) {
        Report report = new Report(
                new Report.Origin("WEB", "CITIZEN", "PLACE", "LABOUR", "NORMAL"),
                new Report.Occasion("GM0402", "ONGOING"),
                new Report.Story(seen, place, people),
                List.of(),
                Report.Contact.NONE);
        return as(VISITOR, () -> new SignalId(register.register(report).value()));
    }

    /** An offer by Hanna of the parts of a signal with these texts. */
    Offer offer(SignalId signal, PostId to, String purpose, String... texts) {
        List<String> chosen = Arrays.asList(texts);
        Set<String> keys = as(HANNA_FOCAL_POINT_HILVERSUM, () -> signals.disclosable(signal)).stream()
                .filter(part -> chosen.contains(part.text()))
                .map(Disclosable::key)
                .collect(Collectors.toSet());
        return new Offer(to, purpose, "PUBLIC_TASK", null, keys, "dringend");
    }

    HandoverId offered(SignalId signal, PostId to, String purpose, String... texts) {
        Offer offer = offer(signal, to, purpose, texts);
        return as(HANNA_FOCAL_POINT_HILVERSUM, () -> desk.offer(signal, offer));
    }

    <T extends @Nullable Object> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    void as(PersonId person, Runnable work) {
        Callers.as(signIn.callAs(person), work);
    }

    /** Work that a thread can do as this person. */
    <T> Callable<T> calling(PersonId person, Callable<T> work) {
        Caller caller = signIn.callAs(person);
        return () -> Callers.as(caller, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** What the pages of somebody see of a query. */
    List<String> looks(PersonId person, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection app = TestDatabase.connectAsApp();
                PreparedStatement session = app.prepareStatement("select set_config('baken.session', ?, false)")) {
            session.setString(1, token(person));
            session.execute();
            try (ResultSet rows = app.createStatement().executeQuery(sql)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    String token(PersonId person) {
        return signIn.callAs(person).token();
    }

    /** The kinds of all duties about a handover, whoever owes them. */
    List<String> duties(HandoverId handover) {
        return Stream.of(
                        HANNA_FOCAL_POINT_HILVERSUM,
                        TestRegion.PAUL_POLICE,
                        TestRegion.ZOE_CARE_COORDINATOR,
                        TestRegion.KARIM_CHAIN_DIRECTOR)
                .flatMap(person -> as(person, () -> looking.duties(handover, Callers.current())).stream())
                .toList();
    }

    /** Lets the due date of a handover pass. */
    void letPass(HandoverId handover) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(
                        "update handovers.handover set offered_on = date '2019-03-04', due_on = date '2019-03-05' where id = ?")) {
            statement.setObject(1, handover.value());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void found() {
        TestRegion.found();
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, PETRA_POLICE, "Petra-Politie", TestRegion.POLICE, Role.PARTNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks in the view that the worklist reads. */
    private record Looking(JdbcClient jdbc, TransactionTemplate transaction) {

        List<String> duties(HandoverId handover, Caller caller) {
            UUID[] posts =
                    caller.posts().stream().map(post -> post.id().value()).toArray(UUID[]::new);
            List<String> kinds = transaction.execute(status -> jdbc.sql(
                            "select kind from handovers.duties where record = ? and post = any (?) and owner is not null and due is not null")
                    .params(handover.value(), posts)
                    .query(String.class)
                    .list());
            return kinds == null ? List.of() : kinds;
        }
    }
}
