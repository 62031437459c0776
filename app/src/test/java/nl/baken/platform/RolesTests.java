package nl.baken.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTests {

    private final Installation installation = TestDatabase.installation();

    @Test
    void rolesHaveNoRightOfTheirOwn() {
        assertThatCode(this::prepare).doesNotThrowAnyException();
        for (Login login : List.of(installation.app(), installation.door())) {
            refused(login, "create temporary table leak (x int)");
            refused(login, "create table public.leak (x int)");
            refused(login, "create schema leak");
            refused(login, "create role leak");
            refused(login, "select * from public.anything");
        }
    }

    /** Each of these goes red when its line in the check is taken away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter role baken_app superuser / alter role baken_app nosuperuser",
                "alter role baken_app bypassrls / alter role baken_app nobypassrls",
                "alter role baken_app createdb / alter role baken_app nocreatedb",
                "alter role baken_door createrole / alter role baken_door nocreaterole",
                "alter role baken_door replication / alter role baken_door noreplication",
                "grant pg_read_all_data to baken_app / revoke pg_read_all_data from baken_app",
                "grant temporary on database baken to baken_app / revoke temporary on database baken from baken_app",
                "grant create on database baken to baken_app / revoke create on database baken from baken_app",
                "grant usage on schema public to baken_door / revoke usage on schema public from baken_door"
            })
    void mightyRoleIsRefused(String doAndUndo) throws SQLException {
        List<String> statements = List.of(doAndUndo.split(" / ", -1));
        execute(installation.owner(), statements.getFirst());
        try {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(this::prepare)
                    .withMessageContaining("more rights");
        } finally {
            execute(installation.owner(), statements.getLast());
        }
    }

    private void prepare() throws SQLException {
        Roles.prepare(installation.owner());
    }

    private static void refused(Login login, String statement) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(login, statement))
                .withMessageContaining("permission denied");
    }

    private static void execute(Login login, String sql) throws SQLException {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
