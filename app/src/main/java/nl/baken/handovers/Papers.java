package nl.baken.handovers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.access.Action;
import nl.baken.legal.Share;
import nl.baken.legal.Share.Between;
import nl.baken.legal.Share.Item;
import nl.baken.legal.Share.Right;
import nl.baken.legal.ShareLedger;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.shared.RecordNumber;
import nl.baken.signals.Disclosable;
import nl.baken.signals.SignalId;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told on paper to somebody without a desk: codes in the ledger, to whom and why sealed beside it. */
@Component
class Papers {

    private final ShareLedger shares;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ReadGate gate;

    Papers(ShareLedger shares, JdbcClient jdbc, Vault vault, ReadGate gate) {
        this.shares = shares;
        this.jdbc = jdbc;
        this.vault = vault;
        this.gate = gate;
    }

    void write(SignalId signal, Between between, String municipality, PaperForm form, List<Disclosable> chosen) {
        HandoverId id = HandoverId.next();
        List<Item> items = chosen.stream()
                .map(part -> new Item(part.aspect().labelKey(), part.subject(), part.isSecret()))
                .toList();
        shares.write(new Share(
                id,
                RecordNumber.next('P').value(),
                signal,
                municipality,
                between,
                new Right(form.purpose(), form.ground(), form.end()),
                items));
        SubjectId subject = new SubjectId(signal.value());
        Sealed told = vault.seal(subject, place(id.value()), form.told());
        jdbc.sql("insert into handovers.paper (share, signal, subject, told) values (?, ?, ?, ?)")
                .params(id.value(), signal.value(), subject.value(), told.bytes())
                .update();
    }

    /** To whom and why of each paper share of a signal, the latest first. */
    List<Told> told(SignalId signal) {
        List<Paper> sealed = jdbc.sql("""
                        select p.share, p.subject, p.told, s.number, s.from_post = any (access.caller_posts()) as own
                        from handovers.paper p
                        join legal.share s on s.id = p.share
                        where p.signal = ?
                        order by s.written desc
                        """)
                .param(signal.value())
                .query((row, number) -> new Paper(
                        row.getObject("share", UUID.class), row.getString("number"), row.getBoolean("own"), text(row)))
                .list();
        Opened opened = gate.open(
                Action.OFFER_HANDOVER, signal, sealed.stream().map(Paper::text).collect(Collectors.toSet()));
        return sealed.stream()
                .map(paper -> new Told(
                        paper.share(),
                        paper.number(),
                        paper.own(),
                        opened.text(paper.text().place()).orElse("")))
                .toList();
    }

    /** To whom and why; whoever gave it follows what becomes of it. */
    record Told(UUID share, String number, boolean own, String text) {

        /** Tells nothing: to whom and why is personal data. */
        @Override
        public String toString() {
            return "Told[" + number + "]";
        }
    }

    private record Paper(UUID share, String number, boolean own, SealedText text) {}

    private static SealedText text(ResultSet row) throws SQLException {
        return new SealedText(
                new SubjectId(row.getObject("subject", UUID.class)),
                place(row.getObject("share", UUID.class)),
                Sealed.of(row.getBytes("told")));
    }

    private static Place place(UUID share) {
        return new Place("handovers.paper", "told", share);
    }
}
