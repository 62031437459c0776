package nl.baken.platform;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Opens connections for a pool, each with the password of that moment. */
final class LoginSource extends AbstractDataSource {

    private final Login login;
    private final Supplier<Properties> settings;

    LoginSource(Login login, Supplier<Properties> settings) {
        this.login = requireNonNull(login);
        this.settings = requireNonNull(settings);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return login.connect(settings.get());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("connects as " + login.user() + " alone");
    }
}
