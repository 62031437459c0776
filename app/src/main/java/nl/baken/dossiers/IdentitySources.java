package nl.baken.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** The people whom dossiers follow. */
@Component
class IdentitySources implements Sources {

    private static final List<Cell> CELLS = List.of(Cell.NAME, Cell.BIRTH_DATE, Cell.PHONE, Cell.EMAIL);

    private final JdbcClient jdbc;
    private final IdentityIndex index;

    IdentitySources(JdbcClient jdbc, IdentityIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    @Override
    public String table() {
        return "dossiers.identity";
    }

    @Override
    public List<Source> after(UUID last, int most) {
        return jdbc.sql("""
                        select dossier, name, birth_date, phone, email from dossiers.identity
                        where dossier > ? order by dossier limit ? for no key update
                        """).params(last, most).query(IdentitySources::source).list();
    }

    @Override
    public List<Clue> clues(Source source, Opened opened) {
        return Clue.person(
                text(Cell.NAME, source, opened),
                text(Cell.BIRTH_DATE, source, opened),
                text(Cell.PHONE, source, opened),
                text(Cell.EMAIL, source, opened));
    }

    @Override
    public void index(Source source, Opened opened) {
        String birthDate = text(Cell.BIRTH_DATE, source, opened);
        index.keep(
                new DossierId(source.id()),
                text(Cell.NAME, source, opened),
                text(Cell.PHONE, source, opened),
                birthDate.isEmpty() ? null : LocalDate.parse(birthDate));
    }

    private static String text(Cell cell, Source source, Opened opened) {
        return opened.text(cell.of(source.id())).orElse("");
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        DossierId dossier = new DossierId(row.getObject("dossier", UUID.class));
        List<SealedText> texts = new ArrayList<>();
        for (Cell cell : CELLS) {
            byte[] sealed = row.getBytes(cell.column());
            if (sealed != null) {
                texts.add(new SealedText(dossier.subject(), cell.of(dossier.value()), Sealed.of(sealed)));
            }
        }
        return new Source(dossier.value(), dossier.value(), dossier.subject(), texts);
    }
}
