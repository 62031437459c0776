package nl.baken.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.baken.codes.ServedRegion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which post answers for what, and who attends to a post on a day. Everybody may know this, so it needs no
 * transaction, which is what brings the session of the caller to the database.
 */
@Service("directory")
@Transactional(propagation = Propagation.SUPPORTS)
public class Directory implements ServedRegion {

    private static final String POST = """
            select p.id, p.organisation, p.role, o.name
            from access.post p
            join access.organisation o on o.id = p.organisation and o.active
            """;

    private static final String ATTENDANT = """
            with holder as (
                select p.id, a.deputy
                from access.holding h
                join access.person p on p.id = h.person and p.active
                left join access.absence a on a.person = p.id and :day between a.valid_from and a.valid_until
                where h.post = desk.id and h.valid_from <= :day
                  and (h.valid_until is null or h.valid_until >= :day)
            ), candidate as (
                select id as person, case when deputy is null then 1 else 3 end as rank from holder
                union all
                select d.id, 2
                from holder
                join access.person d on d.id = holder.deputy and d.active
                where not exists (
                    select from access.absence a
                    where a.person = d.id and :day between a.valid_from and a.valid_until)
            )
            select person from candidate order by rank, person limit 1
            """;

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The focal point of a municipality on a day, if an organisation answers for it. */
    public Optional<Post> focalPoint(String municipality, LocalDate day) {
        return jdbc.sql(POST + """
                        join access.territory t on t.organisation = o.id
                        where p.role = 'FOCAL_POINT' and t.municipality = ?
                          and t.valid_from <= ? and (t.valid_until is null or t.valid_until > ?)
                        """)
                .params(municipality, day, day)
                .query(Directory::card)
                .optional()
                .map(PostCard::post);
    }

    @Override
    public Set<String> municipalities(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select municipality from access.territory
                        where valid_from <= ? and (valid_until is null or valid_until > ?)
                        """).params(until, from).query(String.class).set();
    }

    /** The chain director of the region: the last resort for everything that nobody else answers for. */
    public Post chainDirector() {
        return posts(Role.CHAIN_DIRECTOR).stream()
                .map(PostCard::post)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the region has no chain director"));
    }

    /** All posts of a role, by the name of their organisation. */
    public List<PostCard> posts(Role role) {
        return jdbc.sql(POST + " where p.role = ? order by o.name collate \"nl-x-icu\"")
                .param(role.name())
                .query(Directory::card)
                .list();
    }

    /** The post with this identifier. */
    public Optional<PostCard> post(PostId id) {
        return jdbc.sql(POST + " where p.id = ?")
                .param(id.value())
                .query(Directory::card)
                .optional();
    }

    /** The post with this identifier, also of an organisation that no longer takes part. */
    PostCard known(PostId id) {
        return jdbc.sql("""
                        select p.id, p.organisation, p.role, o.name
                        from access.post p
                        join access.organisation o on o.id = p.organisation
                        where p.id = ?
                        """).param(id.value()).query(Directory::card).single();
    }

    /**
     * Who attends to a post on a day: a holder who is present, else the deputy of one who is absent, else an absent
     * holder, because a late answer is better than none.
     */
    public Optional<PersonId> attendant(PostId post, LocalDate day) {
        return jdbc.sql("select a.person from access.post desk cross join lateral (" + ATTENDANT
                        + ") a where desk.id = :post")
                .param("post", post.value())
                .param("day", day)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** What the organisations of these posts are called, as long as they take part, and who attends to each on a day. */
    public Map<PostId, Attended> attended(Collection<PostId> posts, LocalDate day) {
        if (posts.isEmpty()) {
            return Map.of();
        }
        Map<PostId, Attended> attended = new HashMap<>();
        jdbc.sql("""
                        select desk.id, o.name as organisation, coalesce(who.name, '') as attendant
                        from access.post desk
                        join access.organisation o on o.id = desk.organisation and o.active
                        left join lateral (%s) a on true
                        left join access.person who on who.id = a.person
                        where desk.id = any (:posts)
                        """.formatted(ATTENDANT))
                .param("posts", posts.stream().map(PostId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(row -> {
                    attended.put(
                            new PostId(row.getObject("id", UUID.class)),
                            new Attended(row.getString("organisation"), row.getString("attendant")));
                });
        return attended;
    }

    /** The desks with these roles where somebody attends on a day, role by role. */
    public List<PostCard> staffed(List<Role> roles, LocalDate day) {
        List<PostCard> desks =
                roles.stream().flatMap(role -> posts(role).stream()).toList();
        Map<PostId, Attended> attended =
                attended(desks.stream().map(desk -> desk.post().id()).toList(), day);
        return desks.stream()
                .filter(desk ->
                        attended.getOrDefault(desk.post().id(), Attended.NOBODY).isSomebody())
                .toList();
    }

    /** The people who hold a post today, by name. */
    public List<PersonCard> holders(PostId post) {
        return jdbc.sql("""
                        select p.id, p.name
                        from access.holding h
                        join access.person p on p.id = h.person and p.active
                        where h.post = ? and h.valid_from <= current_date
                          and (h.valid_until is null or h.valid_until >= current_date)
                        order by p.name collate "nl-x-icu"
                        """)
                .param(post.value())
                .query((row, number) ->
                        new PersonCard(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    /** The name of a colleague. */
    public String name(PersonId person) {
        return jdbc.sql("select name from access.person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The name of an organisation. */
    public String name(OrganisationId organisation) {
        return jdbc.sql("select name from access.organisation where id = ?")
                .param(organisation.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The name of the region, as the frame of every page shows it. */
    public String region() {
        return jdbc.sql("select name from access.organisation where kind = 'REGION' and active order by id limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static PostCard card(ResultSet row, int number) throws SQLException {
        Post post = new Post(
                new PostId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Role.valueOf(row.getString("role")));
        return new PostCard(post, row.getString("name"));
    }

    /** An organisation, and the name of who attends to its post; that is empty when nobody does. */
    public record Attended(String organisation, String attendant) {

        static final Attended NOBODY = new Attended("", "");

        boolean isSomebody() {
            return !attendant.isEmpty();
        }
    }

    /** A colleague as people choose one from a list. */
    public record PersonCard(PersonId id, String name) {}
}
