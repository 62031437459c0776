package nl.baken.legal;

import java.time.LocalDate;
import java.util.UUID;
import nl.baken.access.PostId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import org.jspecify.annotations.Nullable;

/** A module of a test that keeps records: what its clocks are told from is as a test needs it. */
final class Attic {

    static final Keeper KEEPER = new Keeper("SIGNAL", "attic");

    private static final PostId DESK = TestRegion.post(TestRegion.POLICE, Role.PARTNER);

    private Attic() {}

    static void open() {
        AsOwner.sql("""
                create schema attic;
                create table attic.clock (kind text not null default 'SIGNAL', record uuid not null, number text not null,
                    regime text not null, class text not null, post uuid not null, first_on date not null, last_on date not null, closed_on date);
                create view attic.kept as select * from attic.clock;
                grant usage on schema attic to baken_app;
                grant select on attic.kept to baken_app
                """);
    }

    static void close() {
        AsOwner.sql("drop schema attic cascade");
    }

    /** Something that was not taken up on a day, held by the police: it must stay for 42 days and be gone then. */
    static UUID refused(LocalDate on) {
        return kept("A", "REFUSED", on, on);
    }

    /** A case, held by the police. */
    static UUID kept(String regime, String sort, LocalDate first, @Nullable LocalDate closed) {
        UUID record = UUID.randomUUID();
        AsOwner.sql(
                "insert into attic.clock (record, number, regime, class, post, first_on, last_on, closed_on) values (?, ?, ?, ?, ?, ?, ?, ?)",
                record,
                number(record),
                regime,
                sort,
                DESK.value(),
                first,
                first,
                closed);
        Founded.held(record, DESK);
        return record;
    }

    static String number(UUID record) {
        return "S-" + record;
    }

    /** As many that were not taken up long ago. */
    static void many(int times) {
        AsOwner.sql("""
                insert into attic.clock (record, number, regime, class, post, first_on, last_on, closed_on)
                select gen_random_uuid(), 'S-' || n, 'A', 'REFUSED', ?, '2020-01-01', '2020-01-01', '2020-01-01'
                from generate_series(1, ?) n
                """, DESK.value(), times);
    }
}
