package nl.baken.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.sql.DataSource;
import nl.baken.platform.PlainKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a copy of the database opens with the keys of a folder. */
public final class Restored {

    private Restored() {}

    /** The opener of a copy, with the keys and the secrets that lie in these folders. */
    public static Opener with(DataSource copy, Path keys, Path secrets) {
        try {
            JdbcClient jdbc = JdbcClient.create(copy);
            KeyRing ring =
                    new KeyRing(new KeyVersions(jdbc), KeyPlaces.of(keys, name -> ""), IndexKey.of(PlainKeys.in(keys)));
            return new Opener(new SubjectKeys(jdbc, ring, SubjectSecrets.in(secrets)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the file with the secrets. */
    public static String secrets() {
        return SubjectSecrets.FILE;
    }
}
