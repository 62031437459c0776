package nl.baken.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a provider says and what it leads to here; administrators keep it. Without a rule nobody comes in from there. */
@Service
@Transactional
class ClaimRules {

    private final JdbcClient jdbc;
    private final Access access;
    private final Continuity continuity;
    private final Sessions sessions;
    private final Clock clock;

    ClaimRules(JdbcClient jdbc, Access access, Continuity continuity, Sessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.continuity = continuity;
        this.sessions = sessions;
        this.clock = clock;
    }

    List<Line> all() {
        access.require(Action.ADMINISTER);
        return jdbc.sql("""
                        select r.id, r.claim, r.value, r.post, r.joins, p.role, o.name,
                               not exists (select from access.appointment a
                                           where a.rule = r.id and a.outcome is distinct from 'CONFIRMED') as confirmed
                        from access.claim_rule r
                        left join access.post p on p.id = r.post
                        left join access.organisation o on o.id = p.organisation
                        order by r.claim, r.value, o.name collate "nl-x-icu", p.role
                        """).query(ClaimRules::line).list();
    }

    /** Keeps a rule that counts from the next time that somebody signs in; one that gives a post when it was confirmed. */
    void add(ClaimRule rule) {
        access.require(Action.ADMINISTER);
        int rows = jdbc.sql("""
                        insert into access.claim_rule (id, claim, value, post, joins)
                        values (:id, :claim, :value, :post, :joins)
                        on conflict do nothing
                        """)
                .param("id", rule.id().value())
                .param("claim", rule.claim())
                .param("value", rule.value())
                .param("post", rule.post() == null ? null : rule.post().value(), Types.OTHER)
                .param("joins", rule.joins())
                .update();
        if (rows == 0) {
            throw new Refused("access.refused.rule.twice");
        }
    }

    /** Takes a rule away that the caller may see, and at once from everybody what they held by it. */
    void remove(ClaimRuleId id) {
        if (all().stream().noneMatch(line -> line.rule().id().equals(id))) {
            throw new NotFound();
        }
        List<PersonId> holders = holders(id);
        if (holders.contains(Callers.current().person())) {
            throw new Refused("access.refused.yourself");
        }
        continuity.guard(() -> end(id));
        jdbc.sql("delete from access.claim_rule where id = ?").param(id.value()).update();
        holders.forEach(sessions::closeAll);
    }

    private List<PersonId> holders(ClaimRuleId id) {
        return jdbc.sql("""
                        select distinct person from access.holding
                        where rule = ? and (valid_until is null or valid_until >= ?)
                        """).params(id.value(), LocalDate.now(clock)).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    // What began today never was; all else ended yesterday.
    private void end(ClaimRuleId id) {
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("delete from access.holding where rule = ? and valid_from >= ?")
                .params(id.value(), today)
                .update();
        jdbc.sql(
                        "update access.holding set valid_until = ? where rule = ? and (valid_until is null or valid_until >= ?)")
                .params(today.minusDays(1), id.value(), today)
                .update();
    }

    /** Refuses a post that nobody can hold. */
    void requirePost(PostId post) {
        int known = jdbc.sql("select count(*) from access.post where id = ? and role <> 'REPORTER'")
                .param(post.value())
                .query(Integer.class)
                .single();
        if (known == 0) {
            throw new Refused("access.refused.rule.post");
        }
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        UUID post = row.getObject("post", UUID.class);
        String role = row.getString("role");
        return new Line(
                new ClaimRule(
                        new ClaimRuleId(row.getObject("id", UUID.class)),
                        row.getString("claim"),
                        row.getString("value"),
                        post == null ? null : new PostId(post),
                        row.getBoolean("joins")),
                role == null ? null : Role.valueOf(role),
                row.getString("name"),
                row.getBoolean("confirmed"));
    }

    /**
     * A rule as administrators see it: the role and the organisation of its post.
     *
     * @param confirmed whether it counts; one that gives a post does when a second person said so
     */
    record Line(
            ClaimRule rule, @Nullable Role role, @Nullable String organisationName, boolean confirmed) {}
}
