package nl.baken.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organisations of the chain and the roles that each of them fills; administrators keep them. */
@Service
@Transactional
public class Organisations {

    private static final String SELECT =
            "select id, version, name, kind, region, active from access.organisation where id <> ?";

    private final JdbcClient jdbc;
    private final Access access;
    private final Continuity continuity;
    private final Sessions sessions;

    Organisations(JdbcClient jdbc, Access access, Continuity continuity, Sessions sessions) {
        this.jdbc = jdbc;
        this.access = access;
        this.continuity = continuity;
        this.sessions = sessions;
    }

    /** All organisations by name, those that left as well; the counter of the reporting point is none. */
    public List<Organisation> all() {
        return jdbc.sql(SELECT + " order by name collate \"nl-x-icu\", id")
                .param(ReportingPoint.KNOWN)
                .query(Organisations::organisation)
                .list();
    }

    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(ReportingPoint.KNOWN, id.value())
                .query(Organisations::organisation)
                .optional();
    }

    /** Lets an organisation join the chain. */
    public OrganisationId add(Organisation joining) {
        access.require(Action.ADMINISTER);
        requireOneRegion(joining);
        with("""
                insert into access.organisation (id, version, name, kind, region, active)
                values (:id, :version, :name, :kind, :region, :active)
                """, joining).update();
        return joining.id();
    }

    /**
     * Keeps what an administrator changed, unless another one did so in the meantime. Whoever is of an organisation that takes part no
     * more has no post there from now on, and their sessions end.
     */
    public void change(Organisation changed) {
        access.require(Action.ADMINISTER);
        requireKnown(changed.id());
        requireOneRegion(changed);
        if (!posts(changed.id()).stream()
                .map(Post::role)
                .allMatch(changed.kind().roles()::contains)) {
            throw new Refused("access.refused.kind");
        }
        continuity.guard(() -> write(changed));
        if (!changed.active()) {
            people(changed.id()).forEach(sessions::closeAll);
        }
    }

    private List<PersonId> people(OrganisationId id) {
        return jdbc.sql("""
                        select distinct h.person
                        from access.holding h
                        join access.post s on s.id = h.post and s.organisation = ?
                        where h.valid_until is null or h.valid_until >= current_date
                        """).param(id.value()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    /** Gives an organisation a role to fill; the post that it has for it already when there is one. */
    public PostId addPost(OrganisationId organisation, Role role) {
        access.require(Action.ADMINISTER);
        Organisation known = find(organisation).orElseThrow(NotFound::new);
        if (!known.kind().roles().contains(role)) {
            throw new Refused("access.refused.role");
        }
        if (role == Role.CHAIN_DIRECTOR) {
            requireOneDirection(organisation);
        }
        jdbc.sql("insert into access.post (id, organisation, role) values (?, ?, ?) on conflict do nothing")
                .params(PostId.next().value(), organisation.value(), role.name())
                .update();
        return new PostId(jdbc.sql("select id from access.post where organisation = ? and role = ?")
                .params(organisation.value(), role.name())
                .query(UUID.class)
                .single());
    }

    /** The posts of an organisation, by role. */
    public List<Post> posts(OrganisationId organisation) {
        return jdbc
                .sql("select id, role from access.post where organisation = ?")
                .param(organisation.value())
                .query((row, number) -> new Post(
                        new PostId(row.getObject("id", UUID.class)), organisation, Role.valueOf(row.getString("role"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Post::role))
                .toList();
    }

    private void requireKnown(OrganisationId id) {
        if (find(id).isEmpty()) {
            throw new NotFound();
        }
    }

    private void write(Organisation changed) {
        int rows = with("""
                update access.organisation
                set version = version + 1, name = :name, kind = :kind, region = :region, active = :active
                where id = :id and version = :version
                """, changed).update();
        if (rows == 0) {
            throw new Refused("access.refused.changed");
        }
    }

    // The whole of Baken is one region: its name stands on every page.
    private void requireOneRegion(Organisation organisation) {
        boolean another = all().stream()
                .anyMatch(known -> known.kind() == OrganisationKind.REGION
                        && known.active()
                        && !known.id().equals(organisation.id()));
        if (organisation.kind() == OrganisationKind.REGION && organisation.active() && another) {
            throw new Refused("access.refused.region");
        }
    }

    // Each signal is read along by the chain director's post: with two of them, what one left would be nobody's.
    private void requireOneDirection(OrganisationId organisation) {
        boolean another = jdbc.sql(
                        "select exists (select from access.post where role = 'CHAIN_DIRECTOR' and organisation <> ?)")
                .param(organisation.value())
                .query(Boolean.class)
                .single();
        if (another) {
            throw new Refused("access.refused.direction");
        }
    }

    private StatementSpec with(String sql, Organisation organisation) {
        OrganisationId region = organisation.region();
        return jdbc.sql(sql)
                .param("id", organisation.id().value())
                .param("version", organisation.version())
                .param("name", organisation.name())
                .param("kind", organisation.kind().name())
                .param("region", region == null ? null : region.value(), Types.OTHER)
                .param("active", organisation.active());
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        UUID region = row.getObject("region", UUID.class);
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                region == null ? null : new OrganisationId(region),
                row.getBoolean("active"));
    }
}
