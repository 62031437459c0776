package nl.baken.access;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.baken.platform.TestDatabase;

/**
 * A small region for tests: two municipalities, a safety house, police, and one named person for each role. Everything
 * has a fixed identifier, so that founding it twice changes nothing.
 */
public final class TestRegion {

    public static final OrganisationId REGION = new OrganisationId(id("regio"));
    public static final OrganisationId HILVERSUM = new OrganisationId(id("hilversum"));
    public static final OrganisationId HUIZEN = new OrganisationId(id("huizen"));
    public static final OrganisationId POLICE = new OrganisationId(id("politie"));

    public static final PersonId HANNA_FOCAL_POINT_HILVERSUM = new PersonId(id("hanna"));
    public static final PersonId HUGO_FOCAL_POINT_HUIZEN = new PersonId(id("hugo"));
    public static final PersonId KARIM_CHAIN_DIRECTOR = new PersonId(id("karim"));
    public static final PersonId ZOE_CARE_COORDINATOR = new PersonId(id("zoe"));
    public static final PersonId ZEF_CARE_COORDINATOR = new PersonId(id("zef"));
    public static final PersonId PAUL_POLICE = new PersonId(id("paul"));
    public static final PersonId MAUD_MANAGER = new PersonId(id("maud"));
    public static final PersonId BEA_REGIONAL_COORDINATION = new PersonId(id("bea"));
    public static final PersonId ADA_ADMINISTRATOR = new PersonId(id("ada"));
    public static final PersonId FRED_AUDITOR = new PersonId(id("fred"));
    public static final PersonId PETRA_CONTACT_POINT = new PersonId(id("petra"));

    private TestRegion() {}

    /** The post of a role at an organisation. */
    public static PostId post(OrganisationId organisation, Role role) {
        return new PostId(id(organisation.value() + role.name()));
    }

