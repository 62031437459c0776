package nl.baken.vault;

import java.nio.file.Path;
import java.util.Optional;
import nl.baken.platform.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells at the start whether these are the keys under which the texts in this database were sealed. New keys are made for
 * a new database only: beside old data they would hide for days that the old keys are lost.
 */
final class KeyCheck {

    private final JdbcClient jdbc;

    KeyCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeyRing ringIn(Path folder) {
        if (mark().isPresent() && !KeyRing.present(folder)) {
            throw new StartRefused("platform.refused.keys-missing", folder);
        }
        KeyRing ring = KeyRing.of(folder);
        if (mark().isEmpty()) {
            jdbc.sql("insert into vault.key_check (id, sealed) values (1, ?) on conflict do nothing")
                    .param(ring.mark())
                    .update();
        }
        if (mark().filter(ring::made).isEmpty()) {
            throw new StartRefused("platform.refused.wrong-keys", folder);
        }
        return ring;
    }

    private Optional<byte[]> mark() {
        return jdbc.sql("select sealed from vault.key_check where id = 1")
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
    }
}
