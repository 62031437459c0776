package nl.baken.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.baken.linking.Clue;
import nl.baken.linking.Clues;
import nl.baken.linking.Sources;
import nl.baken.logbook.Opened;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was noted of contacts in dossiers. */
@Component
class NoteSources implements Sources {

    private final JdbcClient jdbc;

    NoteSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "dossiers.contact_note";
    }

    @Override
    public List<Source> after(UUID last, int most) {
        return jdbc.sql("""
                        select id, dossier, told from dossiers.contact_note
                        where id > ? order by id limit ? for no key update
                        """).params(last, most).query(NoteSources::source).list();
    }

    @Override
    public List<Clue> clues(Source source, Opened opened) {
        return Clues.in(opened.text(Cell.TOLD.of(source.id())).orElse(""));
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        DossierId dossier = new DossierId(row.getObject("dossier", UUID.class));
        SealedText told = new SealedText(dossier.subject(), Cell.TOLD.of(id), Sealed.of(row.getBytes("told")));
        return new Source(id, dossier.value(), dossier.subject(), List.of(told));
    }
}
