package nl.baken.signals;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.platform.TestDatabase;

/** Two towns of their own, whose officials come, go and fall ill without bothering other tests. */
final class TwoTowns {

    static final String BLARICUM = "GM0376";
    static final String LAREN = "GM0417";
    static final List<PersonId> OFFICIALS =
            List.of(new PersonId(id("bo")), new PersonId(id("bas")), new PersonId(id("lot")));

    private static final OrganisationId BLARICUM_TOWN = new OrganisationId(id("blaricum"));
    private static final OrganisationId LAREN_TOWN = new OrganisationId(id("laren"));

    private TwoTowns() {}

    static void found() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            town(owner, BLARICUM_TOWN, "Gemeente Blaricum", BLARICUM);
            town(owner, LAREN_TOWN, "Gemeente Laren", LAREN);
            TestRegion.hired(owner, OFFICIALS.get(0), "Bo", BLARICUM_TOWN, Role.FOCAL_POINT);
            TestRegion.hired(owner, OFFICIALS.get(1), "Bas", BLARICUM_TOWN, Role.FOCAL_POINT);
            TestRegion.hired(owner, OFFICIALS.get(2), "Lot", LAREN_TOWN, Role.FOCAL_POINT);
        }
        everybodyIsThere();
    }

    static void everybodyIsThere() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            OFFICIALS.forEach(official -> back(owner, official));
        }
    }

    static String leaves(Connection owner, PersonId official) {
        run(owner, "update access.holding set valid_until = current_date - 1 where person = ?", official.value());
        return "LEFT";
    }

    static String fallsIll(Connection owner, PersonId official, PersonId deputy) {
        run(owner, "delete from access.absence where person = ?", official.value());
        run(
                owner,
                "insert into access.absence (id, person, deputy, valid_from, valid_until) values (?, ?, ?, current_date - 1, current_date + 9)",
                UUID.randomUUID(),
                official.value(),
                deputy.value());
        return "ILL";
    }

    static String back(Connection owner, PersonId official) {
        run(owner, "update access.holding set valid_until = null where person = ?", official.value());
        run(owner, "delete from access.absence where person = ?", official.value());
        return "BACK";
    }

    private static void town(Connection owner, OrganisationId town, String name, String municipality) {
        run(
                owner,
                "insert into access.organisation (id, version, name, kind, region, active) values (?, 0, ?, 'MUNICIPALITY', ?, true) on conflict do nothing",
                town.value(),
                name,
                TestRegion.REGION.value());
        run(
                owner,
                "insert into access.territory (id, organisation, municipality, valid_from) values (?, ?, ?, ?) on conflict do nothing",
                id("territory" + name),
                town.value(),
                municipality,
                LocalDate.of(2000, 1, 1));
    }

    private static void run(Connection owner, String sql, Object... values) {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("two towns " + name).getBytes(StandardCharsets.UTF_8));
    }
}
