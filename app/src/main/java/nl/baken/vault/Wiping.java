package nl.baken.vault;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wipes secrets after the transaction that destroyed their keys: before it, a rollback would leave rows that nobody opens.
 * What a crash in between leaves is wiped the next time, at the latest at the next start.
 */
@Component
class Wiping {

    private final JdbcClient jdbc;
    private final SubjectSecrets secrets;

    Wiping(JdbcClient jdbc, SubjectSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void wipe() {
        List<Long> spent = jdbc.sql("select slot from vault.spent where wiped_at is null")
                .query(Long.class)
                .list();
        if (!spent.isEmpty()) {
            secrets.wipe(spent);
            jdbc.sql("update vault.spent set wiped_at = now() where slot = any (?) and wiped_at is null")
                    .param(spent.toArray(Long[]::new))
                    .update();
        }
    }
}
