package nl.baken.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.access.Callers;
import nl.baken.access.Directory;
import nl.baken.access.PersonId;
import nl.baken.logbook.ReadGate;
import nl.baken.vault.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists dossiers by number and codes; names only when asked for, each through the gate. */
@Service
@Transactional
class Listing {

    static final int PAGE = 25;

    // First the page, then what stands on it: so no more than a page is joined and checked.
    private static final String COLUMNS = """
            select d.id, d.number, d.state, d.identity, d.contact_person, d.review_on, f.exploitation, f.municipality, i.name
            from (%s) d
            join dossiers.fact f on f.record = d.id
            join dossiers.identity i on i.dossier = d.id
            order by %s
            """;

    private final JdbcClient jdbc;
    private final ReadGate gate;
    private final Directory directory;
    private final Clock clock;

    Listing(JdbcClient jdbc, ReadGate gate, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.gate = gate;
        this.directory = directory;
        this.clock = clock;
    }

    /** A page of dossiers, the first contact due on top; one more row, without a name, tells that there are more. */
    List<Row> of(ListFilter filter) {
        Names names = new Names(directory);
        String page = "select * from dossiers.dossier where %s order by %s limit :size offset :skip"
                .formatted(filter.view().condition(), filter.view().order());
        return jdbc.sql(COLUMNS.formatted(page, "d." + filter.view().order()))
                .param("caller", Callers.current().person().value())
                .param("size", PAGE + 1)
                .param("skip", (filter.page() - 1) * PAGE)
                .query((row, number) -> row(row, filter.names() && number < PAGE, names))
                .list();
    }

    /** Dossiers that were found by a search, with their names, best first. */
    List<Row> found(List<UUID> ids) {
        Names names = new Names(directory);
        return jdbc.sql(COLUMNS.formatted(
                        "select * from dossiers.dossier where id = any (:ids)", "array_position(:ids, d.id)"))
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> row(row, true, names))
                .list();
    }

    private Row row(ResultSet row, boolean named, Names colleagues) throws SQLException {
        DossierId id = new DossierId(row.getObject("id", UUID.class));
        Optional<SealedText> name = Contents.sealed(row, id, Cell.NAME, id.value());
        LocalDate due = row.getObject("review_on", LocalDate.class);
        return new Row(
                id,
                row.getString("number"),
                DossierState.valueOf(row.getString("state")),
                colleagues.of(new PersonId(row.getObject("contact_person", UUID.class))),
                new Due(due, due != null && due.isBefore(LocalDate.now(clock))),
                new Codes(row.getString("exploitation"), row.getString("municipality"), row.getString("identity")),
                named ? name(id, name) : "");
    }

    private String name(DossierId id, Optional<SealedText> name) {
        return name.flatMap(text ->
                        gate.open(Action.LIST_DOSSIERS, id, List.of(text)).text(text.place()))
                .orElse("");
    }

    /** One dossier in a list; the name is empty unless it was asked for. */
    record Row(
            DossierId id, String number, DossierState state, String contactPerson, Due due, Codes codes, String name) {

        /** Tells the number, never the name. */
        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    /** When contact is due. */
    record Due(@Nullable LocalDate on, boolean overdue) {}

    /** What a list shows of the nature of a dossier. */
    record Codes(String exploitation, String municipality, String identity) {}
}
