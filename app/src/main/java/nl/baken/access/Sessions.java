package nl.baken.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens, resolves and closes sessions over a connection of its own, which the pages do not have. */
@Component
class Sessions {

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(10);

    /** Which session is open; what was last used later than now was used before the clock was set back, nobody knows when. */
    static final String OPEN =
            "s.idle_until > now() and s.ends_at > now() and (s.for_job or s.seen_at <= clock_timestamp())";

    private static final Duration YEARS = Duration.ofDays(3650);

    private static final int MARK_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Sessions(@Qualifier("door") DataSource door) {
        this.jdbc = JdbcClient.create(door);
    }

    /** Opens a session for a person and gives the token that proves it; only its hash is kept. */
    String open(PersonId person, boolean proven) {
        return open(person, proven, Voucher.NONE);
    }

    /**
     * Opens a session for somebody whom a provider vouched for, who may also have proven a second factor here and now. Its clock
     * may run ahead; what was proven there lasts no longer for that.
     */
    String open(PersonId person, boolean proven, Voucher voucher) {
        String token = open(person, IDLE, LONGEST, proven, false);
        if (voucher.session() != null) {
            jdbc.sql("""
                            update access.session
                            set at_provider = :session,
                                proven_at = coalesce(proven_at, case when :vouched then least(:proven, now()) end)
                            where token_hash = :token
                            """)
                    .param("session", voucher.session())
                    .param("vouched", voucher.provenAt() != null)
                    .param("proven", timestamp(voucher.provenAt()), Types.TIMESTAMP)
                    .param("token", hash(token))
                    .update();
        }
        return token;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    /** Opens a session that nobody sees and that does not end by itself: for jobs, and for whoever is not signed in. */
    String openForJob(PersonId person, boolean proven) {
        return open(person, YEARS, YEARS, proven, true);
    }

    private String open(PersonId person, Duration idle, Duration longest, boolean proven, boolean forJob) {
        String token = newToken();
        jdbc.sql("""
                        insert into access.session (token_hash, person, opened_at, idle_until, ends_at, proven_at, for_job, device)
                        values (:token, :person, now(), now() + make_interval(secs => :idle),
                            now() + make_interval(secs => :longest), case when :proven then now() end, :job,
                            case when not :job then :device end)
                        """)
                .param("token", hash(token))
                .param("person", person.value())
                .param("idle", idle.toSeconds())
                .param("longest", longest.toSeconds())
                .param("proven", proven)
                .param("job", forJob)
                .param("device", Gear.current().code())
                .update();
        if (!forJob) {
            sweep();
            remember(person);
        }
        return token;
    }

    // What the clock was set back behind ends for good with the next one who signs in, and not only until it is that
    // late again.
    private void sweep() {
        jdbc.sql("delete from access.session where ends_at < now() or (not for_job and seen_at > clock_timestamp())")
                .update();
    }

    // Whoever reviews rights asks for the day; signing in twice on one day writes nothing.
    private void remember(PersonId person) {
        jdbc.sql("""
                        insert into access.last_sign_in as l (person, day) values (?, current_date)
                        on conflict (person) do update set day = excluded.day where l.day < excluded.day
                        """).param(person.value()).update();
    }

    /** Gives a session another token and ends the one it had; what was proven in it stays, or was proven now. */
    void exchange(String token, String next, boolean proven) {
        jdbc.sql("""
                        update access.session
                        set token_hash = :next, seen_at = now(),
                            proven_at = case when :proven then now() else proven_at end
                        where token_hash = :token
                        """)
                .param("next", hash(next))
                .param("proven", proven)
                .param("token", hash(token))
                .update();
    }

    /** Whether somebody came here from the provider, where they may still be signed in. */
    boolean isFromProvider(String token) {
        return jdbc.sql("select count(*) from access.session where token_hash = ? and at_provider is not null")
                        .param(hash(token))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Ends what began in a session at the provider, and tells whose sessions ended. */
    List<PersonId> closeAtProvider(String session) {
        return jdbc
                .sql("delete from access.session where at_provider = ? returning person")
                .param(session)
                .query(UUID.class)
                .list()
                .stream()
                .distinct()
                .map(PersonId::new)
                .toList();
    }

    /**
     * The caller behind a token, if its session is alive; being asked keeps it from idling. That is written down once a
     * minute at most: each writing makes the disk wait.
     */
    Optional<Caller> resolve(String token) {
        return jdbc.sql("""
                        with alive as (
                            select s.token_hash, s.idle_until, s.ends_at, s.proven_at, p.id, p.name
                            from access.session s
                            join access.person p on p.id = s.person and p.active
                            where s.token_hash = :token and %s
                        ), kept as (
                            update access.session s
                            set idle_until = now() + make_interval(secs => :idle), seen_at = now()
                            from alive a
                            where s.token_hash = a.token_hash
                              and a.idle_until < now() + make_interval(secs => :idle) - interval '1 minute'
                        )
                        select a.id, a.name, a.proven_at, p.id as post, p.organisation, p.role,
                            extract(epoch from least(a.ends_at, case
                                when a.idle_until < now() + make_interval(secs => :idle) - interval '1 minute'
                                then now() + make_interval(secs => :idle) else a.idle_until end) - now())::bigint as seconds
                        from alive a
                        left join lateral access.posts_of(a.id, current_date) held on true
                        left join access.post p on p.id = held
                        order by p.id
                        """.formatted(OPEN))
                .param("token", hash(token))
                .param("idle", IDLE.toSeconds())
                .query((ResultSetExtractor<Optional<Caller>>) rows -> caller(rows, token));
    }

    /** How long a session still lasts; looking does not keep it. */
    Duration left(String token) {
        return jdbc.sql("""
                        select extract(epoch from least(s.idle_until, s.ends_at) - now())::bigint
                        from access.session s
                        join access.person p on p.id = s.person and p.active
                        where s.token_hash = ? and %s
                        """.formatted(OPEN))
                .param(hash(token))
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    void close(String token) {
        jdbc.sql("delete from access.session where token_hash = ?")
                .param(hash(token))
                .update();
    }

    /** Ends every session of a person. */
    void closeAll(PersonId person) {
        jdbc.sql("delete from access.session where person = ?")
                .param(person.value())
                .update();
    }

    /** Ends every session of a person but the one of this token. */
    void closeOthers(PersonId person, String token) {
        jdbc.sql("delete from access.session where person = ? and token_hash <> ?")
                .params(person.value(), hash(token))
                .update();
    }

    // The day is the database's own, as in access.caller_posts(): both locks must open and shut together.
    private static Optional<Caller> caller(ResultSet rows, String token) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        PersonId person = new PersonId(rows.getObject("id", UUID.class));
        String name = rows.getString("name");
        Timestamp proven = rows.getTimestamp("proven_at");
        Duration left = Duration.ofSeconds(rows.getLong("seconds"));
        List<Post> posts = new ArrayList<>();
        do {
            if (rows.getString("role") != null) {
                posts.add(post(rows));
            }
        } while (rows.next());
        Instant provenAt = proven == null ? null : proven.toInstant();
        return Optional.of(new Caller(person, name, posts, token, UUID.randomUUID(), provenAt, left));
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                new PostId(row.getObject("post", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Role.valueOf(row.getString("role")));
    }

    static String newToken() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** The beginning of the hash: enough to tell sessions apart, useless to whoever wants one. */
    static String mark(String token) {
        return HexFormat.of().formatHex(hash(token), 0, MARK_BYTES);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
