package nl.baken.legal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.baken.access.Action;
import nl.baken.logbook.Opened;
import nl.baken.logbook.ReadGate;
import nl.baken.shared.Id;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the words with which a line of the ledger was explained, for the desk that gave it. */
@Service
@Transactional
public class Explanations {

    private final JdbcClient jdbc;
    private final ReadGate gate;

    Explanations(JdbcClient jdbc, ReadGate gate) {
        this.jdbc = jdbc;
        this.gate = gate;
    }

    /**
     * To whom and why of each line about a record that a desk of the caller's gave, the latest first.
     *
     * @param action what the caller does with the record
     */
    public List<Told> of(Action action, Id record) {
        List<Row> rows = jdbc.sql("""
                        select d.share, d.subject, d.words, s.number, s.way = 'PAPER' as paper
                        from legal.said d
                        join legal.share s on s.id = d.share
                        where s.record = ? and s.from_post = any ((select access.caller_posts())::uuid[])
                        order by s.written desc
                        """)
                .param(record.value())
                .query((row, number) -> row(row))
                .list();
        Opened opened = gate.open(action, record, rows.stream().map(Row::words).toList());
        return rows.stream()
                .map(row -> new Told(
                        row.share(),
                        row.number(),
                        row.paper(),
                        opened.text(row.words().place()).orElse("")))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID share = row.getObject("share", UUID.class);
        return new Row(
                share,
                row.getString("number"),
                row.getBoolean("paper"),
                new SealedText(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        Said.place(share),
                        Sealed.of(row.getBytes("words"))));
    }

    /** To whom and why; what went on paper is followed by whoever gave it. */
    public record Told(UUID share, String number, boolean paper, String text) {

        /** Tells nothing: to whom and why is personal data. */
        @Override
        public String toString() {
            return "Told[" + number + "]";
        }
    }

    private record Row(UUID share, String number, boolean paper, SealedText words) {}
}
