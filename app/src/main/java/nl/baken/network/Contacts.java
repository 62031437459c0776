package nl.baken.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.vault.SealedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who can be called at a partner, sealed with the key of that partner. */
@Component
class Contacts {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Contacts(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(PartnerId partner, Contact contact) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into network.contact (id, partner, task, name, phone, email) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        partner.value(),
                        sealing.seal(partner.subject(), Cell.TASK, id, contact.task()),
                        sealing.seal(partner.subject(), Cell.NAME, id, contact.name()),
                        sealing.seal(partner.subject(), Cell.PHONE, id, contact.phone()),
                        sealing.seal(partner.subject(), Cell.EMAIL, id, contact.email()))
                .update();
    }

    /** False when it was gone already. */
    boolean remove(PartnerId partner, UUID contact) {
        return jdbc.sql("delete from network.contact where id = ? and partner = ?")
                        .params(contact, partner.value())
                        .update()
                == 1;
    }

    List<SealedContact> of(PartnerId partner) {
        return jdbc.sql("select * from network.contact where partner = ? order by id")
                .param(partner.value())
                .query((row, number) -> contact(row, partner))
                .list();
    }

    private static SealedContact contact(ResultSet row, PartnerId partner) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SealedContact(
                id,
                Sealing.text(row, partner.subject(), Cell.TASK, id),
                Sealing.text(row, partner.subject(), Cell.NAME, id),
                Sealing.text(row, partner.subject(), Cell.PHONE, id),
                Sealing.text(row, partner.subject(), Cell.EMAIL, id));
    }

    /** Somebody to call, still sealed. */
    record SealedContact(
            UUID id,
            Optional<SealedText> task,
            Optional<SealedText> name,
            Optional<SealedText> phone,
            Optional<SealedText> email) {

        Stream<SealedText> texts() {
            return Stream.of(task, name, phone, email).flatMap(Optional::stream);
        }
    }
}
