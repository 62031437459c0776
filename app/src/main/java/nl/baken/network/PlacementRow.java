package nl.baken.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.access.PersonId;
import nl.baken.network.Course.Held;
import nl.baken.network.Course.Left;
import nl.baken.network.Course.Placed;
import nl.baken.network.Course.Stay;
import nl.baken.network.Course.Unmet;
import nl.baken.network.Course.Waiting;
import nl.baken.network.Course.Withdrawn;
import nl.baken.network.Placement.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** A placement as a row keeps it. */
final class PlacementRow {

    private PlacementRow() {}

    static Map<String, @Nullable Object> columns(Placement placement) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", placement.id().value());
        columns.put("version", placement.version());
        columns.put("number", placement.number());
        columns.put("record", placement.asked().client().value());
        columns.put("kind", placement.wish().kind());
        columns.put("children", placement.wish().children());
        columns.put("parts", placement.wish().parts().parts());
        columns.put("urgency", placement.wish().urgency());
        columns.put("askedOn", placement.asked().on());
        columns.put("askedBy", placement.asked().by().value());
        columns.put("state", placement.state().name());
        List.of("lookOn", "placedOn", "endOn", "closedOn").forEach(day -> columns.put(day, date(null)));
        columns.put("place", new SqlParameterValue(Types.OTHER, null));
        columns.put("heldUntil", new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, null));
        columns.put("cost", new SqlParameterValue(Types.INTEGER, null));
        columns.put("reason", new SqlParameterValue(Types.VARCHAR, null));
        course(placement.course(), columns);
        return columns;
    }

    private static void course(Course course, Map<String, @Nullable Object> columns) {
        switch (course) {
            case Waiting waiting -> columns.put("lookOn", date(waiting.lookOn()));
            case Held held -> {
                columns.put("lookOn", date(held.lookOn()));
                columns.put("place", held.place().value());
                columns.put("heldUntil", utc(held.until()));
            }
            case Placed placed -> stay(placed.stay(), columns);
            case Left left -> {
                stay(left.stay(), columns);
                columns.put("closedOn", date(left.on()));
                columns.put("reason", left.reason());
            }
            case Unmet unmet -> {
                columns.put("closedOn", date(unmet.on()));
                columns.put("reason", unmet.reason());
            }
            case Withdrawn withdrawn -> columns.put("closedOn", date(withdrawn.on()));
        }
    }

    private static void stay(Stay stay, Map<String, @Nullable Object> columns) {
        columns.put("place", stay.place().value());
        columns.put("placedOn", date(stay.from()));
        columns.put("endOn", date(stay.end()));
        columns.put("cost", (int) stay.cost().cents());
    }

    private static SqlParameterValue date(@Nullable LocalDate day) {
        return new SqlParameterValue(Types.DATE, day);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Placement of(ResultSet row) throws SQLException {
        return new Placement(
                new PlacementId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("number"),
                new Wish(
                        row.getString("kind"),
                        new Fraction(row.getInt("parts")),
                        row.getInt("children"),
                        row.getString("urgency")),
                new Asked(
                        new ClientId(row.getObject("record", UUID.class)),
                        day(row, "asked_on"),
                        new PersonId(row.getObject("asked_by", UUID.class))),
                course(row));
    }

    private static Course course(ResultSet row) throws SQLException {
        return switch (State.valueOf(row.getString("state"))) {
            case WAITING -> new Waiting(day(row, "look_on"));
            case HELD -> new Held(place(row), heldUntil(row), day(row, "look_on"));
            case PLACED -> new Placed(stay(row));
            case LEFT -> new Left(stay(row), day(row, "closed_on"), row.getString("reason"));
            case UNMET -> new Unmet(day(row, "closed_on"), row.getString("reason"));
            case WITHDRAWN -> new Withdrawn(day(row, "closed_on"));
        };
    }

    private static Stay stay(ResultSet row) throws SQLException {
        return new Stay(place(row), day(row, "placed_on"), day(row, "end_on"), new Euro(row.getInt("cost")));
    }

    private static PlaceId place(ResultSet row) throws SQLException {
        return new PlaceId(row.getObject("place", UUID.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Instant heldUntil(ResultSet row) throws SQLException {
        return row.getObject("held_until", OffsetDateTime.class).toInstant();
    }
}
