package nl.baken.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.conferences.Basis.Under;
import nl.baken.conferences.Sheet.Part;
import nl.baken.conferences.Sheet.Reasons;
import nl.baken.legal.CovenantId;
import nl.baken.shared.RecordNumber;
import nl.baken.signals.Aspect;
import nl.baken.signals.Disclosable;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets of a conference: sealed copies of what was chosen, as far as the database lets the caller read them. */
@Repository
class Sheets {

    private static final String TABLE = "conferences.sheet";

    private final JdbcClient jdbc;
    private final Vault vault;

    Sheets(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Sheet> of(ConferenceId conference) {
        List<Sheet> bare = jdbc.sql("select * from conferences.sheet where conference = ? order by position, id")
                .param(conference.value())
                .query((row, number) -> sheet(row))
                .list();
        Map<UUID, List<Part>> parts = parts(bare);
        return bare.stream()
                .map(sheet -> new Sheet(
                        sheet.id(),
                        sheet.item(),
                        sheet.party(),
                        sheet.position(),
                        sheet.basis(),
                        sheet.reasons(),
                        parts.getOrDefault(sheet.id().value(), List.of())))
                .toList();
    }

    List<Sheet> of(ConferenceId conference, Party party) {
        return of(conference).stream()
                .filter(sheet -> sheet.party().equals(party.id()))
                .toList();
    }

    Optional<Sheet> find(ConferenceId conference, Party party, Item item) {
        return of(conference, party).stream()
                .filter(sheet -> sheet.item().equals(item.id()))
                .findFirst();
    }

    /** Keeps a sheet, in place of the one that was chosen before. */
    void write(ConferenceId conference, SheetId id, Party party, Item item, Selection selection, Basis basis) {
        jdbc.sql("""
                        insert into conferences.sheet (id, number, conference, item, party, position, shared_under, covenant, regime,
                                                       subject, necessity, conditions)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update
                        set shared_under = excluded.shared_under, covenant = excluded.covenant, regime = excluded.regime,
                            necessity = excluded.necessity, conditions = excluded.conditions
                        """)
                .params(
                        id.value(),
                        RecordNumber.next('N').value(),
                        conference.value(),
                        item.id().value(),
                        party.id().value(),
                        item.position(),
                        basis.under().name(),
                        new SqlParameterValue(Types.OTHER, uuid(basis.covenant())),
                        new SqlParameterValue(Types.VARCHAR, basis.regime()),
                        item.subject().value(),
                        sealed(item, id, "necessity", selection.necessity()),
                        new SqlParameterValue(
                                Types.BINARY,
                                selection.isSecret() ? sealed(item, id, "conditions", selection.conditions()) : null))
                .update();
    }

    /** Puts the chosen parts on a sheet and takes off those of before. */
    void fill(SheetId sheet, List<Disclosable> chosen, Selection selection) {
        jdbc.sql("delete from conferences.part where sheet = ?")
                .param(sheet.value())
                .update();
        for (int position = 0; position < chosen.size(); position++) {
            add(sheet, position, chosen.get(position), selection.secret());
        }
    }

    void remove(Sheet sheet) {
        jdbc.sql("delete from conferences.part where sheet = ?")
                .param(sheet.id().value())
                .update();
        jdbc.sql("delete from conferences.sheet where id = ?")
                .param(sheet.id().value())
                .update();
    }

    private void add(SheetId sheet, int position, Disclosable part, Collection<String> secret) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into conferences.part
                            (id, sheet, position, field, label_key, about_list, about_code, about_nth, subject, told, secret)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        sheet.value(),
                        position,
                        part.key(),
                        part.aspect().labelKey(),
                        part.aspect().list(),
                        part.aspect().code(),
                        part.aspect().nth(),
                        part.subject().value(),
                        vault.seal(part.subject(), partPlace(id), part.text()).bytes(),
                        secret.contains(part.key()))
                .update();
    }

    private Map<UUID, List<Part>> parts(List<Sheet> sheets) {
        UUID[] ids = sheets.stream().map(sheet -> sheet.id().value()).toArray(UUID[]::new);
        return jdbc
                .sql("select * from conferences.part where sheet = any (?) order by sheet, position")
                .param(ids)
                .query((row, number) -> Map.entry(row.getObject("sheet", UUID.class), part(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private byte[] sealed(Item item, SheetId id, String column, String text) {
        return vault.seal(item.subject(), new Place(TABLE, column, id.value()), text)
                .bytes();
    }

    private static @Nullable UUID uuid(@Nullable CovenantId covenant) {
        return covenant == null ? null : covenant.value();
    }

    private static Place partPlace(UUID id) {
        return new Place("conferences.part", "told", id);
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        UUID covenant = row.getObject("covenant", UUID.class);
        return new Sheet(
                new SheetId(row.getObject("id", UUID.class)),
                new ItemId(row.getObject("item", UUID.class)),
                new PartyId(row.getObject("party", UUID.class)),
                row.getInt("position"),
                new Basis(
                        Under.valueOf(row.getString("shared_under")),
                        covenant == null ? null : new CovenantId(covenant),
                        row.getString("regime")),
                reasons(row),
                List.of());
    }

    private static Reasons reasons(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        SubjectId subject = new SubjectId(row.getObject("subject", UUID.class));
        byte[] conditions = row.getBytes("conditions");
        return new Reasons(
                new SealedText(subject, new Place(TABLE, "necessity", id), Sealed.of(row.getBytes("necessity"))),
                conditions == null
                        ? null
                        : new SealedText(subject, new Place(TABLE, "conditions", id), Sealed.of(conditions)));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getString("field"),
                new Aspect(
                        row.getString("label_key"),
                        row.getString("about_list"),
                        row.getString("about_code"),
                        row.getInt("about_nth")),
                new SealedText(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        partPlace(row.getObject("id", UUID.class)),
                        Sealed.of(row.getBytes("told"))),
                row.getBoolean("secret"));
    }
}
