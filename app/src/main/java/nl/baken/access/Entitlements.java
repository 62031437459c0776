package nl.baken.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody may by what the provider says of them now. It gives and takes what rules give, and touches nothing else. */
@Component
class Entitlements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Entitlements(@Qualifier("door") DataSource door, Clock clock) {
        this.jdbc = JdbcClient.create(door);
        this.clock = clock;
    }

    /** The values of acr that count as a second factor, to ask the provider for one of them. */
    List<String> levels() {
        return rules().stream()
                .filter(rule -> rule.post() == null && rule.claim().equals("acr"))
                .map(ClaimRule::value)
                .toList();
    }

    /** What the rules say of somebody. */
    Entitlement of(Identity identity) {
        Map<PostId, ClaimRuleId> posts = new LinkedHashMap<>();
        boolean joins = false;
        boolean proven = false;
        for (ClaimRule rule : rules()) {
            if (rule.appliesTo(identity)) {
                joins |= rule.joins();
                proven |= rule.post() == null;
                if (rule.post() != null) {
                    posts.putIfAbsent(rule.post(), rule.id());
                }
            }
        }
        return new Entitlement(posts, joins, proven);
    }

    /** Makes somebody hold by rules exactly these posts; whether one of them ended. */
    boolean settle(PersonId person, Entitlement entitlement) {
        LocalDate today = LocalDate.now(clock);
        UUID[] posts = entitlement.posts().keySet().stream().map(PostId::value).toArray(UUID[]::new);
        int ended = jdbc.sql("""
                        delete from access.holding
                        where person = ? and rule is not null and valid_from >= ? and post <> all (?)
                        """).params(person.value(), today, posts).update();
        ended += jdbc.sql("""
                        update access.holding set valid_until = ?
                        where person = ? and rule is not null and (valid_until is null or valid_until >= ?)
                          and post <> all (?)
                        """)
                .params(today.minusDays(1), person.value(), today, posts)
                .update();
        entitlement.posts().forEach((post, rule) -> give(person, post, rule, today));
        return ended > 0;
    }

    // Whoever holds a post by an administrator already needs no rule for it, and what a review withdrew stays
    // withdrawn.
    private void give(PersonId person, PostId post, ClaimRuleId rule, LocalDate today) {
        jdbc.sql("""
                        insert into access.holding (id, person, post, valid_from, rule)
                        select :id, :person, :post, :today, :rule
                        where not exists (
                            select from access.holding
                            where person = :person and post = :post
                              and valid_from <= :today and (valid_until is null or valid_until >= :today))
                          and not exists (select from access.withdrawal where person = :person and post = :post)
                        on conflict do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("post", post.value())
                .param("today", today)
                .param("rule", rule.value())
                .update();
    }

    // A rule for a post of an organisation that no longer takes part leads nowhere.
    private List<ClaimRule> rules() {
        return jdbc.sql("""
                        select r.id, r.claim, r.value, r.post, r.joins
                        from access.claim_rule r
                        left join access.post p on p.id = r.post
                        left join access.organisation o on o.id = p.organisation
                        where r.post is null or o.active
                        order by r.id
                        """).query(Entitlements::rule).list();
    }

    private static ClaimRule rule(ResultSet row, int number) throws SQLException {
        UUID post = row.getObject("post", UUID.class);
        return new ClaimRule(
                new ClaimRuleId(row.getObject("id", UUID.class)),
                row.getString("claim"),
                row.getString("value"),
                post == null ? null : new PostId(post),
                row.getBoolean("joins"));
    }

    /**
     * What somebody may.
     *
     * @param posts the posts they hold, and by which rule
     * @param joins whether they may begin without having been invited
     * @param proven whether they proved a second factor to the provider
     */
    record Entitlement(Map<PostId, ClaimRuleId> posts, boolean joins, boolean proven) {

        Entitlement {
            posts = Map.copyOf(posts);
        }
    }
}
