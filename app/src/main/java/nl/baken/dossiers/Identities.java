package nl.baken.dossiers;

import java.util.Optional;
import nl.baken.linking.Clue;
import nl.baken.linking.Traces;
import nl.baken.linking.Watch;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who somebody is, sealed. */
@Component
class Identities {

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final IdentityIndex index;
    private final Traces traces;
    private final Watch watch;

    Identities(JdbcClient jdbc, Sealing sealing, IdentityIndex index, Traces traces, Watch watch) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.index = index;
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
        index.keep(dossier, person.name(), person.phone(), person.birthDate());
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
}
