package nl.baken.signals;

import java.util.List;
import java.util.UUID;
import nl.baken.linking.Clue;
import nl.baken.linking.Clues;
import nl.baken.linking.Sources;
import nl.baken.logbook.Opened;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of signals, in which numbers, addresses and plates are found. */
@Component
class StatementSources implements Sources {

    private final JdbcClient jdbc;

    StatementSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "signals.statement";
    }

    @Override
    public List<Source> after(UUID last, int most) {
        return jdbc.sql("""
                        select id, signal, subject, told from signals.statement where id > ? order by id limit ?
                        for no key update
                        """)
                .params(last, most)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    SubjectId subject = new SubjectId(row.getObject("subject", UUID.class));
                    return new Source(
                            id,
                            row.getObject("signal", UUID.class),
                            subject,
                            List.of(new SealedText(subject, Statement.place(id), Sealed.of(row.getBytes("told")))));
                })
                .list();
    }

    @Override
    public List<Clue> clues(Source source, Opened opened) {
        return Clues.in(opened.text(Statement.place(source.id())).orElse(""));
    }
}
