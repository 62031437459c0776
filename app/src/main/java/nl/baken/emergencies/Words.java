package nl.baken.emergencies;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.baken.vault.Place;
import nl.baken.vault.Sealed;
import nl.baken.vault.SealedText;
import nl.baken.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people said about an emergency, sealed under a key of its own. */
@Component
class Words {

    private final JdbcClient jdbc;
    private final Vault vault;

    Words(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void enrol(EmergencyId id) {
        vault.enrol(id);
    }

    void add(EmergencyId id, Kind kind, String told) {
        if (told.isBlank()) {
            return;
        }
        byte[] sealed = vault.seal(id.subject(), kind.of(id), told).bytes();
        jdbc.sql("insert into emergencies.word (emergency, kind, told) values (?, ?, ?)")
                .params(id.value(), kind.name(), sealed)
                .update();
    }

    List<SealedText> of(EmergencyId id) {
        return jdbc.sql("select kind, told from emergencies.word where emergency = ?")
                .param(id.value())
                .query((row, number) -> new SealedText(
                        id.subject(), Kind.valueOf(row.getString("kind")).of(id), Sealed.of(row.getBytes("told"))))
                .list();
    }

    /** Who said it: whoever broke the glass, or whoever reviewed that. */
    enum Kind {
        SAID,
        FOUND;

        Place of(EmergencyId id) {
            String row = id.value() + "/" + name();
            return new Place("emergencies.word", "told", UUID.nameUUIDFromBytes(row.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
