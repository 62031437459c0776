package nl.baken.conferences;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.baken.access.PostId;
import nl.baken.legal.Clearances;
import nl.baken.legal.CovenantId;
import nl.baken.legal.Disclosures;
import nl.baken.legal.Intent;
import nl.baken.legal.Restrictions;
import nl.baken.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks what lets the chair share with a party, when something is chosen and again when it is shown. */
@Component
class Clearing {

    private final Clearances clearances;
    private final Restrictions restrictions;
    private final Disclosures disclosures;
    private final JdbcClient jdbc;
    private final Clock clock;

    Clearing(Clearances clearances, Restrictions restrictions, Disclosures disclosures, JdbcClient jdbc, Clock clock) {
        this.clearances = clearances;
        this.restrictions = restrictions;
        this.disclosures = disclosures;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Under what these fields may be shown to a party; somebody without a desk gets paper. */
    Basis basis(PostId chair, Party party, Set<String> fields, boolean secret) {
        PostId post = party.post();
        if (post == null) {
            if (secret) {
                disclosures.requireBreaking(party.ground());
            }
            return Basis.PAPER;
        }
        return Basis.of(
                clearances.require(new Intent(chair, post, party.ground(), fields, secret, LocalDate.now(clock))));
    }

    /** Refuses when what a sheet was cleared under has ended since. */
    void requireOpen(Basis basis, PostId chair, Party party) {
        if (!isOpen(basis, chair, party)) {
            throw new Refused("conferences.refused.closed");
        }
    }

    /** Whether what a sheet was cleared under is in force at this moment. */
    boolean isOpen(Basis basis, PostId chair, Party party) {
        CovenantId covenant = basis.covenant();
        PostId post = party.post();
        return covenant == null || post == null || clearances.isOpen(covenant, chair, post);
    }

    /** Refuses a record that the chair does not hold any more, or that is restricted. */
    void requireHeld(Item item, PostId chair) {
        boolean held = jdbc.sql(
                        "select exists (select from access.tie where record = ? and post = ? and kind = 'HOLDER')")
                .params(item.record(), chair.value())
                .query(Boolean.class)
                .single();
        if (!held) {
            throw new Refused("conferences.refused.not_held", item.number());
        }
        requireUsable(item.record());
    }

    void requireUsable(UUID record) {
        restrictions.requireUsable(record);
    }
}
