package nl.baken.dossiers;

import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Caller;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.access.Trust;
import nl.baken.legal.Plea;
import nl.baken.platform.TestDatabase;

/** A dossier of which it is known where the person can be found, and a care coordinator elsewhere who reads it along. */
final class Shelter {

    static final String PLACE = "Opvang De Geheime Vuurtoren";
    static final String CONTACT = "Bel Truus Vuurbaak";
    static final String ADDRESS = "Verborgenlaan 17";
    static final Whereabouts WHEREABOUTS = new Whereabouts(PLACE, CONTACT, ADDRESS, "zij haalt haar paspoort op");
    static final Motive MOTIVE = new Motive("ESCORT", "naar het ziekenhuis");
    static final Plea PLEA = new Plea("CARE_TASK_WMO", "Noor haalt haar op");
    static final PersonId NOOR_ELSEWHERE =
            new PersonId(UUID.nameUUIDFromBytes("noor".getBytes(StandardCharsets.UTF_8)));
    static final PostId ELSEWHERE = TestRegion.post(TestRegion.HILVERSUM, Role.CARE_COORDINATOR);

    private final SignIn signIn;
    private final WhereaboutsDesk desk;
    private final DossierId dossier;

    Shelter(SignIn signIn, DossierDesk dossiers, WhereaboutsDesk desk, Access access) throws SQLException {
        this.signIn = signIn;
        this.desk = desk;
        TestRegion.found();
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, NOOR_ELSEWHERE, "Noor", TestRegion.HILVERSUM, Role.CARE_COORDINATOR);
        }
        this.dossier = Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), () -> {
            DossierId made = dossiers.open(DossierMother.about(Canaries.person()));
            access.share(made, ELSEWHERE);
            desk.enter(made, WHEREABOUTS, LocalDate.of(2019, 3, 4));
            return made;
        });
    }

    DossierId dossier() {
        return dossier;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    String page() {
        return "/dossiers/" + dossier.value() + "/whereabouts";
    }

    String opening() {
        return page() + "/" + place().value() + "/open";
    }

    /** The place that was entered last. */
    WhereaboutsId place() {
        return new WhereaboutsId(UUID.fromString(
                asked("select id from dossiers.whereabouts where dossier = ? order by from_on desc, entered_at desc")
                        .getFirst()));
    }

    void trustElsewhere() {
        asZoe(() -> desk.trust(dossier, new Trust(ELSEWHERE, today().plusDays(3)), PLEA));
    }

    void asZoe(Runnable work) {
        Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), work);
    }

    /** The first column of what the owner of the database finds about the dossier. */
    List<String> asked(String sql) {
        return asked(dossier, sql);
    }

    /** The same about another dossier. */
    static List<String> asked(DossierId about, String sql) {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            return first(owner, sql, about.value());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void done(String sql, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            done(owner, sql, values);
        }
    }

    /** A connection of the pages with the session of somebody, whose work is undone when it closes. */
    Connection connectAs(PersonId person) throws SQLException {
        Caller caller = signIn.callAs(person);
        Connection connection = TestDatabase.connectAsApp();
        connection.setAutoCommit(false);
        first(connection, "select set_config('baken.session', ?, true)", caller.token());
        return connection;
    }

    static void done(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    static List<String> first(Connection connection, String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
