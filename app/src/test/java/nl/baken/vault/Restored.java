package nl.baken.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a copy of the database opens with the keys of a folder. */
public final class Restored {

    private Restored() {}

    /** The opener of a copy, with the keys and the secrets that lie in these folders. */
    public static Opener with(DataSource copy, Path keys, Path secrets) {
        try {
            return new Opener(new SubjectKeys(JdbcClient.create(copy), KeyRing.of(keys), SubjectSecrets.in(secrets)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the file with the secrets. */
    public static String secrets() {
        return SubjectSecrets.FILE;
    }
}
