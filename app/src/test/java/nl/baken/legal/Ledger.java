package nl.baken.legal;

import java.time.LocalDate;
import java.util.UUID;
import nl.baken.access.OrganisationId;
import nl.baken.access.PersonId;
import nl.baken.access.Role;
import nl.baken.access.TestRegion;
import nl.baken.shared.Id;
import org.jspecify.annotations.Nullable;

/** Shares as they stand in the ledger after a handover, for tests that hand nothing over. */
final class Ledger {

    private Ledger() {}

    /** What the focal point of Hilversum shared with a desk of the police, whoever that is. */
    static Shared shared(OrganisationId with, LocalDate on, @Nullable LocalDate last) {
        Shared share = new Shared(UUID.randomUUID());
        AsOwner.sql(
                """
                insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, to_post,
                    to_organisation, purpose, ground, shared_under, regime, shared_on, last_day)
                values (?, ?, 'HANDOVER', ?, 'GM0402', ?, ?, ?, ?, ?, 'HELP', 'PUBLIC_TASK', 'OWN', 'A', ?, ?)
                """,
                share.value(),
                share.number(),
                UUID.randomUUID(),
                TestRegion.post(TestRegion.HILVERSUM, Role.FOCAL_POINT).value(),
                TestRegion.HILVERSUM.value(),
                TestRegion.HANNA_FOCAL_POINT_HILVERSUM.value(),
                TestRegion.post(with, Role.PARTNER).value(),
                with.value(),
                on,
                last);
        return share;
    }

    /** As many more of the same, the last one written last. */
    static void repeated(Shared share, int times) {
        AsOwner.sql("""
                insert into legal.share (id, number, way, record, municipality, from_post, from_organisation, from_person, to_post,
                    to_organisation, purpose, ground, shared_under, regime, shared_on, last_day)
                select gen_random_uuid(), s.number || '-' || n, s.way, s.record, s.municipality, s.from_post, s.from_organisation,
                    s.from_person, s.to_post, s.to_organisation, s.purpose, s.ground, s.shared_under, s.regime, s.shared_on, s.last_day
                from legal.share s, generate_series(1, ?) n where s.id = ? order by n
                """, times, share.value());
    }

    static void repeatedNoMore(Shared share) {
        AsOwner.sql("delete from legal.share where number like ?", share.number() + "-%");
    }

    static void item(Shared share, int position, String field, String category, UUID subject, boolean secret) {
        AsOwner.sql(
                "insert into legal.share_item (share, position, field, category, subject, secret) values (?, ?, ?, ?, ?, ?)",
                share.value(),
                position,
                field,
                category,
                subject,
                secret);
    }

    static void event(Shared share, String at, PersonId person, ShareEvent kind) {
        AsOwner.sql(
                "insert into legal.share_event (share, at, person, kind) values (?, cast(? as timestamptz), ?, ?)",
                share.value(),
                at,
                person.value(),
                kind.name());
    }

    record Shared(UUID value) implements Id {

        String number() {
            return "O-" + value;
        }
    }
}
