package nl.baken.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.baken.platform.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells at the start whether these are the secrets of this database and not older ones, and wipes again what was destroyed:
 * a copy that was put back may still hold it.
 */
final class SecretCheck {

    private static final int MANY = 20;

    private final JdbcClient jdbc;

    SecretCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SubjectSecrets secretsIn(Path folder) {
        if (mark().isPresent() && !Files.exists(folder.resolve(SubjectSecrets.FILE))) {
            throw new StartRefused("platform.refused.keys-missing", folder);
        }
        SubjectSecrets secrets = SubjectSecrets.in(folder);
        if (mark().isEmpty()) {
            jdbc.sql("insert into vault.key_check (id, sealed) values (2, ?) on conflict do nothing")
                    .param(secrets.mark())
                    .update();
        }
        if (mark().filter(secrets::made).isEmpty() || last() >= secrets.slots()) {
            throw new StartRefused("platform.refused.wrong-keys", folder);
        }
        refuseOlderData(secrets, folder);
        secrets.wipe(spent());
        return secrets;
    }

    // After a renewal the secrets of before are wiped. What was destroyed since a copy was made is never all of it.
    private void refuseOlderData(SubjectSecrets secrets, Path folder) {
        List<Long> some = jdbc.sql(
                        "select slot from vault.subject_key where slot is not null order by slot limit " + MANY)
                .query(Long.class)
                .list();
        if (some.size() == MANY && some.stream().allMatch(secrets::isWiped)) {
            throw new StartRefused("platform.refused.data-before-renewal", folder);
        }
    }

    private Optional<byte[]> mark() {
        return jdbc.sql("select sealed from vault.key_check where id = 2")
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
    }

    private long last() {
        return jdbc.sql("select coalesce(max(slot), 0) from vault.subject_key")
                .query(Long.class)
                .single();
    }

    private List<Long> spent() {
        return jdbc.sql("select slot from vault.spent").query(Long.class).list();
    }
}
