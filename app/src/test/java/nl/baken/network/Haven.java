package nl.baken.network;

import static nl.baken.access.TestRegion.ZOE_CARE_COORDINATOR;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.baken.access.Callers;
import nl.baken.access.PersonId;
import nl.baken.access.SignIn;
import nl.baken.access.TestRegion;
import nl.baken.dossiers.Consent;
import nl.baken.dossiers.DossierDesk;
import nl.baken.dossiers.Judgement;
import nl.baken.dossiers.Nature;
import nl.baken.dossiers.Opening;
import nl.baken.dossiers.Person;
import nl.baken.dossiers.Suspicion;
import nl.baken.legal.Plea;
import nl.baken.platform.TestDatabase;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A shelter of the tests, and people who need one; everything is done by Zoë, who coordinates the care. */
@Component
@Lazy
final class Haven {

    static final Plea PLEA = new Plea("CARE_TASK_WMO", "zij kan niet naar huis");

    private final PartnerDesk partners;
    private final PlaceDesk places;
    private final PlacementDesk placements;
    private final DossierDesk dossiers;
    private final SignIn signIn;

    Haven(PartnerDesk partners, PlaceDesk places, PlacementDesk placements, DossierDesk dossiers, SignIn signIn) {
        this.partners = partners;
        this.places = places;
        this.placements = placements;
        this.dossiers = dossiers;
        this.signIn = signIn;
        TestRegion.found();
    }

    PartnerId shelter() {
        return zoe(() -> partners.add(new Offering(
                "Opvang Oranjehof", "SHELTER", List.of("SHELTER"), List.of("WOMEN"), List.of("NL", "EN"), "")));
    }

    /** The emergency place of the evaluation of 2019. */
    PlaceId emergencyPlace() {
        return place("1", "0,5", "Flevoland", List.of("FEMALE"));
    }

    PlaceId place(String all, String ours, String sharedWith, List<String> sexes) {
        PartnerId shelter = shelter();
        return zoe(() -> places.add(
                shelter,
                "EMERGENCY",
                new Place.Size(Fraction.of(all), Fraction.of(ours), sharedWith),
                new Place.Admission(sexes, 18, 150, 1),
                new Euro(18_550)));
    }

    ClientId client(String sex) {
        Nature nature = new Nature(
                "GM0402", "SEXUAL", sex, "AGE_21_25", "EU", "POLICE", new Judgement(Suspicion.SIGNS, "TOLD_BY_OTHER"));
        return zoe(() -> new ClientId(dossiers.open(new Opening(
                        ZOE_CARE_COORDINATOR,
                        null,
                        today().plusDays(7),
                        new Person("", null, "", "", ""),
                        nature,
                        Consent.NOT_ASKED_YET))
                .value()));
    }

    PlacementId waiting() {
        return waiting(client("FEMALE"));
    }

    PlacementId waiting(ClientId client) {
        return zoe(() -> placements.ask(client, new Wish("EMERGENCY", Fraction.ONE, 0, "HIGH"), today().plusDays(2)));
    }

    <T> T zoe(Supplier<T> work) {
        return as(ZOE_CARE_COORDINATOR, work);
    }

    void zoeDoes(Runnable work) {
        Callers.as(signIn.callAs(ZOE_CARE_COORDINATOR), work);
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return Callers.as(signIn.callAs(person), work);
    }

    /** What the pages of somebody show of a query. */
    List<String> asked(PersonId person, String sql, Object... values) {
        try (Connection connection = connectAs(person)) {
            return first(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection of the pages with the session of somebody, whose work is undone when it closes. */
    Connection connectAs(PersonId person) throws SQLException {
        Connection connection = TestDatabase.connectAsApp();
        connection.setAutoCommit(false);
        first(
                connection,
                "select set_config('baken.session', ?, true)",
                signIn.callAs(person).token());
        return connection;
    }

    static String text(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            return first(owner, sql, values).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void done(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = filled(owner, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the moment come until which a place is held, and three days more. */
    static void threeDaysLater(PlacementId held) {
        done("update network.placement set held_until = now() - interval '3 days' where id = ?", held.value());
    }

    static String state(PlacementId id) {
        return text("select state from network.placement where id = ?", id.value());
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    static List<String> first(Connection connection, String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = filled(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    static PreparedStatement filled(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
