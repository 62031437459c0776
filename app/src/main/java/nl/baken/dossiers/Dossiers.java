package nl.baken.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.PersonId;
import nl.baken.access.PostId;
import nl.baken.legal.Footing;
import nl.baken.shared.NotFound;
import nl.baken.shared.RecordNumber;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dossiers of the database, each given only to who may read or keep it. */
@Repository
class Dossiers {

    private final JdbcClient jdbc;
    private final Access access;

    Dossiers(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The dossier, for a caller who may read it. */
    Dossier read(DossierId id) {
        access.require(Action.READ_DOSSIER, id);
        return find(id);
    }

    /** Those of these dossiers that are there and that the caller may read. */
    List<Dossier> seen(Collection<UUID> ids) {
        return jdbc
                .sql("select * from dossiers.dossier where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, number) -> dossier(row))
                .list()
                .stream()
                .filter(dossier -> access.may(Action.READ_DOSSIER, dossier.id()))
                .toList();
    }

    /** Those that are part of it, or the one that it is part of. */
    List<UUID> family(DossierId id) {
        return jdbc.sql("""
                        select id from dossiers.dossier where part_of = :id
                        union all
                        select part_of from dossiers.dossier where id = :id and part_of is not null
                        """).param("id", id.value()).query(UUID.class).list();
    }

    /** The dossier, for a caller who may do this with it. */
    Dossier take(Action action, DossierId id) {
        access.require(action, id);
        return find(id);
    }

    /** The dossier, for a caller who may change it. */
    Dossier kept(DossierId id) {
        return whole(keptOrPart(id));
    }

    /** The same, also when it is part of another dossier: then nothing can be done but take it apart. */
    Dossier keptOrPart(DossierId id) {
        access.require(Action.KEEP_DOSSIER, id);
        return find(id);
    }

    /** The dossier, for a caller who may open where its person can be found. */
    Dossier withWhereabouts(DossierId id) {
        access.require(Action.OPEN_WHEREABOUTS, id);
        return find(id);
    }

    /** The dossier, for a caller who says where its person can be found and who may know. */
    Dossier keptWhereabouts(DossierId id) {
        access.require(Action.KEEP_WHEREABOUTS, id);
        return whole(find(id));
    }

    boolean opensWhereabouts(DossierId id) {
        return access.may(Action.OPEN_WHEREABOUTS, id);
    }

    /** Whether the caller may change the dossier; nobody changes one that is part of another. */
    boolean keeps(DossierId id) {
        return access.may(Action.KEEP_DOSSIER, id)
                && found(id)
                        .filter(dossier -> dossier.course().whole().isEmpty())
                        .isPresent();
    }

    /** The dossier with a number as people type it, if the caller may change it. */
    Optional<DossierId> keptByNumber(String typed) {
        return RecordNumber.parse(typed).flatMap(number -> byNumber(Action.KEEP_DOSSIER, number));
    }

    /** The dossier with a number, if the caller may do this with it. */
    Optional<DossierId> byNumber(Action action, RecordNumber number) {
        return jdbc.sql("select id from dossiers.dossier where number = ?")
                .param(number.value())
                .query(UUID.class)
                .optional()
                .map(DossierId::new)
                .filter(id -> access.may(action, id));
    }

    // The tie comes first: row-level security takes a dossier only from the post that holds it.
    Dossier add(Dossier dossier) {
        access.require(Action.OPEN_DOSSIER);
        access.hold(dossier.id(), dossier.team().post());
        return insert(dossier);
    }

    void save(Dossier dossier) {
        int saved = jdbc.sql("""
                        update dossiers.dossier
                        set version = version + 1, state = :state, identity = :identity, consent = :consent,
                            contact_person = :contactPerson, deputy = :deputy,
                            review_on = :reviewOn, closed_on = :closedOn, closing_reason = :reason, part_of = :partOf
                        where id = :id and version = :version
                        """).params(columns(dossier)).update();
        if (saved == 0) {
            throw new Refused("dossiers.refused.changed");
        }
        jdbc.sql("update dossiers.fact set state = ? where record = ? and state <> ?")
                .params(
                        dossier.course().state().name(),
                        dossier.id().value(),
                        dossier.course().state().name())
                .update();
    }

    // A number is drawn, not counted: when it was taken, another one is drawn.
    private Dossier insert(Dossier dossier) {
        int inserted = jdbc.sql("""
                        insert into dossiers.dossier (id, version, number, regime, state, identity, consent, post,
                            contact_person, deputy, opened_on, processed_on, review_on, closed_on, closing_reason)
                        values (:id, :version, :number, :regime, :state, :identity, :consent, :post,
                            :contactPerson, :deputy, :openedOn, :processedOn, :reviewOn, :closedOn, :reason)
                        on conflict (number) do nothing
                        """).params(columns(dossier)).update();
        return inserted == 1 ? dossier : insert(dossier.renumbered());
    }

    private static Dossier whole(Dossier dossier) {
        if (dossier.course().whole().isPresent()) {
            throw new Refused("dossiers.refused.part");
        }
        return dossier;
    }

    private Dossier find(DossierId id) {
        return found(id).orElseThrow(NotFound::new);
    }

    private Optional<Dossier> found(DossierId id) {
        return jdbc.sql("select * from dossiers.dossier where id = ?")
                .param(id.value())
                .query((row, number) -> dossier(row))
                .optional();
    }

    private static Map<String, @Nullable Object> columns(Dossier dossier) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", dossier.id().value());
        columns.put("version", dossier.version());
        columns.put("number", dossier.cover().number());
        columns.put("openedOn", dossier.cover().openedOn());
        columns.put("regime", dossier.cover().footing().regime());
        columns.put("processedOn", dossier.cover().footing().since());
        columns.put("identity", dossier.named() ? "NAMED" : "NAMELESS");
        columns.put("consent", dossier.consent());
        columns.put("post", dossier.team().post().value());
        columns.put("contactPerson", dossier.team().contactPerson().value());
        columns.put("deputy", dossier.team().deputyId().map(PersonId::value).orElse(null));
        columns.put("state", dossier.course().state().name());
        columns.put("reviewOn", dossier.course().due().orElse(null));
        columns.put("partOf", dossier.course().whole().map(DossierId::value).orElse(null));
        columns.put(
                "closedOn", dossier.course().closing().map(Course.Closed::on).orElse(null));
        columns.put(
                "reason", dossier.course().closing().map(Course.Closed::reason).orElse(null));
        return columns;
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        UUID deputy = row.getObject("deputy", UUID.class);
        Team team = new Team(
                new PostId(row.getObject("post", UUID.class)),
                new PersonId(row.getObject("contact_person", UUID.class)),
                deputy == null ? null : new PersonId(deputy));
        return new Dossier(
                new DossierId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Cover(
                        row.getString("number"),
                        row.getObject("opened_on", LocalDate.class),
                        new Footing(row.getString("regime"), row.getObject("processed_on", LocalDate.class))),
                team,
                course(row),
                row.getString("identity").equals("NAMED"),
                row.getString("consent"));
    }

    private static Course course(ResultSet row) throws SQLException {
        DossierState state = DossierState.valueOf(row.getString("state"));
        return switch (state) {
            case CLOSED ->
                new Course.Closed(row.getObject("closed_on", LocalDate.class), row.getString("closing_reason"));
            case PART -> new Course.Part(new DossierId(row.getObject("part_of", UUID.class)));
            case OPEN, AFTERCARE -> new Course.Followed(state, row.getObject("review_on", LocalDate.class));
        };
    }
}
