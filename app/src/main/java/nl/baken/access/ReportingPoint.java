package nl.baken.access;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The caller behind everybody who is not signed in: it may bring a report in and read nobody's data. */
@Component
@DependsOnDatabaseInitialization
class ReportingPoint implements DisposableBean {

    static final UUID KNOWN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Post POST = new Post(new PostId(KNOWN), new OrganisationId(KNOWN), Role.REPORTER);

    private final Sessions sessions;
    private final String token;

    ReportingPoint(@Qualifier("door") DataSource connection, Sessions sessions) {
        this.sessions = sessions;
        found(JdbcClient.create(connection));
        this.token = sessions.openForJob(new PersonId(KNOWN), false);
    }

    /** A visitor, with a trace of their own. */
    Caller visitor() {
        return new Caller(new PersonId(KNOWN), "", List.of(POST), token, UUID.randomUUID(), null, Duration.ZERO);
    }

    @Override
    public void destroy() {
        sessions.close(token);
    }

    private static void found(JdbcClient jdbc) {
        jdbc.sql(
                        "insert into access.organisation (id, version, name, kind, active) values (:id, 0, 'Meldpunt', 'OTHER', false) on conflict do nothing")
                .param("id", KNOWN)
                .update();
        jdbc.sql(
                        "insert into access.post (id, organisation, role) values (:id, :id, 'REPORTER') on conflict do nothing")
                .param("id", KNOWN)
                .update();
        jdbc.sql(
                        "insert into access.person (id, version, name, login, active) values (:id, 0, 'Meldpunt', '-', true) on conflict do nothing")
                .param("id", KNOWN)
                .update();
        jdbc.sql(
                        "insert into access.holding (id, person, post, valid_from) values (:id, :id, :id, date '2000-01-01') on conflict do nothing")
                .param("id", KNOWN)
                .update();
    }
}
