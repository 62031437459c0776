package nl.baken.dossiers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.baken.linking.Clue;
import nl.baken.linking.Traces;
import nl.baken.linking.Watch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who somebody is, sealed, with the hashes by which they are found again. */
@Component
class Identities {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Tokens tokens;
    private final Traces traces;
    private final Watch watch;

    Identities(JdbcClient jdbc, Sealing sealing, Tokens tokens, Traces traces, Watch watch) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.tokens = tokens;
        this.traces = traces;
        this.watch = watch;
    }

    void enrol(DossierId dossier, Person person) {
        sealing.enrol(dossier);
        write(dossier, person);
    }

    void write(DossierId dossier, Person person) {
        String birthDate =
                Optional.ofNullable(person.birthDate()).map(Object::toString).orElse("");
        jdbc.sql("""
                        insert into dossiers.identity (dossier, name, birth_date, phone, email, other)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (dossier) do update set name = excluded.name, birth_date = excluded.birth_date,
                            phone = excluded.phone, email = excluded.email, other = excluded.other
                        """)
                .params(
                        dossier.value(),
                        sealed(dossier, Cell.NAME, person.name()),
                        sealed(dossier, Cell.BIRTH_DATE, birthDate),
                        sealed(dossier, Cell.PHONE, person.phone()),
                        sealed(dossier, Cell.EMAIL, person.email()),
                        sealed(dossier, Cell.OTHER, person.other()))
                .update();
        index(dossier, person.name(), person.phone(), person.birthDate());
        traces.keep(
                dossier,
                dossier.subject(),
                dossier.value(),
                Clue.person(person.name(), birthDate, person.phone(), person.email()));
        watch.look(dossier);
    }

    private SqlParameterValue sealed(DossierId dossier, Cell cell, String text) {
        return sealing.seal(dossier, cell, dossier.value(), text);
    }

    /** Lets a person be found by these alone. */
    void index(DossierId dossier, String name, String phones, @Nullable LocalDate birthDate) {
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
