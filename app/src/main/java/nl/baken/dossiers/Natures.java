package nl.baken.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a dossier counts as, and the municipalities where the person stayed. */
@Component
class Natures {

    private final JdbcClient jdbc;
    private final Origins origins;

    Natures(JdbcClient jdbc, Origins origins) {
        this.jdbc = jdbc;
        this.origins = origins;
    }

    boolean admitsNationality(Dossier dossier) {
        return origins.admitsNationality(dossier.cover());
    }

    void add(Dossier dossier, Nature nature) {
        requireAdmitted(dossier, nature);
        jdbc.sql("""
                        insert into dossiers.fact (record, opened_on, state, municipality, exploitation, sex, age_band,
                            nationality_group, source)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        dossier.id().value(),
                        dossier.cover().openedOn(),
                        dossier.course().state().name(),
                        nature.municipality(),
                        nature.exploitation(),
                        nature.sex(),
                        nature.ageBand(),
                        nature.nationalityGroup(),
                        nature.source())
                .update();
        jdbc.sql("insert into dossiers.nature (dossier, suspicion, certainty) values (?, ?, ?)")
                .params(
                        dossier.id().value(),
                        nature.judgement().suspicion().name(),
                        nature.judgement().certainty())
                .update();
    }

    void change(Dossier changed, Nature nature) {
        requireAdmitted(changed, nature);
        DossierId dossier = changed.id();
        jdbc.sql("""
                        update dossiers.fact
                        set municipality = ?, exploitation = ?, sex = ?, age_band = ?,
                            nationality_group = ?, source = ?
                        where record = ?
                        """)
                .params(
                        nature.municipality(),
                        nature.exploitation(),
                        nature.sex(),
                        nature.ageBand(),
                        nature.nationalityGroup(),
                        nature.source(),
                        dossier.value())
                .update();
        jdbc.sql("update dossiers.nature set suspicion = ?, certainty = ? where dossier = ?")
                .params(
                        nature.judgement().suspicion().name(),
                        nature.judgement().certainty(),
                        dossier.value())
                .update();
    }

    Nature of(DossierId dossier) {
        return jdbc.sql("""
                        select f.municipality, f.exploitation, f.sex, f.age_band,
                               f.nationality_group, f.source, n.suspicion, n.certainty
                        from dossiers.fact f
                        join dossiers.nature n on n.dossier = f.record
                        where f.record = ?
                        """)
                .param(dossier.value())
                .query((row, number) -> nature(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Ends the stay before this one and begins a new one. */
    void move(DossierId dossier, String municipality, LocalDate from) {
        jdbc.sql("update dossiers.residence set until_on = ? where dossier = ? and until_on is null and from_on <= ?")
                .params(from, dossier.value(), from)
                .update();
        jdbc.sql("insert into dossiers.residence (id, dossier, municipality, from_on) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), dossier.value(), municipality, from)
                .update();
    }

    /** Where the person stayed, the last stay first. */
    List<Residence> residences(DossierId dossier) {
        return jdbc.sql("""
                        select municipality, from_on, until_on from dossiers.residence
                        where dossier = ? order by from_on desc, until_on desc nulls first
                        """)
                .param(dossier.value())
                .query((row, number) -> new Residence(
                        row.getString("municipality"),
                        row.getObject("from_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("until_on", LocalDate.class))))
                .list();
    }

    private void requireAdmitted(Dossier dossier, Nature nature) {
        if (nature.tellsNationality() && !admitsNationality(dossier)) {
            throw new Refused("dossiers.refused.nationality");
        }
    }

    private static Nature nature(ResultSet row) throws SQLException {
        return new Nature(
                row.getString("municipality"),
                row.getString("exploitation"),
                row.getString("sex"),
                row.getString("age_band"),
                row.getString("nationality_group"),
                row.getString("source"),
                new Judgement(Suspicion.valueOf(row.getString("suspicion")), row.getString("certainty")));
    }

    /** A stay in a municipality. */
    record Residence(String municipality, LocalDate from, Optional<LocalDate> until) {}
}
