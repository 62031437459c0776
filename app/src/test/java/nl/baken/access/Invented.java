package nl.baken.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Callers that a test invents: no database knows of their sessions. */
final class Invented {

    /** For whatever asks no database in a test. */
    static final DataSource NOWHERE = new DriverManagerDataSource("jdbc:nowhere");

    private Invented() {}

    static Caller caller(Role... roles) {
        return provenAt(null, roles);
    }

    static Caller provenAt(@Nullable Instant moment, Role... roles) {
        return new Caller(
                PersonId.next(),
                "Iemand",
                Arrays.stream(roles).map(Invented::post).toList(),
                Sessions.newToken(),
                UUID.randomUUID(),
                moment,
                Duration.ofMinutes(15));
    }

    static Post post(Role role) {
        return new Post(PostId.next(), OrganisationId.next(), role);
    }
}
