package nl.baken.neighbours;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.OrganisationId;
import nl.baken.access.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How colleagues of other regions reach the desks here: as an administrator entered it, or else as the region is reached. */
@Component
@Transactional
class ContactPoints {

    private static final String OF_POSTS = """
            select distinct o.name, coalesce(c.phone, r.phone, '') as phone, coalesce(c.email, r.email, '') as email
            from access.post p
            join access.organisation o on o.id = p.organisation
            left join neighbours.contact c on c.organisation = o.id
            left join (
                select k.phone, k.email from neighbours.contact k
                join access.organisation w on w.id = k.organisation and w.kind = 'REGION' and w.active limit 1) r on true
            where p.id = any (?)
            order by o.name
            """;

    private final JdbcClient jdbc;

    ContactPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The desk of a post, as others are told of it. */
    Contact of(PostId post) {
        return of(jdbc, List.of(post.value())).getFirst();
    }

    /** The desks of these posts, each organisation once. */
    static List<Contact> of(JdbcClient asked, List<UUID> posts) {
        return asked.sql(OF_POSTS)
                .param(posts.toArray(UUID[]::new))
                .query((row, number) ->
                        Contact.of(row.getString("name"), row.getString("phone"), row.getString("email")))
                .list();
    }

    /** Every organisation with desks here, and how others reach it if that was entered. */
    List<Entry> all() {
        return jdbc.sql("""
                        select o.id, o.name, c.phone, c.email
                        from access.organisation o
                        left join neighbours.contact c on c.organisation = o.id
                        where o.active and exists (
                            select from access.post p
                            where p.organisation = o.id and p.role in ('FOCAL_POINT', 'CHAIN_DIRECTOR', 'CARE_COORDINATOR'))
                        order by o.kind <> 'REGION', o.name collate "nl-x-icu"
                        """)
                .query((row, number) -> new Entry(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("phone")).orElse(""),
                        Optional.ofNullable(row.getString("email")).orElse("")))
                .list();
    }

    void keep(OrganisationId organisation, String phone, String email) {
        jdbc.sql("""
                        insert into neighbours.contact (organisation, phone, email) values (?, ?, ?)
                        on conflict (organisation) do update set phone = excluded.phone, email = excluded.email
                        """).params(organisation.value(), phone, email).update();
    }

    /** An organisation, and how it is reached; empty when nobody entered that. */
    record Entry(OrganisationId organisation, String name, String phone, String email) {}
}
