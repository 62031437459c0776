package nl.baken.access;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the desks of somebody must know at once: how much of it they have still to read, and that they have read it. */
@Component
class Tidings {

    private final JdbcClient door;
    private final JdbcClient jdbc;

    Tidings(@Qualifier("door") DataSource door, JdbcClient jdbc) {
        this.door = JdbcClient.create(door);
        this.jdbc = jdbc;
    }

    /** How many whoever has this session has still to read; none without one. Looking does not keep the session. */
    int unread(String token) {
        return door.sql("select access.unread(?)")
                .param(token)
                .query(Integer.class)
                .single();
    }

    /** The caller has read them. */
    @Transactional
    void read() {
        jdbc.sql("select access.read_tidings()").query((row, number) -> number).list();
    }
}
