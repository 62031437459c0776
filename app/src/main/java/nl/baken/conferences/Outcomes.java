package nl.baken.conferences;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.baken.access.Callers;
import nl.baken.legal.CovenantId;
import nl.baken.shared.RecordNumber;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down that a party was given the decisions about an item; the ledger is written by the same row. */
@Repository
class Outcomes {

    private final JdbcClient jdbc;
    private final Periods periods;

    Outcomes(JdbcClient jdbc, Periods periods) {
        this.jdbc = jdbc;
        this.periods = periods;
    }

    void given(ConferenceId conference, Party party, Item item, Basis basis) {
        CovenantId covenant = basis.covenant();
        jdbc.sql("""
                        insert into conferences.outcome
                            (id, number, conference, party, item, shared_under, covenant, regime, given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        RecordNumber.next('N').value(),
                        conference.value(),
                        party.id().value(),
                        item.id().value(),
                        basis.under().name(),
                        new SqlParameterValue(Types.OTHER, covenant == null ? null : covenant.value()),
                        new SqlParameterValue(Types.VARCHAR, basis.regime()),
                        Callers.current().person().value(),
                        periods.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
