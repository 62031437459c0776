package nl.baken.legal;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.chain.Holder;
import nl.baken.legal.Covenant.Term;
import nl.baken.platform.TestDatabase;

/** Organisations, desks and covenants that no other test knows. */
final class Founded {

    private Founded() {}

    static OrganisationId organisation(String kind) {
        return organisation(kind, "Organisatie " + UUID.randomUUID());
    }

    static OrganisationId organisation(String kind, String name) {
        OrganisationId id = OrganisationId.next();
        AsOwner.sql(
                "insert into access.organisation (id, version, name, kind, region, active) values (?, 0, ?, ?, ?, true)",
                id.value(),
                name,
                kind,
                TestRegion.REGION.value());
        return id;
    }

    static PostId desk(OrganisationId organisation, Role role) {
        return colleague(organisation, role).post();
    }

    /** Somebody at a desk of an organisation. */
    static Holder colleague(OrganisationId organisation, Role role) {
        PersonId person = PersonId.next();
        try (Connection owner = TestDatabase.connectAsOwner()) {
            TestRegion.hired(owner, person, "Collega " + person.value(), organisation, role);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Holder(person, TestRegion.post(organisation, role));
    }

    /** A covenant that these organisations have signed; whoever comes first in the order of numbers has the lowest rank. */
    static CovenantId covenant(int rank, String regime, Term term, Set<String> categories, OrganisationId... parties) {
        CovenantId id = CovenantId.next();
        // in one go: a page that lists all covenants may be asked for at the same time
        AsOwner.sql(
                """
                insert into legal.covenant (id, number, title, purpose, regime, valid_from, last_day, concluded_on)
                values (?, ?, 'Samen', 'Samen helpen', ?, ?, ?, ?);
                insert into legal.covenant_category (covenant, category) select ?, unnest(string_to_array(?, ','))
                """,
                id.value(),
                "C-" + rank + "-" + id.value(),
                regime,
                term.from(),
                term.last(),
                term.concludedOn(),
                id.value(),
                categories.stream().collect(joining(",")));
        for (OrganisationId party : parties) {
            AsOwner.sql(
                    "insert into legal.party (covenant, organisation, signed_on, signatory, written_by) values (?, ?, ?, 'Bestuurder', ?)",
                    id.value(),
                    party.value(),
                    term.from(),
                    TestRegion.ADA_ADMINISTRATOR.value());
        }
        return id;
    }

    /** Makes a post answer for a record. */
    static void held(UUID record, PostId post) {
        AsOwner.sql("""
                insert into access.tie (record, post, kind, promised, granted_by, granted_on)
                values (?, ?, 'HOLDER', false, ?, current_date)
                """, record, post.value(), TestRegion.ADA_ADMINISTRATOR.value());
    }
}
