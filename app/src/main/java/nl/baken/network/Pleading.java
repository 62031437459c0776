package nl.baken.network;

import java.time.LocalDate;
import java.util.UUID;
import nl.baken.legal.Disclosures;
import nl.baken.legal.Plea;
import nl.baken.legal.Restrictions;
import nl.baken.legal.ShareId;
import nl.baken.legal.Words;
import nl.baken.shared.Refused;
import nl.baken.vault.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says on which ground and why a shelter is told about somebody, before the row writes itself into the ledger. */
@Component
class Pleading {

    private final JdbcClient jdbc;
    private final Disclosures disclosures;
    private final Restrictions restrictions;

    Pleading(JdbcClient jdbc, Disclosures disclosures, Restrictions restrictions) {
        this.jdbc = jdbc;
        this.disclosures = disclosures;
        this.restrictions = restrictions;
    }

    /**
     * Keeps the ground with a placement, lets it be held, and then seals why.
     *
     * @throws Refused when the record is restricted (AVG art. 18)
     */
    void of(Placement waiting, Plea plea, LocalDate today, Runnable holding) {
        UUID record = waiting.asked().client().value();
        restrictions.requireUsable(record);
        ShareId line = ShareId.next();
        jdbc.sql("update network.placement set ground = ?, told = ?, told_on = ? where id = ?")
                .params(plea.ground(), line.value(), today, waiting.id().value())
                .update();
        holding.run();
        disclosures.say(line, new Words(new SubjectId(record), plea.need()));
    }
}
