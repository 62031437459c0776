package nl.baken.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Connections that tests give back instead of closing, as new as if just opened: PostgreSQL starts a process for each and
 * reads its catalogue anew, which costs more than what most tests ask of it.
 */
final class Lent implements InvocationHandler {

    private final Connection connection;
    private final Queue<Connection> idle;
    private boolean closed;

    private Lent(Connection connection, Queue<Connection> idle) {
        this.connection = connection;
        this.idle = idle;
    }

    /** Connections of one login. */
    static final class Pool {

        private final Login login;
        private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

        Pool(Login login) {
            this.login = login;
        }

        Connection lend() throws SQLException {
            for (Connection next = idle.poll(); next != null; next = idle.poll()) {
                if (next.isValid(1)) {
                    return lent(next);
                }
                next.close();
            }
            return lent(login.connect());
        }

        private Connection lent(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Lent.class.getClassLoader(), new Class<?>[] {Connection.class}, new Lent(connection, idle));
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            giveBack();
            return null;
        }
        if (method.getName().equals("isClosed") && closed) {
            return true;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void giveBack() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        try (Statement statement = connection.createStatement()) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            statement.execute("discard all");
            idle.add(connection);
        } catch (SQLException lost) {
            connection.close();
        }
    }
}
