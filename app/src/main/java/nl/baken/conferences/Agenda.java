package nl.baken.conferences;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.baken.conferences.Matters.Matter;
import nl.baken.shared.NotFound;
import nl.baken.shared.Refused;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.SubjectId;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agendas: what is asked about which record, sealed by the key of that record. */
@Repository
class Agenda {

    private final JdbcClient jdbc;
    private final Vault vault;

    Agenda(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    List<Item> of(ConferenceId conference) {
        return jdbc.sql("select * from conferences.item where conference = ? order by position")
                .param(conference.value())
                .query(Agenda::item)
                .list();
    }

    Item find(ConferenceId conference, ItemId id) {
        return jdbc.sql("select * from conferences.item where conference = ? and id = ?")
                .params(conference.value(), id.value())
                .query(Agenda::item)
                .optional()
                .orElseThrow(NotFound::new);
    }

    ItemId add(ConferenceId conference, Matter matter, String question) {
        ItemId id = ItemId.next();
        SubjectId subject = new SubjectId(matter.record());
        int added = jdbc.sql("""
                        insert into conferences.item (id, conference, position, record, kind, number, municipality, subject, question)
                        values (?, ?, (select coalesce(max(position), 0) + 1 from conferences.item where conference = ?),
                                ?, ?, ?, ?, ?, ?)
                        on conflict (conference, record) do nothing
                        """)
                .params(
                        id.value(),
                        conference.value(),
                        conference.value(),
                        matter.record(),
                        matter.kind().name(),
                        matter.number(),
                        matter.municipality(),
                        subject.value(),
                        vault.seal(subject, place(id.value()), question).bytes())
                .update();
        if (added == 0) {
            throw new Refused("conferences.refused.twice");
        }
        return id;
    }

    void remove(Item item) {
        jdbc.sql("delete from conferences.item where id = ?")
                .param(item.id().value())
                .update();
    }

    private static Place place(UUID id) {
        return new Place("conferences.item", "question", id);
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Item(
                new ItemId(id),
                row.getInt("position"),
                row.getObject("record", UUID.class),
                Item.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                new SealedText(
                        new SubjectId(row.getObject("subject", UUID.class)),
                        place(id),
                        Sealed.of(row.getBytes("question"))));
    }
}
