package nl.baken.platform;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Where a database is and who connects to it.
 *
 * @param passwords what it may ask for at the moment of asking, the likeliest first
 */
record Login(String url, String user, Supplier<List<String>> passwords) {

    private static final String WAIT_SECONDS = "10";
    private static final String NOT_LET_IN = "28";

    Login {
        requireNonNull(url);
        requireNonNull(user);
        requireNonNull(passwords);
    }

    Login(String url, String user, String password) {
        this(url, user, () -> List.of(password));
    }

    static boolean wasNotLetIn(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith(NOT_LET_IN);
    }

    Login as(String otherUser, Supplier<List<String>> otherPasswords) {
        return new Login(url, otherUser, otherPasswords);
    }

    Login at(String otherUrl) {
        return new Login(otherUrl, user, passwords);
    }

    /** The one that it asks for, as far as is known. */
    String password() {
        return passwords.get().getFirst();
    }

    Connection connect() throws SQLException {
        return connect(new Properties());
    }

    /**
     * Goes on while passwords are being replaced: of two that may be asked for, the second can come in force between the try
     * of the one and of the other, so that what was refused is tried again, and what is new as well.
     */
    Connection connect(Properties settings) throws SQLException {
        SQLException refusal = new SQLException("no password is known for " + user, NOT_LET_IN + "000");
        List<String> now = passwords.get();
        for (int rounds = 0; rounds < now.size(); ) {
            for (String password : now) {
                try {
                    return connect(settings, password);
                } catch (SQLException e) {
                    refusal = onlyWhenNotLetIn(e);
                }
            }
            List<String> then = passwords.get();
            rounds = then.equals(now) ? rounds + 1 : 0;
            now = then;
        }
        throw refusal;
    }

    private Connection connect(Properties settings, String password) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", WAIT_SECONDS);
        properties.setProperty("loginTimeout", WAIT_SECONDS);
        return DriverManager.getConnection(url, properties);
    }

    private static SQLException onlyWhenNotLetIn(SQLException failure) throws SQLException {
        return Optional.of(failure).filter(Login::wasNotLetIn).orElseThrow(() -> failure);
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
