package nl.baken.dossiers;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the hashes by which somebody is found again. */
@Component
class IdentityIndex {

    private final JdbcClient jdbc;
    private final Tokens tokens;

    IdentityIndex(JdbcClient jdbc, Tokens tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    /** Lets a person be found by these alone. */
    void keep(DossierId dossier, String name, String phones, @Nullable LocalDate birthDate) {
        jdbc.sql("delete from dossiers.identity_index where dossier = ?")
                .param(dossier.value())
                .update();
        for (Tokens.Found found : tokens.of(name, phones, birthDate)) {
            insert(dossier, "NAME", found.names());
            insert(dossier, "PHONE", found.phones());
            insert(dossier, "BIRTH_DATE", found.birthDates());
        }
    }

    private void insert(DossierId dossier, String kind, Set<String> found) {
        jdbc.sql("insert into dossiers.identity_index (dossier, kind, token) select ?, ?, unnest(?)")
                .params(dossier.value(), kind, found.toArray(String[]::new))
                .update();
    }
}
