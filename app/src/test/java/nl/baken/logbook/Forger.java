package nl.baken.logbook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.baken.access.Action;
import org.jspecify.annotations.Nullable;

/** Somebody who may write everything in the database; whether they have the keys is another matter. */
record Forger(Log log, Stamps stamps, RandomGenerator random) {

    /** A chain as the keys at hand make it. */
    List<Row> chain(int length) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            rows.add(new Row(columns(i), Mark.NONE, null, Mark.NONE));
        }
        return linked(rows);
    }

    /** A chain of lines of which the first was written at this moment, and one more each day after it. */
    List<Row> chain(int length, Instant from) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= length; i++) {
            Instant at = from.truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(i - 1L));
            List<@Nullable Object> columns = new ArrayList<>(columns(i));
            columns.replaceAll(value -> value instanceof Instant ? at : value);
            rows.add(new Row(columns, Mark.NONE, null, Mark.NONE));
        }
        return linked(rows);
    }

    /** The same lines, with places, codes and links anew. */
    List<Row> linked(List<Row> rows) {
        List<Row> linked = new ArrayList<>();
        Mark link = Mark.NONE;
        for (Row row : rows) {
            Mark mac = stamps.mac(log, row.columns());
            long position = linked.size() + 1L;
            link = stamps.link(log, link, position, mac);
            linked.add(new Row(row.columns(), mac, position, link));
        }
        return linked;
    }

    /** One value of one line changed: a column, the code, the place or the link. */
    List<Row> changed(List<Row> rows) {
        int victim = any(rows);
        List<Row> forged = new ArrayList<>(rows);
        forged.set(
                victim, changed(rows.get(victim), random.nextInt(log.columns().size() + 3)));
        return forged;
    }

    Row changed(Row row, int what) {
        int columns = log.columns().size();
        if (what < columns) {
            List<@Nullable Object> values = new ArrayList<>(row.columns());
            values.set(what, other(values.get(what)));
            return new Row(values, row.mac(), row.position(), row.link());
        }
        return switch (what - columns) {
            case 0 -> new Row(row.columns(), mark(), row.position(), row.link());
            case 1 -> new Row(row.columns(), row.mac(), row.place() + 1 + random.nextInt(100), row.link());
            default -> new Row(row.columns(), row.mac(), row.position(), mark());
        };
    }

    /** A line of which nothing is known but what stood in others. */
    Row invented(long position) {
        return new Row(columns(1_000 + random.nextInt(1_000)), mark(), position, mark());
    }

    Mark mark() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Mark.of(bytes);
    }

    int any(List<Row> rows) {
        return random.nextInt(rows.size());
    }

    private @Nullable Object other(@Nullable Object value) {
        if (value != null && random.nextInt(8) == 0) {
            return null;
        }
        return switch (value) {
            case Long number -> number + 1 + random.nextInt(1_000);
            case Instant moment -> moment.plusNanos(1_000L * (1 + random.nextInt(1_000_000)));
            case String text -> text + "x";
            case null, default -> UUID.randomUUID();
        };
    }

    private List<@Nullable Object> columns(long id) {
        Instant at = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(id);
        return switch (log) {
            case ACTS ->
                new Act(
                                id,
                                UUID.randomUUID(),
                                at,
                                random.nextBoolean() ? UUID.randomUUID() : null,
                                "READ_SIGNAL",
                                "GET /signals/{id}",
                                random.nextBoolean() ? UUID.randomUUID() : null,
                                Act.Result.DONE,
                                "0123456789abcdef")
                        .columns();
            case PROCESSINGS ->
                new Processing(id, UUID.randomUUID(), id, Action.READ_SIGNAL, at, at, UUID.randomUUID()).columns();
        };
    }
}
