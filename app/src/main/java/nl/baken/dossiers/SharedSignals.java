package nl.baken.dossiers;

import java.util.List;
import java.util.UUID;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.legal.ShareLedger;
import nl.baken.legal.ShareLine;
import nl.baken.signals.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the ledger about every signal that belongs or belonged to a dossier. */
@Component
@Transactional(readOnly = true)
class SharedSignals {

    private final JdbcClient jdbc;
    private final Access access;
    private final ShareLedger shares;

    SharedSignals(JdbcClient jdbc, Access access, ShareLedger shares) {
        this.jdbc = jdbc;
        this.access = access;
        this.shares = shares;
    }

    List<ShareLine> of(DossierId dossier) {
        access.require(Action.KEEP_DOSSIER, dossier);
        return jdbc
                .sql("select distinct signal from dossiers.link where dossier = ?")
                .param(dossier.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(SignalId::new)
                .flatMap(signal -> shares.of(signal).stream())
                .toList();
    }
}
