package nl.baken.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.vault.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was agreed with a partner and what needs attention, sealed with the key of that partner. */
@Component
class Agreements {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Agreements(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(PartnerId partner, Agreement agreement, LocalDate on) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into network.agreement (id, partner, kind, said, made_on, due_on) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        partner.value(),
                        agreement.kind().name(),
                        sealing.seal(partner.subject(), Cell.AGREED, id, agreement.said()),
                        on,
                        new SqlParameterValue(Types.DATE, agreement.dueOn()))
                .update();
    }

    /** False when it was settled before, or is not there. */
    boolean settle(PartnerId partner, UUID agreement, LocalDate on) {
        return jdbc.sql(
                                "update network.agreement set settled_on = ? where id = ? and partner = ? and settled_on is null")
                        .params(on, agreement, partner.value())
                        .update()
                == 1;
    }

    /** What waits first, then what holds, then what is settled. */
    List<SealedAgreement> of(PartnerId partner) {
        return jdbc.sql("""
                        select * from network.agreement where partner = ?
                        order by settled_on is not null, due_on nulls last, made_on desc, id
                        """)
                .param(partner.value())
                .query((row, number) -> agreement(row, partner))
                .list();
    }

    private static SealedAgreement agreement(ResultSet row, PartnerId partner) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SealedAgreement(
                id,
                Agreement.Kind.valueOf(row.getString("kind")),
                row.getObject("made_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("settled_on", LocalDate.class),
                Sealing.text(row, partner.subject(), Cell.AGREED, id));
    }

    /** What was agreed, still sealed. */
    record SealedAgreement(
            UUID id,
            Agreement.Kind kind,
            LocalDate madeOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate settledOn,
            Optional<SealedText> said) {}
}
