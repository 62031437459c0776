package nl.baken.access;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who the work of this thread is done for: a person, the posts they act for, and the session that proves it.
 *
 * @param provenAt when the second factor was last proven in this session; absent when none was asked for
 * @param left how long the session lasts when nothing more is asked in it
 */
public record Caller(
        PersonId person,
        String name,
        List<Post> posts,
        String token,
        UUID trace,
        @Nullable Instant provenAt,
        Duration left) {

    /** For how long a proof of the second factor is fresh. */
    static final Duration FRESH = Duration.ofMinutes(5);

    // the database may stand on another computer, whose clock runs a little ahead
    private static final Duration AHEAD = Duration.ofMinutes(1);

    public Caller {
        requireNonNull(person, "person is null");
        requireNonNull(name, "name is null");
        requireNonNull(trace, "trace is null");
        requireNonNull(left, "left is null");
        posts = posts.stream().sorted(Comparator.comparing(Post::role)).toList();
        if (token.isBlank()) {
            throw new IllegalArgumentException("a caller without a session token");
        }
    }

    /** The same caller on another visit, which has a trace of its own. */
    public Caller again() {
        return new Caller(person, name, posts, token, UUID.randomUUID(), provenAt, left);
    }

    /** Whether the second factor was proven less than five minutes ago, and not before the clock was set back. */
    public boolean isFresh(Clock clock) {
        Instant now = clock.instant();
        return provenAt != null && provenAt.isAfter(now.minus(FRESH)) && provenAt.isBefore(now.plus(AHEAD));
    }

    public boolean plays(Role role) {
        return posts.stream().anyMatch(post -> post.role() == role);
    }

    public boolean holds(PostId post) {
        return posts.stream().anyMatch(own -> own.id().equals(post));
    }

    /** The post this caller acts from in a role; the first one when there are more. */
    public Post post(Role role) {
        return posts.stream()
                .filter(post -> post.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s is no %s".formatted(person.value(), role)));
    }

    /** When this caller does something, as it may be written down: of a visitor no more than the day. */
    public OffsetDateTime moment(Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return (plays(Role.REPORTER) ? now.truncatedTo(ChronoUnit.DAYS) : now).toOffsetDateTime();
    }

    /** By what the session may be written down: the beginning of its hash, with which nobody comes in. */
    public String session() {
        return Sessions.mark(token);
    }

    /** Names neither the person nor the token: a caller may end up in a log line. */
    @Override
    public String toString() {
        return "Caller[" + person.value() + "]";
    }
}
