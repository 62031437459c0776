package nl.baken.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Gives PostgreSQL the session token at the begin of each transaction; it is gone at commit or rollback. */
class SessionTransactions extends JdbcTransactionManager {

    SessionTransactions(DataSource pages) {
        super(pages);
    }

    // Only the bound caller is asked: anything that loads a session here would begin a transaction inside this one.
    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Optional<Caller> caller = Callers.bound();
        if (caller.isEmpty()) {
            return;
        }
        try (PreparedStatement setting = connection.prepareStatement("select set_config('baken.session', ?, true)")) {
            setting.setString(1, caller.get().token());
            setting.executeQuery().close();
        }
    }
}