    /** Founds the region in the test database. */
    public static void found() {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            organisation(owner, REGION, "Regio Gooi en Vechtstreek", "REGION");
            organisation(owner, HILVERSUM, "Gemeente Hilversum", "MUNICIPALITY");
            organisation(owner, HUIZEN, "Gemeente Huizen", "MUNICIPALITY");
            organisation(owner, POLICE, "Politie Midden-Nederland", "POLICE");
            territory(owner, HILVERSUM, "GM0402");
            territory(owner, HUIZEN, "GM0406");
            people(owner);
            covenant(owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void people(Connection owner) throws SQLException {
        hired(owner, HANNA_FOCAL_POINT_HILVERSUM, "Hanna", HILVERSUM, Role.FOCAL_POINT);
        hired(owner, HUGO_FOCAL_POINT_HUIZEN, "Hugo", HUIZEN, Role.FOCAL_POINT);
        hired(owner, KARIM_CHAIN_DIRECTOR, "Karim", REGION, Role.CHAIN_DIRECTOR);
        hired(owner, ZOE_CARE_COORDINATOR, "Zoë", REGION, Role.CARE_COORDINATOR);
        hired(owner, ZEF_CARE_COORDINATOR, "Zef", REGION, Role.CARE_COORDINATOR);
        hired(owner, PAUL_POLICE, "Paul", POLICE, Role.PARTNER);
        hired(owner, MAUD_MANAGER, "Maud", REGION, Role.MANAGER);
        hired(owner, BEA_REGIONAL_COORDINATION, "Bea", REGION, Role.REGIONAL_COORDINATION);
        hired(owner, ADA_ADMINISTRATOR, "Ada", REGION, Role.ADMINISTRATOR);
        hired(owner, FRED_AUDITOR, "Fred", REGION, Role.AUDITOR);
        hired(owner, PETRA_CONTACT_POINT, "Petra", REGION, Role.CONTACT_POINT);
    }

    // everybody of the region has signed it, and it admits all that its regime admits
    private static void covenant(Connection owner) throws SQLException {
        run(owner, """
                insert into legal.covenant (id, number, title, purpose, regime, valid_from, last_day, concluded_on)
                values (?, 'C-TEST-000', 'Samen tegen mensenhandel', 'Samen helpen', 'A', '2018-01-01', '2199-12-31', '2018-01-01')
                on conflict do nothing
                """, id("convenant"));
        run(owner, """
                insert into legal.covenant_category (covenant, category)
                select ?, category from legal.regime_category where regime = 'A' on conflict do nothing
                """, id("convenant"));
        for (OrganisationId party : List.of(REGION, HILVERSUM, HUIZEN, POLICE)) {
            run(owner, """
                    insert into legal.party (covenant, organisation, signed_on, signatory, written_by)
                    values (?, ?, '2018-01-01', 'Bestuurder', ?) on conflict do nothing
                    """, id("convenant"), party.value(), ADA_ADMINISTRATOR.value());
        }
    }

    private static void organisation(Connection owner, OrganisationId id, String name, String kind)
            throws SQLException {
        run(
                owner,
                "insert into access.organisation (id, version, name, kind, region, active) values (?, 0, ?, ?, ?, true) on conflict do nothing",
                id.value(),
                name,
                kind,
                REGION.value());
    }

    private static void territory(Connection owner, OrganisationId organisation, String municipality)
            throws SQLException {
        run(
                owner,
                "insert into access.territory (id, organisation, municipality, valid_from) values (?, ?, ?, ?) on conflict do nothing",
                id("territory" + municipality),
                organisation.value(),
                municipality,
                LocalDate.of(2000, 1, 1));
    }

    /** Hires somebody for a post that exists from then on. */
    public static void hired(Connection owner, PersonId person, String name, OrganisationId organisation, Role role)
            throws SQLException {
        run(
                owner,
                "insert into access.post (id, organisation, role) values (?, ?, ?) on conflict do nothing",
                post(organisation, role).value(),
                organisation.value(),
                role.name());
        run(
                owner,
                "insert into access.person (id, version, name, login, active) values (?, 0, ?, ?, true) on conflict do nothing",
                person.value(),
                name,
                "test-" + name.toLowerCase(Locale.ROOT).replace("ë", "e"));
        run(
                owner,
                "insert into access.holding (id, person, post, valid_from) values (?, ?, ?, ?) on conflict do nothing",
                id("holding" + person.value() + organisation.value() + role),
                person.value(),
                post(organisation, role).value(),
                LocalDate.of(2000, 1, 1));
    }

    /** Gives somebody who was hired elsewhere a post that exists. */
    public static void alsoHolds(PersonId person, OrganisationId organisation, Role role) {
        asOwner(
                "insert into access.holding (id, person, post, valid_from) values (?, ?, ?, ?)",
                UUID.randomUUID(),
                person.value(),
                post(organisation, role).value(),
                LocalDate.of(2000, 1, 1));
    }

    /** Takes all posts away, so that nobody else's work comes to somebody whom a test left behind. */
    public static void leaves(PersonId person) {
        asOwner("delete from access.holding where person = ?", person.value());
    }

    /** Leaves somebody with a password alone, as on the first day. */
    public static void withoutSecondFactor(PersonId person) {
        asOwner("delete from access.time_code where person = ?", person.value());
        asOwner("delete from access.passkey where person = ?", person.value());
    }

    static String asOwnerText(String sql, Object value) {
        try (Connection owner = TestDatabase.connectAsOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a query of the pages shows to a caller. */
    public static List<String> askedAs(Caller caller, String sql) {
        try (Connection pages = TestDatabase.connectAsApp();
                PreparedStatement session = pages.prepareStatement("select set_config('baken.session', ?, false)")) {
            session.setString(1, caller.token());
            session.executeQuery().close();
            List<String> found = new ArrayList<>();
            try (PreparedStatement statement = pages.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void asOwner(String sql, Object... values) {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            run(owner, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection owner, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
