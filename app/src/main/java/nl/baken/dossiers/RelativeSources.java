package nl.baken.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.baken.linking.Clue;
import nl.baken.linking.Sources;
import nl.baken.logbook.Opened;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is near to the people whom dossiers follow. */
@Component
class RelativeSources implements Sources {

    private static final List<Cell> CELLS = List.of(Cell.RELATIVE_NAME, Cell.RELATIVE_PHONE);

    private final JdbcClient jdbc;

    RelativeSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String table() {
        return "dossiers.relative";
    }

    @Override
    public List<Source> after(UUID last, int most) {
        return jdbc.sql("""
                        select id, dossier, name, phone from dossiers.relative
                        where id > ? order by id limit ? for no key update
                        """).params(last, most).query(RelativeSources::source).list();
    }

    @Override
    public List<Clue> clues(Source source, Opened opened) {
        String name = opened.text(Cell.RELATIVE_NAME.of(source.id())).orElse("");
        String phone = opened.text(Cell.RELATIVE_PHONE.of(source.id())).orElse("");
        return Clue.person(name, null, phone, "");
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        DossierId dossier = new DossierId(row.getObject("dossier", UUID.class));
        List<SealedText> texts = new ArrayList<>();
        for (Cell cell : CELLS) {
            byte[] sealed = row.getBytes(cell.column());
            if (sealed != null) {
                texts.add(new SealedText(dossier.subject(), cell.of(id), Sealed.of(sealed)));
            }
        }
        return new Source(id, dossier.value(), dossier.subject(), texts);
    }
}
