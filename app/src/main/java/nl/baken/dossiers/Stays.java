package nl.baken.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Callers;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps where somebody could and can be found, each place under a key of its own and in a table of its own. */
@Repository
class Stays {

    private static final List<Cell> CELLS =
            List.of(Cell.WHEREABOUTS_PLACE, Cell.WHEREABOUTS_CONTACT, Cell.WHEREABOUTS_ADDRESS, Cell.WHEREABOUTS_NEED);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    Stays(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The last place first. */
    List<Stay> of(DossierId dossier) {
        return jdbc.sql("""
                        select id, from_on, until_on, destroyed_on from dossiers.whereabouts
                        where dossier = ? order by from_on desc, entered_at desc
                        """)
                .param(dossier.value())
                .query((row, number) -> stay(row))
                .list();
    }

    Stay find(DossierId dossier, WhereaboutsId id) {
        return of(dossier).stream()
                .filter(stay -> stay.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Where somebody is from a day on; the place before that ends with that day. */
    void add(DossierId dossier, Whereabouts whereabouts, LocalDate from) {
        of(dossier).stream().filter(Stay::current).forEach(before -> end(before, from));
        WhereaboutsId id = WhereaboutsId.next();
        sealing.enrol(id);
        jdbc.sql("""
                        insert into dossiers.whereabouts (id, dossier, from_on, entered_by, entered_at) values (?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        dossier.value(),
                        from,
                        Callers.current().person().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into dossiers.whereabouts_text (whereabouts, place, contact, address, need)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        sealing.seal(id.subject(), Cell.WHEREABOUTS_PLACE, id.value(), whereabouts.place()),
                        sealing.seal(id.subject(), Cell.WHEREABOUTS_CONTACT, id.value(), whereabouts.contact()),
                        sealing.seal(id.subject(), Cell.WHEREABOUTS_ADDRESS, id.value(), whereabouts.address()),
                        sealing.seal(id.subject(), Cell.WHEREABOUTS_NEED, id.value(), whereabouts.need()))
                .update();
    }

    void end(Stay stay, LocalDate until) {
        if (until.isBefore(stay.from())) {
            throw new Refused("dossiers.refused.earlier");
        }
        jdbc.sql("update dossiers.whereabouts set until_on = ? where id = ? and until_on is null")
                .params(until, stay.id().value())
                .update();
    }

    /** Takes the key away: what was sealed by it opens never again. */
    void destroy(Stay stay) {
        jdbc.sql("""
                        update dossiers.whereabouts set destroyed_on = ?, destroyed_by = ?
                        where id = ? and until_on is not null and destroyed_on is null
                        """)
                .params(
                        LocalDate.now(clock),
                        Callers.current().person().value(),
                        stay.id().value())
                .update();
    }

    /** What is sealed; the database gives it to the transaction that wrote down why, and to no other. */
    List<SealedText> sealed(WhereaboutsId id) {
        return jdbc.sql("select place, contact, address, need from dossiers.whereabouts_text where whereabouts = ?")
                .param(id.value())
                .query((row, number) -> texts(row, id))
                .single();
    }

    private static List<SealedText> texts(ResultSet row, WhereaboutsId id) throws SQLException {
        Stream.Builder<SealedText> texts = Stream.builder();
        for (Cell cell : CELLS) {
            Optional.ofNullable(row.getBytes(cell.column()))
                    .map(bytes -> new SealedText(id.subject(), cell.of(id.value()), Sealed.of(bytes)))
                    .ifPresent(texts);
        }
        return texts.build().toList();
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(
                new WhereaboutsId(row.getObject("id", UUID.class)),
                row.getObject("from_on", LocalDate.class),
                Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
                row.getObject("destroyed_on") != null);
    }
}
