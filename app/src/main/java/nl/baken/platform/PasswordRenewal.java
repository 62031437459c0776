package nl.baken.platform;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.util.PasswordUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Gives the database roles new passwords: at each start, and when half of the time is over for which the present ones hold.
 * Wherever it breaks off, the database asks for one of those that the folder with the keys holds.
 */
final class PasswordRenewal {

    static final Duration VALID = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(PasswordRenewal.class);
    private static final String ONE_AT_A_TIME = "select pg_advisory_lock(" + KeyFiles.ONE_AT_A_TIME + ")";

    private final Login owner;
    private final RolePasswords passwords;
    private final List<String> lasting;
    private final Clock clock;

    private PasswordRenewal(Login owner, RolePasswords passwords, List<String> lasting, Clock clock) {
        this.owner = requireNonNull(owner);
        this.passwords = requireNonNull(passwords);
        this.lasting = List.copyOf(lasting);
        this.clock = requireNonNull(clock);
    }

    /** Of the roles for pages and door, and of the owner as well where Baken made that. */
    static PasswordRenewal of(Settings settings, Login owner, Clock clock) {
        return new PasswordRenewal(
                owner,
                new RolePasswords(settings.keyFiles()),
                settings.externalDatabase().isPresent() ? List.of() : List.of(Cluster.SUPERUSER),
                clock);
    }

    void renew() throws SQLException {
        alone(this::renew);
    }

    /** The clock of this computer says whether to look, that of the database whether to renew: nodes may disagree. */
    void renewWhenDue() throws SQLException {
        if (isDue(clock.instant())) {
            alone(connection -> {
                if (isDue(now(connection))) {
                    renew(connection);
                }
            });
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void watch() {
        try {
            renewWhenDue();
        } catch (SQLException | StartRefused e) {
            LOG.error("the passwords of the database roles could not be renewed; the next try is in a minute", e);
        }
    }

    private boolean isDue(Instant now) {
        return passwords
                .drawn()
                .map(drawn -> Duration.between(drawn, now).abs())
                .filter(age -> age.compareTo(VALID.dividedBy(2)) < 0)
                .isEmpty();
    }

    // What a renewal that broke off left behind is put in force first: then the one before is not needed any more.
    private void renew(Connection connection) throws SQLException {
        if (passwords.drawn().isPresent()) {
            putInForce(connection);
        }
        passwords.draw(now(connection));
        putInForce(connection);
    }

    private void putInForce(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            String until = statement.enquoteLiteral(now(connection).plus(VALID).toString());
            for (String role : Roles.ALL) {
                statement.execute(alter(statement, role) + " valid until " + until);
            }
            // The owner alone can give the owner a new one: what ended by itself would stay so.
            for (String role : lasting) {
                statement.execute(alter(statement, role));
            }
            connection.commit();
        }
    }

    private String alter(Statement statement, String role) throws SQLException {
        String verifier = verifier(role, passwords.of(role).getFirst());
        return "alter role " + statement.enquoteIdentifier(role, false) + " password "
                + statement.enquoteLiteral(verifier);
    }

    /** What the database needs to check a password, so that the password itself is in no statement and no log of it. */
    static String verifier(String role, String password) throws SQLException {
        return PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
    }

    private void alone(Work work) throws SQLException {
        try (Connection connection = owner.connect()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(ONE_AT_A_TIME);
            }
            work.with(connection);
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    @FunctionalInterface
    private interface Work {

        void with(Connection connection) throws SQLException;
    }
}
