package nl.baken.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.access.Access;
import nl.baken.access.Action;
import nl.baken.access.PostId;
import nl.baken.legal.ShareLedger;
import nl.baken.legal.ShareLine;
import nl.baken.signals.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the ledger about a dossier, and about every signal that belongs or belonged to it. */
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

    /** What was shared of its signals on the ground of a consent that is not there any more, for who keeps the dossier. */
    List<Resting> resting(DossierId dossier) {
        access.require(Action.KEEP_DOSSIER, dossier);
        return jdbc.sql("""
                        select u.share_number, u.from_post, u.since from dossiers.unfounded() u
                        where u.dossier = ? and u.dossier_post = any (access.caller_posts())
                        order by u.share_number
                        """)
                .param(dossier.value())
                .query((row, number) -> new Resting(
                        row.getString("share_number"),
                        new PostId(row.getObject("from_post", UUID.class)),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** A share by its number, the desk that gave it, and since when it has no ground. */
    record Resting(String number, PostId giver, LocalDate since) {}

    /** What was told out of the dossier itself and out of its parts, and then what was shared of its signals. */
    List<ShareLine> of(DossierId dossier) {
        access.require(Action.KEEP_DOSSIER, dossier);
        Stream<DossierId> own = ids(
                        "select id from dossiers.dossier where ? in (id, part_of) order by opened_on", dossier)
                .map(DossierId::new);
        Stream<SignalId> signals = ids("select distinct signal from dossiers.link where dossier = ?", dossier)
                .map(SignalId::new);
        return Stream.concat(own, signals)
                .flatMap(record -> shares.of(record).stream())
                .toList();
    }

    private Stream<UUID> ids(String sql, DossierId dossier) {
        return jdbc.sql(sql).param(dossier.value()).query(UUID.class).list().stream();
    }
}
