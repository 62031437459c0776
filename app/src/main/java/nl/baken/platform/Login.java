package nl.baken.platform;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a database is and who connects to it. */
record Login(String url, String user, String password) {

    private static final String WAIT_SECONDS = "10";

    Login {
        requireNonNull(url);
        requireNonNull(user);
        requireNonNull(password);
    }

    Login as(String otherUser, String otherPassword) {
        return new Login(url, otherUser, otherPassword);
    }

    Login at(String otherUrl) {
        return new Login(otherUrl, user, password);
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", WAIT_SECONDS);
        properties.setProperty("loginTimeout", WAIT_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    /** Where, without the parameters: a password may be among them. */
    String address() {
        return url.replaceFirst("\\?.*", "");
    }

    /** Without the password: this is a record that ends up in log lines. */
    @Override
    public String toString() {
        return user + " @ " + address();
    }
}
