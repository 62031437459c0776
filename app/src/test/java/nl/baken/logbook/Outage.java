package nl.baken.logbook;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that is gone for a while. */
final class Outage extends DelegatingDataSource {

    private boolean over;

    Outage(DataSource database) {
        super(database);
    }

    void ends() {
        over = true;
    }

    void beginsAgain() {
        over = false;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!over) {
            throw new SQLException("nobody there");
        }
        return super.getConnection();
    }
}
