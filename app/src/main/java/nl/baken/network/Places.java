package nl.baken.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.PostId;
import nl.baken.network.Place.Admission;
import nl.baken.network.Place.Cover;
import nl.baken.network.Place.Keeping;
import nl.baken.network.Place.Size;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The places to stay, with how much of each is free at this moment. */
@Repository
@Transactional
class Places {

    private static final String SELECT = """
            select p.*, r.name from network.place p join network.partner r on r.id = p.partner
            """;

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Place find(PlaceId id) {
        return found(id, "");
    }

    /** The same, and nobody else takes anything of it until this transaction is over. */
    Place locked(PlaceId id) {
        return found(id, " for update of p");
    }

    private Place found(PlaceId id, String lock) {
        return jdbc.sql(SELECT + "where p.id = ?" + lock)
                .param(id.value())
                .query((row, number) -> place(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** How much of it nobody holds or uses at this moment. */
    Fraction free(PlaceId id) {
        return new Fraction(jdbc.sql("select network.free(?)")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new));
    }

    /** Those that can be used. */
    List<Place> open() {
        return jdbc.sql(SELECT + "where p.closed_on is null order by p.kind, r.name collate \"nl-x-icu\", p.number")
                .query((row, number) -> place(row))
                .list();
    }

    List<Place> of(PartnerId partner) {
        return jdbc.sql(SELECT + "where p.partner = ? order by p.closed_on is not null, p.number")
                .param(partner.value())
                .query((row, number) -> place(row))
                .list();
    }

    void add(Place place) {
        int added = jdbc.sql("""
                        insert into network.place (id, number, partner, kind, parts, ours, shared_with, sexes, from_age, to_age, children, cost, post)
                        values (:id, :number, :partner, :kind, :parts, :ours, :sharedWith, :sexes, :fromAge, :toAge, :children, :cost, :post)
                        """).params(columns(place)).update();
        requireOne(added);
    }

    void change(Place place) {
        requireOne(jdbc.sql("""
                        update network.place
                        set version = version + 1, kind = :kind, parts = :parts, ours = :ours, shared_with = :sharedWith, sexes = :sexes,
                            from_age = :fromAge, to_age = :toAge, children = :children, cost = :cost, post = :post, closed_on = :closedOn
                        where id = :id and version = :version
                        """).params(columns(place)).update());
    }

    private static void requireOne(int changed) {
        if (changed == 0) {
            throw new Refused("network.refused.changed");
        }
    }

    private static Map<String, @Nullable Object> columns(Place place) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", place.id().value());
        columns.put("version", place.version());
        columns.put("number", place.cover().number());
        columns.put("partner", place.cover().partner().value());
        columns.put("kind", place.cover().kind());
        columns.put("parts", place.size().all().parts());
        columns.put("ours", place.size().ours().parts());
        columns.put("sharedWith", place.size().sharedWith());
        columns.put("sexes", place.admission().sexes().toArray(String[]::new));
        columns.put("fromAge", place.admission().fromAge());
        columns.put("toAge", place.admission().toAge());
        columns.put("children", place.admission().children());
        columns.put("cost", (int) place.cost().cents());
        columns.put("post", place.keeping().post().value());
        columns.put(
                "closedOn", new SqlParameterValue(Types.DATE, place.keeping().closedOn()));
        return columns;
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                new PlaceId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Cover(
                        row.getString("number"),
                        new PartnerId(row.getObject("partner", UUID.class)),
                        row.getString("name"),
                        row.getString("kind")),
                new Size(
                        new Fraction(row.getInt("parts")),
                        new Fraction(row.getInt("ours")),
                        row.getString("shared_with")),
                new Admission(
                        Arrays.codes(row, "sexes"),
                        row.getInt("from_age"),
                        row.getInt("to_age"),
                        row.getInt("children")),
                new Euro(row.getInt("cost")),
                new Keeping(
                        new PostId(row.getObject("post", UUID.class)), row.getObject("closed_on", LocalDate.class)));
    }
}
