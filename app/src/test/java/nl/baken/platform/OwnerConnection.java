package nl.baken.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The rights of the owner of a database that another process runs, for a benchmark that fills it. */
public final class OwnerConnection {

    private OwnerConnection() {}

    /** Connects to the running Baken of a folder. */
    public static Connection to(Path data) throws SQLException {
        return PostgresServer.ownerOfRunning(data, PlainKeys.in(data.resolve("keys")))
                .connect();
    }
}
